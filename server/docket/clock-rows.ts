import type { Calendar } from '../../core/calendar/index.ts';
import { clocks, type Fact } from '../../core/procedure/index.ts';
import { type Change, counted, type Projection } from '../petitions/index.ts';
import { type ClockRow, clocksOf, dropClocks, putClocks } from './store/clocks.ts';

/** Keeps the clocks of each petition beside its facts: those that an act started, moved or stopped. */
export const clockProjection: Projection = {
  name: 'docket.clock',
  writes({ shardKey, petitionId, history, facts, calendar }: Change) {
    const before = new Map(
      clockRows(history.slice(0, history.length - facts.length), calendar).map((row) => [row.clockId, row]),
    );
    const changed = clockRows(history, calendar).filter((row) => !isSame(row, before.get(row.clockId)));
    return changed.length > 0 ? [putClocks(shardKey, petitionId, changed)] : [];
  },
  async stale(runner, shardKey, changes) {
    const ids = changes.map(({ petitionId }) => petitionId);
    const stored = Map.groupBy(await runner.rows(clocksOf(shardKey, ids)), ({ petitionId }) => petitionId);
    return changes.flatMap(({ petitionId, history, calendar }) => {
      const wanted = clockRows(history, calendar);
      const found = new Map((stored.get(petitionId) ?? []).map((row) => [row.clockId, row]));
      const isRight = wanted.length === found.size && wanted.every((row) => isSame(row, found.get(row.clockId)));
      if (isRight) return [];
      const kept = wanted.map(({ clockId }) => clockId);
      const statements = [putClocks(shardKey, petitionId, wanted).statement, dropClocks(shardKey, petitionId, kept)];
      return [{ petitionId, mend: statements.map((statement) => ({ shardKey, statement })) }];
    });
  },
};

/** The rows that these facts make. */
export function clockRows(
  history: readonly Pick<Fact, 'kind' | 'payload' | 'seq' | 'occurredOn' | 'actor'>[],
  calendar: Calendar,
): ClockRow[] {
  const list = clocks(history, calendar);
  // By duty, not by number: a notice period is C-03 or C-04 as the holder changes, and stays one row.
  const ids = counted(list.map(({ key }) => key));
  return list.map(({ owedBy, startedOn, due, status, metOn, provisional }, i) => ({
    clockId: ids[i]!,
    owedBy: owedBy === 'petitioner' ? 'petitioner' : 'organ',
    organId: owedBy === 'petitioner' ? null : owedBy.organId,
    startedOn,
    dueOn: due,
    status,
    metOn: metOn ?? null,
    provisional,
  }));
}

export function isSame(a: ClockRow, b: ClockRow | undefined): boolean {
  return b !== undefined && (Object.keys(a) as (keyof ClockRow)[]).every((key) => a[key] === b[key]);
}
