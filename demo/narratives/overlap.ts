/** The set of character trigrams of a text, blanks removed. */
export function trigrams(text: string): Set<string> {
  const chars = [...text.replace(/\s+/g, '')];
  const set = new Set<string>();
  for (let i = 0; i + 3 <= chars.length; i++) set.add(chars.slice(i, i + 3).join(''));
  return set;
}

/** Share of the smaller text's trigrams that the other has too: 0 (nothing) to 1 (contained). Never less than Jaccard. */
export function overlap(a: Set<string>, b: Set<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let both = 0;
  for (const gram of small) if (large.has(gram)) both++;
  return both / small.size;
}
