/** Seeded randomness (mulberry32): the same seed gives the same numbers everywhere. */
export interface Chance {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number in [0, n). */
  below(n: number): number;
  /** One of the values; throws where there is none. */
  pick<T>(values: readonly T[]): T;
}

/** Makes a source of chance from a 32-bit seed. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    next,
    below,
    pick: <T>(values: readonly T[]): T => {
      if (values.length === 0) throw new Error('nothing to pick from');
      return values[below(values.length)] as T;
    },
  };
}

/** A stable 32-bit number for a word (FNV-1a). */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (const char of word) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
