import { addDays, daysBetween, type LocalDate } from '../core/calendar/index.ts';
import { organByCode } from './county/organs.ts';
import { afterTheEnd, type FollowUp, whileHandled } from './narratives/follow-ups.ts';
import { type Narrative, narratives } from './narratives/narratives.ts';
import { type Chance, chance } from './narratives/prng.ts';
import { declined, noLonger } from './plan/again.ts';
import { demoDirectory } from './plan/directory.ts';
import { journeys } from './plan/journeys.ts';
import { personAt } from './plan/people.ts';
import { slots, suits } from './plan/slots.ts';
import { type Telling, tellCase } from './plan/telling.ts';
import type { DemoCase } from './plan/types.ts';

export type { DemoCase, DemoPerson, DemoStep } from './plan/types.ts';

/**
 * The petitions of the demonstration county over the two years before today, each with the acts that brought it
 * where it stands. Pure: the same seed and day give the same plan. Every step was permitted by `decide`.
 * @param seed any 32-bit number
 * @param today the day on which the docket is to be alive
 */
export function demoPlan(seed: number, today: LocalDate): DemoCase[] {
  const roll = chance(seed);
  const left = shuffled(narratives, roll);
  const cases: DemoCase[] = [];
  for (const slot of slots) {
    for (let n = 0; n < slot.count; n++) {
      const at = left.findIndex((narrative) => suits(narrative, slot));
      if (at < 0) break;
      const narrative = left.splice(at, 1)[0] as Narrative;
      const number = cases.length + 1;
      const { journey, stop, ago } = slot;
      cases.push(
        make({
          key: keyOf(number),
          narrative,
          person: personAt(number, narrative.town, chance(seed + number), narrative),
          name: journey,
          journey: journeys[journey],
          seed: seed * 31 + number,
          today,
          ago: ago[0] + roll.below(ago[1] - ago[0] + 1),
          ...(stop ? { stop } : {}),
        }),
      );
    }
  }
  return [...cases, ...secondPetitions(cases, seed, today)];
}

/** Second petitions on a matter that is being handled, or that re-review has ended. */
function secondPetitions(cases: DemoCase[], seed: number, today: LocalDate): DemoCase[] {
  const last = (one: DemoCase) => one.steps.at(-1);
  const handled = cases.filter(
    (one) =>
      one.person.name &&
      last(one)?.act === 'investigate' &&
      (last(one)?.on ?? today) < addDays(today, -12) &&
      isOfTheCounty(narrativeOf(one.narrativeKey).organCode),
  );
  const ended = cases.filter((one) => {
    const served = one.steps.find(({ act }) => act === 'serveRereview');
    return one.journey === 'ended' && served && served.on < addDays(today, -30);
  });
  const tell = (first: DemoCase, { key, text, ask }: FollowUp, name: 'declined' | 'noLonger', n: number): DemoCase => {
    const number = cases.length + n;
    const origin = narrativeOf(first.narrativeKey);
    const narrative: Narrative = {
      ...origin,
      key,
      text: text.replace('{title}', origin.title),
      persons: 1,
      asks: [{ text: ask, outcome: 'explain', finding: '', reply: '', basis: [] }],
    };
    const opinionDay = first.steps.find(({ act }) => act === 'decideRereview')?.on ?? today;
    const from =
      name === 'declined'
        ? (last(first)?.on ?? today)
        : (first.steps.find(({ act }) => act === 'serveRereview')?.on ?? today);
    return make({
      key: keyOf(number),
      narrative,
      person: { ...first.person, representatives: [] },
      name,
      journey:
        name === 'declined'
          ? declined(first.key, organByCode(origin.organCode).shortName)
          : noLonger(first.key, opinionDay),
      seed: seed * 31 + number,
      today,
      ago: daysBetween(from, today) - (name === 'declined' ? 1 : 9),
    });
  };
  return [
    ...whileHandled.flatMap((again, n) => (handled[n] ? [tell(handled[n], again, 'declined', n + 1)] : [])),
    ...afterTheEnd.flatMap((again, n) =>
      ended[n] ? [tell(ended[n], again, 'noLonger', whileHandled.length + n + 1)] : [],
    ),
  ];
}

interface Making extends Telling {
  key: string;
  name: DemoCase['journey'];
}

function make(making: Making): DemoCase {
  const { walk, form } = tellCase(making);
  const { key, narrative, name, person, today } = making;
  const receivedOn = walk.steps[0]?.on ?? today;
  return { key, narrativeKey: narrative.key, journey: name, person, form, receivedOn, steps: walk.steps };
}

/** Whether the bureau may say that it is being handled there: not of what the city's own branches have in hand (Art. 19.3). */
function isOfTheCounty(code: string): boolean {
  const { id } = organByCode(code);
  return demoDirectory.isUnder(id, organByCode('cx-zf').id);
}

const keyOf = (number: number) => `c${String(number).padStart(4, '0')}`;

function narrativeOf(key: string): Narrative {
  const found = narratives.find((narrative) => narrative.key === key);
  if (!found) throw new Error(`no narrative ${key}`);
  return found;
}

function shuffled<T>(values: readonly T[], roll: Chance): T[] {
  const copy = [...values];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = roll.below(i + 1);
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}
