import type { LocalDate } from '../../core/calendar/index.ts';
import { limited } from '../../core/dossier/index.ts';
import { citeZh, plainDate } from '../../core/law/index.ts';
import { type Clock, type DutyKey, openClocks } from '../../core/procedure/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import { type TriggerName, triggerOfDuty, triggers } from '../../core/supervision/index.ts';
import type { Position, Uncarded } from '../docket/index.ts';
import { keeperOf, type SupervisionDeps } from './deps.ts';

export interface CardsOpened {
  /** Clocks that were looked at: past their day, without an open card. */
  read: number;
  opened: number;
}

export const supervisedDuties = Object.keys(triggerOfDuty) as DutyKey[];
const batch = 200;
const beginning: Position = {
  dueOn: '0001-01-01' as LocalDate,
  petitionId: '00000000-0000-0000-0000-000000000000',
  clockId: '',
};

/**
 * The job: 未办必督. Every clock of an ordinary matter that is past its day has an open card. Reads only running clocks past
 * their day without one, 200 at a time; the petition's state decides, not the clock's row. Run twice it opens nothing twice: the
 * origin of a card is the clock and how many cards it had.
 * @param most cards at most, of all counties
 */
export async function openOverdueCards(deps: SupervisionDeps, most = 20_000): Promise<CardsOpened> {
  const done: CardsOpened = { read: 0, opened: 0 };
  const today = deps.clock.today();
  const { overdue } = deps.docket;
  for (const shardKey of await overdue.counties(supervisedDuties, today)) {
    for (let after = beginning; done.opened < most; ) {
      const rows = await overdue.uncarded(
        shardKey,
        supervisedDuties,
        today,
        after,
        Math.min(batch, most - done.opened),
      );
      done.read += rows.length;
      done.opened += await openCards(deps, shardKey, rows, today);
      const last = rows.at(-1);
      if (!last) break;
      after = last;
    }
  }
  return done;
}

/** Clocks of a county that no card is about yet, as the board shows them; restricted matters are none. */
export async function waitingForCards(deps: SupervisionDeps, shardKey: string, most: number): Promise<Overdue[]> {
  const today = deps.clock.today();
  const rows = await deps.docket.overdue.uncarded(shardKey, supervisedDuties, today, beginning, most);
  return (await ordinary(deps, shardKey, rows, today)).map(({ clock }) => clock);
}

type Overdue = Clock & { owedBy: { organId: string } };

/** The rows whose petition says so itself: ordinary, and the clock is late there. */
async function ordinary(deps: SupervisionDeps, shardKey: string, rows: readonly Uncarded[], today: LocalDate) {
  const found = await deps.petitions.byIds(shardKey, [...new Set(rows.map(({ petitionId }) => petitionId))]);
  const byId = new Map(found.map((row) => [row.petitionId, row]));
  return rows.flatMap((row) => {
    const petition = byId.get(row.petitionId);
    if (!petition || petition.state.restricted) return [];
    const key = row.clockId.split('.')[0];
    const clock = openClocks(petition.state, deps.calendar).find((one) => one.key === key);
    if (!clock || clock.owedBy === 'petitioner' || clock.due >= today) return [];
    return [{ row, petition, clock: clock as Overdue }];
  });
}

async function openCards(
  deps: SupervisionDeps,
  shardKey: string,
  rows: readonly Uncarded[],
  today: LocalDate,
): Promise<number> {
  const keeper = keeperOf(deps, shardKey);
  if (!keeper || rows.length === 0) return 0;
  const carded: Parameters<typeof deps.docket.overdue.mark>[1][number][] = [];
  for (const { row, petition, clock } of await ordinary(deps, shardKey, rows, today)) {
    const card = await openOne(deps, keeper.id, { row, clock, number: petition.number }, today);
    if (card) carded.push(card);
  }
  // A crash before this line leaves cards without a mark: their origins find them again.
  await deps.docket.overdue.mark(shardKey, carded);
  return carded.length;
}

async function openOne(
  deps: SupervisionDeps,
  keeperId: string,
  { row, clock, number }: { row: Uncarded; clock: Overdue; number: string },
  today: LocalDate,
) {
  const trigger = triggerOfDuty[clock.key as DutyKey] as TriggerName;
  const { organId } = clock.owedBy;
  for (let cards = row.cards + 1; ; cards++) {
    const opened = await deps.dossiers.open({
      kind: 'supervision-card',
      act: 'issueByRule',
      payload: {
        problem: `${clock.label.zh}${plainDate(clock.due).zh}已过，${triggers[trigger].zh}（${citeZh(clock.cite)}）。`,
        matter: number,
        responsible: organId,
        trigger,
        clockId: row.clockId,
        lateSince: clock.due,
        dueOn: limited('answerCard', today, deps.calendar, organId).due,
        wanted: '请立即补办，在反馈期限前书面反馈办理情况和迟办原因，并附凭证。',
      },
      by: { rule: { keeperId } },
      origin: `clock/${row.petitionId}/${row.clockId}/${cards}`,
    });
    if (isRefusal(opened)) {
      deps.log.error({ code: opened.code, clock: clock.id }, 'an overdue clock got no card');
      return undefined;
    }
    const { petitionId, clockId } = row;
    const { dossierId } = opened;
    if (!opened.repeated) return { petitionId, clockId, dossierId, cards };
    // A card of this origin exists: open, it only lost its mark; closed, the clock runs on and gets the next.
    const before = await deps.dossiers.opened({ shardKey: opened.shardKey, dossierId });
    if (before?.state.phase !== 'closed') return { petitionId, clockId, dossierId, cards };
  }
}
