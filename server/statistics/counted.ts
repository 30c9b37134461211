import type { Instant, LocalDate } from '../../core/calendar/index.ts';
import { type Item, itemsOf } from '../../core/measure/index.ts';
import type { Change, Projection } from '../petitions/index.ts';
import { newId } from '../platform/crypto/index.ts';
import { together, type Write } from '../platform/db/index.ts';
import { dropItems, itemsOfPetitions, putItems } from './store/items.ts';
import { addChanges, type Delta } from './store/rollup.ts';

/**
 * Keeps what is counted of each petition, and the changes of the sums, in the statement that appends its facts. Items
 * follow from the facts before and after: the sums are never asked what they were.
 */
export const itemProjection: Projection = {
  name: 'statistics.item',
  writes({ shardKey, petitionId, history, facts, calendar, now }: Change) {
    const before = itemsOf(history.slice(0, history.length - facts.length), calendar);
    return writesFor(shardKey, petitionId, before, itemsOf(history, calendar), now);
  },
  async stale(runner, shardKey, changes) {
    const ids = changes.map(({ petitionId }) => petitionId);
    const rows = await runner.rows(itemsOfPetitions(shardKey, ids));
    const stored = Map.groupBy(rows, ({ petitionId }) => petitionId);
    return changes.flatMap(({ petitionId, history, calendar, now }) => {
      const found = (stored.get(petitionId) ?? []).map(({ petitionId: _, ...item }) => item);
      const writes = writesFor(shardKey, petitionId, found, itemsOf(history, calendar), now);
      return writes.length === 0 ? [] : [{ petitionId, mend: [{ shardKey, statement: together(writes) }] }];
    });
  },
};

function writesFor(
  shardKey: string,
  petitionId: string,
  before: readonly Item[],
  after: readonly Item[],
  now: Instant,
): Write[] {
  const was = new Map(before.map((item) => [item.id, item]));
  const is = new Map(after.map((item) => [item.id, item]));
  const put = after.filter((item) => !isSame(item, was.get(item.id)));
  const gone = before.filter(({ id }) => !is.has(id));
  const deltas = netOf(put.flatMap(({ id }) => was.get(id) ?? []).concat(gone), put, now);
  return [
    ...(put.length > 0 ? [putItems(shardKey, petitionId, put)] : []),
    ...(gone.length > 0
      ? [
          dropItems(
            shardKey,
            petitionId,
            gone.map(({ id }) => id),
          ),
        ]
      : []),
    ...(deltas.length > 0 ? [addChanges(shardKey, deltas)] : []),
  ];
}

/** What leaving some items and adding others does to the sums, a line for each sum that moves. */
function netOf(out: readonly Item[], into: readonly Item[], now: Instant): Delta[] {
  const sums = new Map<string, Delta>();
  const add = (item: Item, sign: 1 | -1) => {
    const { organId, kind, outcome, days, persons } = item;
    const month = `${item.day.slice(0, 7)}-01` as LocalDate;
    const key = `${month} ${organId} ${kind} ${outcome}`;
    const sum = sums.get(key) ?? { id: '', month, organId, kind, outcome, n: 0, timed: 0, days: 0, persons: 0 };
    sum.n += sign;
    sum.timed += days === null ? 0 : sign;
    sum.days += sign * (days ?? 0);
    sum.persons += sign * persons;
    sums.set(key, sum);
  };
  for (const item of out) add(item, -1);
  for (const item of into) add(item, 1);
  return [...sums.values()]
    .filter(({ n, timed, days, persons }) => n !== 0 || timed !== 0 || days !== 0 || persons !== 0)
    .map((sum) => ({ ...sum, id: newId(now) }));
}

const isSame = (a: Item, b: Item | undefined): boolean =>
  b !== undefined && (Object.keys(a) as (keyof Item)[]).every((key) => a[key] === b[key]);
