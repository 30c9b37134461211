import { monthOf, yearOf } from '../../core/calendar/index.ts';
import { leaderLevelOf, type Roster } from '../../core/reception/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import type { ReceptionDeps } from './deps.ts';

type Owing = Roster['leaders'][number];

/** The leaders of this county who owe receptions by where they work, whether or not a roster names them. */
export function owingLeaders(deps: Pick<ReceptionDeps, 'leaders' | 'directory' | 'office'>): Owing[] {
  const own = deps.office().divisionCode;
  const seen = new Set<string>();
  return deps.leaders().flatMap(({ id, organId, roles }) => {
    const organ = deps.directory().organ(organId);
    const level = organ?.divisionCode.startsWith(own) ? leaderLevelOf(organ, roles) : undefined;
    if (!level || seen.has(id)) return [];
    seen.add(id);
    return [{ leader: id, level }];
  });
}

/**
 * The job: in a quarter that has begun, leaders who owe receptions and stand on no roster become a task of the roster's keeper; where
 * there is no roster at all, one is opened with them on it. Run twice it does each thing once.
 * @returns leaders who were found missing now
 */
export async function lookForMissing(deps: ReceptionDeps): Promise<number> {
  const today = deps.clock.today();
  const [year, quarter] = [yearOf(today), Math.ceil(monthOf(today) / 3)];
  const owing = owingLeaders(deps);
  if (owing.length === 0) return 0;
  const rows = await deps.dossiers.ofKind(deps.shardKey(), 'reception-plan');
  const rosters = rows
    .map(({ dossierId, state }) => ({ dossierId, roster: state as Roster }))
    .filter(({ roster }) => roster.year === year && roster.quarter === quarter);
  const named = new Set(
    rosters.flatMap(({ roster: { leaders, days, missing = [], excused = [] } }) => [
      ...[...leaders, ...days, ...missing].map(({ leader }) => leader),
      ...excused,
    ]),
  );
  const missing = owing.filter(({ leader }) => !named.has(leader));
  const by = { rule: { keeperId: deps.office().id } };
  const open = rosters.find(({ roster }) => roster.phase !== 'closed');
  if (open && missing.length === 0) return 0;
  const done = open
    ? await deps.dossiers.act({
        shardKey: deps.shardKey(),
        dossierId: open.dossierId,
        act: 'noteMissing',
        payload: { leaders: missing },
        by,
      })
    : rosters.length > 0
      ? undefined
      : await deps.dossiers.open({
          kind: 'reception-plan',
          act: 'openByRule',
          payload: { title: `${year}年第${quarter}季度领导接访安排`, year, quarter, leaders: owing },
          by,
          origin: `roster/${year}-${quarter}`,
        });
  if (done === undefined) return 0;
  if (isRefusal(done)) {
    deps.log.error({ code: done.code }, 'leaders who owe receptions were not put before the keeper of the roster');
    return 0;
  }
  return missing.length;
}
