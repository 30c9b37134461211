import { addDays, type LocalDate, monthOf, yearOf } from '../../calendar/index.ts';
import type { Chance } from '../../procedure/walk/chance.ts';
import type { Dossier } from '../kind.ts';
import { lawfulBacklog } from './lawful-backlog.ts';
import { lawfulSpecialInspection } from './lawful-special-inspection.ts';
import type { Stage } from './stage.ts';

export type Lawful = (
  given: Record<string, unknown>,
  at: { state: Dossier; chance: Chance; stage: Stage; today: LocalDate },
) => object;

const receives = (chance: Chance, stage: Stage) =>
  chance.pick(stage.officers.filter(({ roles }) => roles.includes('leader'))).id;

const dayOf = (chance: Chance, stage: Stage, on: LocalDate) => ({
  leader: receives(chance, stage),
  on,
  from: '09:00',
  until: '11:30',
  slots: 8,
  reserved: 4,
});

/** Some days are still to come: their number, in the state of a roster. */
const waiting = ({ state, chance }: { state: Dossier; chance: Chance }) => {
  const { days } = state as unknown as { days: { n: number; status: string; on: LocalDate }[] };
  const open = days.filter(({ status }) => status === 'planned');
  return open.length > 0 ? { day: chance.pick(open).n } : {};
};

/** Days that the quarter of the roster takes, soon or later. */
const within = ({ state, chance, stage, today }: Parameters<Lawful>[1]) => {
  const { year = yearOf(today), quarter } = state as unknown as { year: number; quarter: number };
  return dayOf(
    chance,
    stage,
    quarter
      ? addDays(`${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01` as LocalDate, chance.int(0, 88))
      : addDays(today, 20),
  );
};

/** A leader whom the roster lacks. */
const missingOf = ({ state, chance }: { state: Dossier; chance: Chance }) => {
  const { missing } = state as unknown as { missing: { leader: string }[] };
  return missing.length > 0 ? { leader: chance.pick(missing).leader } : {};
};

/** Weights that make a hundred, on indicators that may be weighed. */
function scheme() {
  return {
    by: '责任单位',
    lines: [
      { indicator: 'K-03b', weight: 60, floor: 80 },
      { indicator: 'K-16', weight: 40 },
    ],
  };
}

/** A quarter that is over. */
const overBy = (_given: unknown, { today }: { today: LocalDate }) => ({ span: `${yearOf(today) - 1}-Q4` });

/** What random values of the fields hardly ever meet: a day in the quarter named, a leader who is one. By kind and act. */
export const lawful: Record<string, Lawful> = {
  'supervision-card/proposeMeasure': (_given, { chance }) => ({
    measure: chance.pick(['interview', 'listing', 'rectify']),
  }),
  'supervision-card/orderMeasure': (_given, { chance, today }) => ({ by: addDays(today, chance.int(5, 30)) }),
  'supervision-card/recordInterview': (_given, { state, stage, today }) => ({
    on: today,
    interviewed: stage.officers.flatMap(({ id, organId }) => (organId === state.organs.responsible?.[0] ? [id] : [])),
  }),
  'supervision-card/issueByRule': ({ matter, recommendation }, { chance, stage }) =>
    chance.int(0, 1) === 0
      ? { matter: matter ?? chance.pick(stage.numbers), recommendation: undefined }
      : { matter: undefined, recommendation: recommendation ?? '建〔2026〕1号' },
  'reception-plan/draft': (_given, { chance, stage, today }) => {
    const on = addDays(today, chance.int(8, 20));
    const leader = receives(chance, stage);
    return {
      year: yearOf(on),
      quarter: Math.ceil(monthOf(on) / 3),
      leaders: [{ leader, level: chance.pick(['county-leader', 'department-head', 'town-leader']) }],
      days: [0, 1].map((i) => ({
        ...rest(_given, i),
        ...dayOf(chance, stage, addDays(on, i)),
        ...(i === 0 && { leader }),
      })),
    };
  },
  'reception-plan/revise': (given, at) => ({
    days: [{ ...rest(given, 0), ...within(at) }],
    leaders: [{ leader: receives(at.chance, at.stage), level: 'county-leader' }],
  }),
  'reception-plan/moveDay': (_given, at) => ({ ...within(at), ...waiting(at) }),
  'reception-plan/addDay': (_given, at) => within(at),
  'reception-plan/swap': (_given, at) => ({ ...within(at), ...waiting(at) }),
  'reception-plan/hold': (_given, at) => waiting(at),
  'reception-plan/miss': (_given, at) => waiting(at),
  'reception-record/record': (_given, { chance, stage, today }) => ({
    leader: receives(chance, stage),
    substitute: receives(chance, stage),
    on: today,
    leaderNamed: false,
  }),
  'publication/attach': () => ({
    looked: true,
    copy: {
      copyId: '00000000-0000-4000-8000-000000000001',
      by: 'office',
      sheets: [{ digest: 'a'.repeat(64), fileId: 'b'.repeat(64), type: 'image/jpeg', bytes: 1, width: 1, height: 1 }],
    },
  }),
  'decision-assessment/listRisks': (given, { chance, today }) => ({
    // Its officer would have to work for its owner, and its day lie ahead; of many, all are hardly ever done.
    risks: (given.risks as object[]).slice(0, 1).map((row) => {
      const { officer: _, ...risk } = row as { officer?: string };
      return { ...risk, by: addDays(today, chance.int(1, 60)) };
    }),
  }),
  'decision-assessment/recordLegality': (_given, { chance, today }) => ({
    sentOn: addDays(today, -20),
    lawful: chance.sometimes(0.85),
  }),
  'decision-assessment/reportMeasure': (_given, { state, chance }) => {
    const open = (state as unknown as { measures: { n: number; doneOn?: string }[] }).measures.filter(
      (one) => !one.doneOn,
    );
    return open.length > 0 ? { measure: chance.pick(open).n, evidence: '照片。', done: true } : {};
  },
  'reception-plan/enrol': (_given, at) => ({ ...within(at), ...missingOf(at) }),
  'reception-plan/excuse': (_given, at) => missingOf(at),
  'publication/detach': () => ({ which: 1 }),
  'assessment-scheme/propose': scheme,
  'assessment-scheme/revise': scheme,
  'situation-report/draft': overBy,
  'situation-report/revise': overBy,
  ...lawfulBacklog,
  ...lawfulSpecialInspection,
  'letter-reading/propose': (_given, { chance, stage }) => ({ leader: receives(chance, stage), leaderNamed: false }),
};

const rest = (given: Record<string, unknown>, i: number) => {
  const list = given.days as object[];
  return list[i % list.length];
};
