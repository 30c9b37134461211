import type { GroundName } from '../../core/backlog/index.ts';
import { addDays, type LocalDate } from '../../core/calendar/index.ts';
import { type Charge, criteriaMet } from '../../core/charge/index.ts';
import { type ChargeThresholds, chargeThresholds } from '../../core/law/index.ts';
import type { BacklogDeps } from './deps.ts';

/** A matter with a clock that has run long. */
export interface Long {
  petitionId: string;
  startedOn: LocalDate;
  dueOn: LocalDate;
}

const beginning = { startedOn: '0001-01-01' as LocalDate, petitionId: '00000000-0000-0000-0000-000000000000' };
const batch = 200;

/** Matters whose clock of this duty began more than so many days ago, the longest first. @param from not begun before */
export const runningSince = (
  { docket, today }: BacklogDeps,
  shardKey: string,
  key: 'handling' | 'execution',
  days: number,
  most: number,
  from: LocalDate = beginning.startedOn,
): Promise<Long[]> =>
  docket.overdue.runningSince(shardKey, key, addDays(today(), -days), { ...beginning, startedOn: from }, most);

/** From when a matter is old, by the rules in force in this county today. */
export function thresholdsIn({ dossiers, directory, today }: BacklogDeps, shardKey: string): ChargeThresholds {
  const divisionCode = shardKey.slice(0, 6);
  const organId = directory().bureauOf(divisionCode)?.id ?? '';
  return chargeThresholds({ organId, divisionCode, receivedOn: today() }, dossiers.deps.calendar);
}

/** Petitions that the rule of charge found come back after they were closed, and that are still handled. */
export async function cameBack({ dossiers }: BacklogDeps, shardKey: string): Promise<string[]> {
  const charges = await dossiers.ofKind(shardKey, 'charge', { open: true });
  return charges.flatMap(({ state }) => {
    const { criteria, matters } = state as Charge;
    return criteria.includes('came-back') ? matters : [];
  });
}

/** One line of an inventory. */
export interface Line {
  matter: string;
  ground: GroundName;
  since: LocalDate;
  unit: string;
}

/** Every matter of a county that meets a rule of the inventory today, with the rule and since when: the whole stock. */
export async function stockOf(deps: BacklogDeps, shardKey: string): Promise<Line[]> {
  const today = deps.today();
  const levelOf = (organId: string) => deps.directory().organ(organId)?.level;
  const at = thresholdsIn(deps, shardKey);
  const lines = new Map<string, Line>();
  const take = (petition: Found, ground: GroundName, since: LocalDate) => {
    const { number, state } = petition;
    const met: readonly string[] = criteriaMet(state, today, levelOf, at);
    if (met.includes(ground) && !lines.has(number))
      lines.set(number, { matter: number, ground, since, unit: state.holderId });
  };
  for (const [key, ground, days] of [
    ['handling', 'unanswered', at.unansweredDays],
    ['execution', 'unexecuted', at.unexecutedDays],
  ] as const) {
    for (let after = beginning; ; ) {
      const before = addDays(today, -days);
      const rows = await deps.docket.overdue.runningSince(shardKey, key, before, after, batch);
      const ids = rows.map(({ petitionId }) => petitionId);
      for (const petition of await deps.petitions.byIds(shardKey, ids))
        take(petition, ground, rows.find(({ petitionId }) => petitionId === petition.petitionId)!.startedOn);
      const last = rows.at(-1);
      if (!last) break;
      after = last;
    }
  }
  for (const petition of await deps.petitions.byNumbers(await cameBack(deps, shardKey), 'rule'))
    take(petition, 'came-back', petition.state.receivedOn);
  return [...lines.values()].sort((a, b) =>
    a.since < b.since ? -1 : a.since > b.since ? 1 : a.matter < b.matter ? -1 : 1,
  );
}

type Found = Pick<Awaited<ReturnType<BacklogDeps['petitions']['byIds']>>[number], 'number' | 'state'>;
