import type { Instant } from '../../core/calendar/index.ts';
import type { Runner } from '../platform/db/index.ts';
import type { ReadKind } from './access.ts';
import { codesSince, printings } from './store/printed.ts';

interface Printing {
  count: number;
  last: Instant;
}

/** What was printed of one matter for whoever brought it. */
export interface Printed {
  /** When the query code that counts now was made; absent where none was ever given. */
  codeSince?: Instant;
  slip?: Printing;
  memberSlip?: Printing;
  receipt?: Printing;
}

const kinds = { slip: 'slip', 'member-slip': 'memberSlip', receipt: 'receipt' } as const satisfies {
  [Kind in ReadKind]?: string;
};

/** From the record of readings: each printing is one. Matters of which nothing was printed are absent. */
export async function printedOf(runner: Runner, shardKey: string, ids: string[]): Promise<Map<string, Printed>> {
  const found = new Map<string, Printed>();
  if (ids.length === 0) return found;
  const of = (petitionId: string): Printed => {
    const one = found.get(petitionId) ?? {};
    found.set(petitionId, one);
    return one;
  };
  const [codes, rows] = await Promise.all([
    runner.rows(codesSince(shardKey, ids)),
    runner.rows(printings(shardKey, ids, Object.keys(kinds))),
  ]);
  for (const { petitionId, setAt } of codes) of(petitionId).codeSince = setAt;
  for (const { petitionId, what, n, last } of rows)
    of(petitionId)[kinds[what as keyof typeof kinds]] = { count: n, last };
  return found;
}
