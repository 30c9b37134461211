/** Fewer persons than this are not published (R-REP-2). A cell without anybody tells of nobody and stands as 0. */
export const fewest = 5;

/** A list of counts whose sum is published beside it. `null`: withheld. */
export interface Published<Key extends string> {
  cells: Record<Key, number | null>;
  total: number | null;
}

/**
 * Which counts of a list may be published together with their total. Whoever has the total knows what the withheld cells
 * come to, so more are withheld, the smallest first and like ones together, until that sum is more than small cells alone
 * could make; where the list has nothing left to withhold, the total goes too. The marks are alike: which cell was the
 * small one is not said. That no count follows from what is published, not even for whoever knows this rule, is tried on
 * every short list (`small-cells.test.ts`).
 */
export function protect<Key extends string>(counts: Readonly<Record<Key, number>>): Published<Key> {
  const keys = Object.keys(counts) as Key[];
  const sumOf = (some: Iterable<Key>) => [...some].reduce((sum, key) => sum + counts[key], 0);
  const total = sumOf(keys);
  const withheld = new Set(keys.filter((key) => counts[key] > 0 && counts[key] < fewest));
  if (total > 0 && total < fewest) return { cells: marked(counts, new Set(keys)), total: null };
  while (withheld.size > 0 && sumOf(withheld) <= withheld.size * (fewest - 1)) {
    const rest = keys.filter((key) => counts[key] >= fewest && !withheld.has(key));
    if (rest.length === 0) return { cells: marked(counts, withheld), total: null };
    const next = Math.min(...rest.map((key) => counts[key]));
    for (const key of rest) if (counts[key] === next) withheld.add(key);
  }
  return { cells: marked(counts, withheld), total };
}

const marked = <Key extends string>(counts: Readonly<Record<Key, number>>, withheld: ReadonlySet<Key>) =>
  Object.fromEntries(
    (Object.keys(counts) as Key[]).map((key) => [key, withheld.has(key) ? null : counts[key]]),
  ) as Record<Key, number | null>;
