/** Pairs of texts worth an edit distance: they share at least a third of the shorter one's runs of eight letters. */
export function blocks(texts: readonly string[]): { a: number; b: number }[] {
  const holders = new Map<string, number[]>();
  const runs = texts.map((text) => {
    const own = new Set<string>();
    for (let at = 0; at + 8 <= text.length; at++) own.add(text.slice(at, at + 8));
    if (text.length > 0 && text.length < 8) own.add(text);
    return own;
  });
  for (const [row, own] of runs.entries()) {
    for (const run of own) {
      const others = holders.get(run);
      if (others) others.push(row);
      else holders.set(run, [row]);
    }
  }
  const common = new Map<number, number>();
  for (const others of holders.values()) {
    if (others.length > 100) continue; // greetings
    for (const [at, a] of others.entries()) {
      for (const b of others.slice(at + 1))
        common.set(a * texts.length + b, (common.get(a * texts.length + b) ?? 0) + 1);
    }
  }
  return [...common].flatMap(([pair, count]) => {
    const [a, b] = [Math.floor(pair / texts.length), pair % texts.length];
    return count * 3 >= Math.min(runs[a]!.size, runs[b]!.size) ? [{ a, b }] : [];
  });
}

/** Edit distance (Levenshtein) as a share of the longer text; undefined when it is above `most`. */
export function editShare(a: string, b: string, most: number): number | undefined {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 0;
  const limit = Math.floor(longer * most);
  if (Math.abs(a.length - b.length) > limit) return undefined;
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const current = new Array<number>(b.length + 1).fill(limit + 1);
    current[0] = row;
    const [from, to] = [Math.max(1, row - limit), Math.min(b.length, row + limit)];
    for (let column = from; column <= to; column++) {
      const change = previous[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      current[column] = Math.min(change, previous[column]! + 1, current[column - 1]! + 1);
    }
    if (from > 1) current[from - 1] = limit + 1;
    previous = current;
  }
  const distance = previous[b.length]!;
  return distance <= limit ? distance / longer : undefined;
}
