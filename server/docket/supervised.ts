import type { LocalDate } from '../../core/calendar/index.ts';
import type { Db } from '../platform/db/index.ts';
import { countiesPastDue } from './store/clocks.ts';
import {
  type Carded,
  countiesRunning,
  countiesWithCards,
  markCarded,
  noteTold,
  type Position,
  releaseCard,
  runningSince,
  settledCards,
  uncarded,
} from './store/supervised.ts';

export type { Carded, Position, Settled, Uncarded } from './store/supervised.ts';

/** What rules about overdue clocks ask of the docket: in batches of one county, never a county whole. */
export function overdueClocks(db: Db) {
  return {
    counties: async (keys: readonly string[], today: LocalDate) =>
      (await db.wide().rows(countiesPastDue([...keys], today))).map(({ shardKey }) => shardKey),
    uncarded: (shardKey: string, keys: readonly string[], today: LocalDate, after: Position, most: number) =>
      db.local(shardKey).rows(uncarded(shardKey, keys, today, after, most)),
    mark: async (shardKey: string, rows: readonly Carded[]) => {
      if (rows.length > 0) await db.local(shardKey).run(markCarded(shardKey, rows));
    },
    countiesWithCards: async () => (await db.wide().rows(countiesWithCards())).map(({ shardKey }) => shardKey),
    settled: (shardKey: string, after: { petitionId: string; clockId: string }, most: number) =>
      db.local(shardKey).rows(settledCards(shardKey, after, most)),
    noteTold: async (shardKey: string, dossierIds: readonly string[]) => {
      if (dossierIds.length > 0) await db.local(shardKey).run(noteTold(shardKey, dossierIds));
    },
    release: (shardKey: string, dossierId: string) => db.local(shardKey).run(releaseCard(shardKey, dossierId)),
    countiesRunning: async (keys: readonly string[]) =>
      (await db.wide().rows(countiesRunning(keys))).map(({ shardKey }) => shardKey),
    runningSince: (
      shardKey: string,
      key: string,
      before: LocalDate,
      after: { startedOn: LocalDate; petitionId: string },
      most: number,
    ) => db.local(shardKey).rows(runningSince(shardKey, key, before, after, most)),
  };
}
export type OverdueClocks = ReturnType<typeof overdueClocks>;
