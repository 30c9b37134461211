import type { LocalDate } from '../../core/calendar/index.ts';
import { duties, dutyKeys } from '../../core/procedure/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Db } from '../platform/db/index.ts';
import { countiesPastDue, pastDue } from './store/clocks.ts';

export interface LapseDeps {
  db: Db;
  clock: Clock;
  /** Writes down what has run out on one petition. @returns how many facts it took */
  lapse(at: { shardKey: string; petitionId: string }): Promise<number>;
}

/** Clocks whose end is itself a fact: the right lapses. What an office owes stays owed. */
const lapsing = dutyKeys.filter((key) => duties[key].lapsedBy !== undefined);
const batch = 200;
const beginning = { dueOn: '0001-01-01' as LocalDate, petitionId: '00000000-0000-0000-0000-000000000000' };

/**
 * The job: appends a fact where a period ran out (decisions 3). Run twice, or beside an officer's act, it appends nothing
 * more: the facts decide, not the clock rows. Overdue duties of offices stay running; only rights lapse.
 * @returns facts written
 */
export async function writeLapses({ db, clock, lapse }: LapseDeps): Promise<number> {
  const today = clock.today();
  let written = 0;
  for (const { shardKey } of await db.wide().rows(countiesPastDue(lapsing, today))) {
    for (let after = beginning; ; ) {
      const rows = await db.local(shardKey).rows(pastDue(shardKey, lapsing, today, after, batch));
      for (const { petitionId } of rows) written += await lapse({ shardKey, petitionId });
      const last = rows.at(-1);
      if (!last || rows.length < batch) break;
      after = last;
    }
  }
  return written;
}
