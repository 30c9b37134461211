import { type Db, type Query, sqlState, together } from '../platform/db/index.ts';
import type { ShardWrite } from './change.ts';

const tries = 4;

/**
 * Writes everything of one act. At home it is one statement that commits itself: facts, projections, leaf, documents and
 * key stand or fall together, in one round trip. Where another county's work list is concerned, it is one transaction of
 * a statement a county; readers bear seeing one of them first (distributed.md R8).
 * @returns the row of `finish`
 */
export async function commit<Row>(
  db: Db,
  shardKey: string,
  writes: ShardWrite[],
  finish: Query<Row>,
): Promise<Row | undefined> {
  const isHome = (write: ShardWrite) => write.shardKey === undefined || write.shardKey === shardKey;
  const home = together(writes.filter(isHome), finish);
  const away = Map.groupBy(
    writes.filter((write) => !isHome(write)),
    (write) => write.shardKey,
  );
  if (away.size === 0) return retrying(() => db.local(shardKey).first(home));
  return db.wide().tx(async (tx) => {
    const row = await tx.first(home);
    for (const [, parts] of away) await tx.run(together(parts));
    return row;
  });
}

/** A statement that lost a deadlock did nothing and may be sent again. */
async function retrying<Result>(send: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      if (attempt === tries || !['40001', '40P01'].includes(sqlState(error) ?? '')) throw error;
    }
  }
}
