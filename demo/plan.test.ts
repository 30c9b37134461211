import { beforeAll, describe, expect, test } from 'vitest';
import { localDate, nationalCalendar } from '../core/calendar/index.ts';
import { type ActName, acts } from '../core/procedure/acts/index.ts';
import { decide } from '../core/procedure/decide.ts';
import { nothing, step } from '../core/procedure/fold.ts';
import { endings, type PetitionState, phases, reviewStages } from '../core/procedure/states.ts';
import { isRefusal } from '../core/refusal.ts';
import { rolesFor } from '../server/petitions/index.ts';
import { officerByLogin, officers } from './county/officers.ts';
import { organByCode } from './county/organs.ts';
import { chance } from './narratives/prng.ts';
import { demoDirectory } from './plan/directory.ts';
import { checkCharacter, idNumber } from './plan/people.ts';
import { contextOf } from './plan/walk.ts';
import { type DemoCase, demoPlan } from './plan.ts';

const mayBy = (login: string, act: ActName) => officerByLogin(login).roles.some((role) => rolesFor[act].includes(role));

const isCorrection = ({ act }: DemoCase['steps'][number]) => act === 'correctOpinion';
interface Answer {
  finding: string;
  reply: string;
}

const today = localDate('2026-11-22');
let cases: DemoCase[];
let states: PetitionState[];
const refused: string[] = [];
const documents = new Map<string, number>();

beforeAll(() => {
  cases = demoPlan(7, today);
  states = cases.map((one) => {
    let state: PetitionState = { ...nothing };
    for (const { act, on, by, payload } of one.steps) {
      const drafts = decide(state, act, payload, contextOf(by, act, on, nationalCalendar));
      if (isRefusal(drafts)) {
        refused.push(`${one.key} ${act} ${drafts.code}`);
        break;
      }
      for (const draft of drafts) state = step(state, { ...draft, seq: state.seq + 1 });
      for (const id of acts[act].documents) documents.set(id, (documents.get(id) ?? 0) + 1);
    }
    return state;
  });
});

describe('the plan of the demonstration', () => {
  test('every payload fits its form and every step is permitted by the procedure', () => {
    expect(refused).toEqual([]);
    const misfits = cases.flatMap(({ key, steps }) =>
      steps
        .filter(({ act, payload }) => !acts[act].payload.safeParse(payload).success)
        .map(({ act }) => `${key} ${act}`),
    );
    expect(misfits).toEqual([]);
  });

  test('every officer has a role that may do what the plan has them do', () => {
    const beyond = cases.flatMap(({ key, steps }) =>
      steps
        .filter(({ act, by }) => act !== 'register' && by !== 'petitioner' && by !== 'clock' && !mayBy(by, act))
        .map(({ act, by }) => `${key} ${act} by ${by}`),
    );
    expect(beyond).toEqual([]);
  });

  test('the same seed and day give the same plan, another seed another', () => {
    expect(demoPlan(7, today)).toEqual(cases);
    expect(demoPlan(8, today)).not.toEqual(cases);
  });

  test.each(['2025-02-03', '2026-01-01', '2026-10-04', '2027-03-15'])('holds on %s too', (day) => {
    expect(demoPlan(11, localDate(day)).length).toBe(cases.length);
  });

  test('each narrative is used at most once', () => {
    expect(new Set(cases.map(({ narrativeKey }) => narrativeKey)).size).toBe(cases.length);
  });

  test('nothing lies in the future, and the days of a petition run forward', () => {
    for (const { steps } of cases) {
      const days = steps.map(({ on }) => on);
      expect(days.at(-1)! <= today).toBe(true);
      expect(days).toEqual([...days].sort());
    }
  });

  test('each phase and each stage of the remedy occurs at least three times', () => {
    const phase = Map.groupBy(states, (state) => state.phase);
    const review = Map.groupBy(states, (state) => state.review);
    for (const name of phases.filter((one) => one !== 'none'))
      expect([name, (phase.get(name)?.length ?? 0) >= 3]).toEqual([name, true]);
    for (const name of reviewStages) expect([name, (review.get(name)?.length ?? 0) >= 3]).toEqual([name, true]);
    for (const name of endings) expect([name, (phase.get(name)?.length ?? 0) >= 3]).toEqual([name, true]);
  });

  test('each document of the main line occurs at least three times', () => {
    const wanted = [...Array.from({ length: 14 }, (_, i) => i + 1), 19, 22, 23, 24, 25];
    for (const n of wanted) {
      const id = `D-${String(n).padStart(2, '0')}`;
      expect([id, (documents.get(id) ?? 0) >= 3]).toEqual([id, true]);
    }
  });

  test('each act occurs at least three times', () => {
    const done = Map.groupBy(
      cases.flatMap(({ steps }) => steps),
      ({ act }) => act,
    );
    const rare = (Object.keys(acts) as ActName[]).filter(
      (act) => act !== 'correct' && (done.get(act)?.length ?? 0) < 3,
    );
    expect(rare).toEqual([]);
  });

  test('what is put right after service stands in the finding, and not in what was decided on it', () => {
    const corrected = cases.filter(({ journey, steps }) => journey === 'corrected' && steps.some(isCorrection));
    expect(corrected.length).toBeGreaterThanOrEqual(3);
    for (const { steps } of corrected) {
      const { answers } = steps.find(({ act }) => act === 'submitOpinion')!.payload as { answers: Answer[] };
      const { slips } = steps.find(isCorrection)!.payload as { slips: { wrong: string }[] };
      const { finding, reply } = answers[0]!;
      expect([finding.includes(slips[0]!.wrong), reply.includes(slips[0]!.wrong)]).toEqual([true, false]);
    }
  });

  test('a restricted matter goes no further than the bureau (Art. 30)', () => {
    const away = states.filter(
      ({ restricted, holderId, registrarId, transfer }) => restricted && (transfer || holderId !== registrarId),
    );
    expect(away).toEqual([]);
    expect(states.filter(({ restricted }) => restricted).length).toBeGreaterThanOrEqual(20);
  });

  test('a handling opinion is signed by the head of the organ that holds it', () => {
    for (const { by } of cases.flatMap(({ steps }) => steps).filter(({ act }) => act === 'conclude')) {
      expect(officerByLogin(by).roles).toContain('organ-head');
    }
  });

  test('a second petition refers to an earlier one, by the same person', () => {
    const again = cases.filter(({ journey }) => journey === 'declined' || journey === 'noLonger');
    expect(again).toHaveLength(10);
    for (const { journey, person, steps, receivedOn } of again) {
      const [, key] = /"@(?:number|rereview):(\w+)"/.exec(JSON.stringify(steps)) ?? [];
      const first = cases.find((one) => one.key === key);
      expect(first?.person.name).toBe(person.name);
      expect((first?.receivedOn ?? today) < receivedOn).toBe(true);
      if (journey === 'noLonger') continue;
      // The bureau says that it is being handled of the county's own organs alone (Art. 19.3).
      const { holderId } = states[cases.indexOf(first!)]!;
      expect(demoDirectory.isUnder(holderId, organByCode('cx-zf').id)).toBe(true);
    }
  });

  test('people are plainly fictional: phones 1990000…, id numbers of region 990123 with a right check digit', () => {
    const officerNames = new Set(officers.map(({ name }) => name));
    for (const { name, phone } of cases.flatMap(({ steps }) => steps.flatMap(({ agents = [] }) => agents))) {
      expect(phone).toMatch(/^1990000\d{4}$/);
      // Whoever acts for a petitioner is no official.
      expect(officerNames).not.toContain(name);
    }
    for (const { person } of cases) {
      if (person.phone) expect(person.phone).toMatch(/^1990000\d{4}$/);
      if (person.idNumber) {
        expect(person.idNumber).toMatch(/^990123\d{11}[\dX]$/);
        expect(checkCharacter(person.idNumber.slice(0, 17))).toBe(person.idNumber.slice(17));
      }
      expect(person.representatives.length).toBeLessThanOrEqual(5);
    }
    expect(idNumber(chance(1))).not.toBe(idNumber(chance(2)));
  });
});
