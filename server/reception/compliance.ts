import { frequencyAt, leaderLevels } from '../../core/law/index.ts';
import { frequencyWords, type Roster, type RosterDay, shortfalls } from '../../core/reception/index.ts';
import { payloadOf } from '../dossiers/index.ts';
import type { Compliance } from './contract.ts';
import { leaderWords, publishedRosters } from './days.ts';
import type { ReceptionDeps } from './deps.ts';
import { owingLeaders } from './owing.ts';
import { citeWords } from './words.ts';

/**
 * How leaders kept the frequency they owe in a quarter: planned, held, swapped, missed, with the reasons given. About duties
 * of officials alone. A leader who stands on no roster owes the same, with nothing planned, unless a reason was given.
 */
export async function complianceOf(deps: ReceptionDeps, year: number, quarter: number): Promise<Compliance> {
  const rosters = (await publishedRosters(deps)).filter(
    ({ roster }) => roster.year === year && roster.quarter === quarter,
  );
  const reasons = await reasonsOf(
    deps,
    rosters.map(({ planId }) => planId),
  );
  const days = rosters.flatMap(({ planId, roster }) => roster.days.map((day) => ({ planId, day })));
  const owing = new Map(rosters.flatMap(({ roster }) => roster.leaders.map((one) => [one.leader, one] as const)));
  const own = deps.office().divisionCode;
  // Whoever stands on no roster owes the frequency of the place where they work all the same.
  const byPlace = new Map(owingLeaders(deps).map((one) => [one.leader, one] as const));
  const listed = deps
    .leaders()
    .filter(({ id, organId }) => owing.has(id) || deps.directory().organ(organId)?.divisionCode.startsWith(own))
    .filter(({ id }, i, all) => all.findIndex((one) => one.id === id) === i);
  const excused = await excusedOf(deps, year, quarter);
  const { today } = { today: deps.clock.today() };
  const rows = listed.map(({ id, organId }) => {
    const mine = days.filter(({ day }) => day.leader === id);
    const owes = owing.get(id) ?? byPlace.get(id);
    const owed = owes && frequencyAt(owes.level, organId, own, today, deps.calendar);
    const roster: Pick<Roster, 'year' | 'quarter' | 'leaders' | 'days'> = {
      year,
      quarter,
      leaders: owes ? [owes] : [],
      days: mine.map(({ day }) => day),
    };
    const why = (planId: string, n: number) => reasons.get(`${planId}/${n}`) ?? '';
    return {
      leader: leaderWords(deps, id),
      onRoster: owing.has(id) || mine.length > 0,
      excused: excused.get(id) ?? null,
      level: owes ? leaderLevels[owes.level] : null,
      owed: owed ? frequencyWords(owed) : null,
      cite: owed ? citeWords(owed.cite) : null,
      planned: mine.filter(({ day }) => day.insteadOf === undefined).length,
      held: count(mine, 'held'),
      swapped: mine
        .filter(({ day }) => day.status === 'swapped')
        .map(({ planId, day }) => ({
          n: day.n,
          on: day.on,
          to: days.find((one) => one.planId === planId && one.day.n === day.insteadBy)?.day.on ?? day.on,
          reason: why(planId, day.n),
        })),
      missed: mine
        .filter(({ day }) => day.status === 'missed')
        .map(({ planId, day }) => ({ n: day.n, on: day.on, reason: why(planId, day.n) })),
      // Judged from the first day of the quarter: what is over counts too.
      short: owed
        ? shortfalls(roster, START, () => owed, deps.calendar)
            .filter(({ stretch }) => stretch.from <= today)
            .map(({ stretch, planned }) => ({ from: stretch.from, until: stretch.until, owed: owed.days, planned }))
        : [],
    };
  });
  return { year, quarter, rows };
}

/** Before any quarter there is: no stretch is over. */
const START = '2004-01-01' as RosterDay['on'];

const count = (days: { day: RosterDay }[], status: RosterDay['status']) =>
  days.filter(({ day }) => day.status === status).length;

/** Why leaders were left out of a quarter, by leader. */
async function excusedOf(deps: ReceptionDeps, year: number, quarter: number): Promise<Map<string, string>> {
  const rows = await deps.dossiers.ofKind(deps.shardKey(), 'reception-plan');
  const ids = rows
    .filter(({ state }) => (state as Roster).year === year && (state as Roster).quarter === quarter)
    .map(({ dossierId }) => dossierId);
  const loaded = ids.length > 0 ? await deps.dossiers.openedMany(deps.shardKey(), ids) : [];
  return new Map(
    loaded.flatMap(({ history }) =>
      history
        .filter(({ act }) => act === 'excuse')
        .map((fact) => payloadOf(fact) as { leader: string; reason: string })
        .map(({ leader, reason }) => [leader, reason] as const),
    ),
  );
}

async function reasonsOf(deps: ReceptionDeps, ids: string[]): Promise<Map<string, string>> {
  const loaded = await deps.dossiers.openedMany(deps.shardKey(), ids);
  return new Map(
    loaded.flatMap(({ dossierId, history }) =>
      history
        .filter(({ act }) => act === 'swap' || act === 'miss')
        .map((fact) => payloadOf(fact) as { day: number; reason: string })
        .map(({ day, reason }) => [`${dossierId}/${day}`, reason] as const),
    ),
  );
}
