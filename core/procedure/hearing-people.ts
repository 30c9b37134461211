import type { ActName } from './acts/index.ts';
import type { Bench } from './hearing-bench.ts';
import { seatOfOfficer, sitting } from './hearing-bench.ts';

/** Somebody at a hearing, as the notice or a decision on recusal names them. */
export interface Person {
  name: string;
  capacity: string;
}

/** Who takes part in the hearing of the newest notice, as it stands after recusals. Officers stand in the order of the list. */
export interface HearingPeople {
  presider: string;
  recorder?: string;
  officers: Person[];
}

interface Told {
  kind: ActName;
  payload: unknown;
}
interface Noticed {
  presider: string;
  recorder?: string;
  officers: Person[];
}
interface Decided {
  who: string;
  granted: boolean;
  instead?: string;
  capacity?: string;
}

/** @param history with its free texts in place; undefined where no hearing was noticed */
export function hearingPeople(history: readonly Told[]): HearingPeople | undefined {
  const from = history.findLastIndex(({ kind }) => kind === 'noticeHearing');
  if (from < 0) return undefined;
  const { presider, recorder, officers } = history[from]!.payload as Noticed;
  const people: HearingPeople = {
    presider,
    ...(recorder && { recorder }),
    officers: officers.map(({ name, capacity }) => ({ name, capacity })),
  };
  for (const { kind, payload } of history.slice(from + 1)) {
    if (kind !== 'decideChallenge') continue;
    const { who, granted, instead, capacity } = payload as Decided;
    if (!granted || !instead) continue;
    if (who === 'presider') people.presider = capacity ? `${instead}，${capacity}` : instead;
    else if (who === 'recorder') people.recorder = instead;
    else people.officers.push({ name: instead, capacity: capacity ?? '' });
  }
  return people;
}

/** Those of them who sit, where that is settled; else nobody. */
export const whoSits = ({ officers }: HearingPeople, bench: Bench | undefined): Person[] =>
  ((bench && sitting(bench)) ?? []).flatMap((place) => officers[place - 1] ?? []);

/** What somebody is called who may be asked to step aside: 「主持人」, 「听证员王明」. */
export function seatName(who: string, people: HearingPeople | undefined): { zh: string; en: string } {
  if (who === 'presider') {
    const name = people?.presider.split(/[，,]/)[0] ?? '';
    return { zh: `主持人${name}`, en: `presider ${name}`.trim() };
  }
  if (who === 'recorder')
    return { zh: `记录员${people?.recorder ?? ''}`, en: `recorder ${people?.recorder ?? ''}`.trim() };
  const at = people?.officers.findIndex((_, i) => seatOfOfficer(i + 1) === who) ?? -1;
  const name = people?.officers[at]?.name ?? '';
  return { zh: `听证员${name}`, en: `officer ${name}`.trim() };
}
