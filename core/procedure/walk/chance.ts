/** Seeded choices: the same seed always walks the same way. Used by tests only. */
export interface Chance {
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** True in `part` of the cases. */
  sometimes(part: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** One of `[choice, weight]`. */
  weighted<T>(from: readonly (readonly [T, number])[]): T;
}

/** Mulberry32 over a 32-bit seed. */
export function chanceOf(seed: number): Chance {
  let at = seed | 0;
  const next = () => {
    at = (at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    int,
    sometimes: (part) => next() < part,
    pick: (from) => from[int(0, from.length - 1)]!,
    weighted(from) {
      let left = next() * from.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [choice, weight] of from) {
        left -= weight;
        if (left < 0) return choice;
      }
      return from.at(-1)![0];
    },
  };
}
