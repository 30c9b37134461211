import type { Db } from '../platform/db/index.ts';
import { countiesCounted, countiesWithChanges, foldChanges, sumAnew, wrongSums } from './store/rollup.ts';

/** Changes that one statement takes in. */
const batch = 5000;
const name = 'statistics: sums';

/**
 * The job: folds waiting changes into the sums. Stopped anywhere it has lost nothing: what is not in the sums still waits,
 * and readers add it.
 * @returns changes folded
 */
export async function foldSums(db: Db): Promise<number> {
  let folded = 0;
  await db.alone(name, async () => {
    for (const { shardKey } of await db.wide().rows(countiesWithChanges())) {
      for (let taken = batch; taken === batch; folded += taken)
        taken = (await db.local(shardKey).first(foldChanges(shardKey, batch)))?.taken ?? 0;
    }
  });
  return folded;
}

/**
 * Compares each county's sums with what its items come to, and makes those that differ anew. For `rebuild`, after the items
 * themselves were compared with the facts.
 */
export async function recountSums(db: Db): Promise<{ counties: number; differing: number }> {
  const report = { counties: 0, differing: 0 };
  for (const { shardKey } of await db.wide().rows(countiesCounted())) {
    const local = db.local(shardKey);
    const wrong = (await local.first(wrongSums(shardKey)))?.n ?? 0;
    report.counties += 1;
    report.differing += wrong;
    if (wrong > 0) await whenFree(db, () => local.run(sumAnew(shardKey)));
  }
  return report;
}

/** Waits for a folding that runs beside; it takes seconds at most. */
async function whenFree(db: Db, fn: () => Promise<unknown>): Promise<void> {
  const once = async () => {
    await fn();
    return true;
  };
  while (!(await db.alone(name, once))) await new Promise((again) => setTimeout(again, 200));
}
