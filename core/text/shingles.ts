import { lettersOf } from './normalise.ts';

/**
 * The distinct runs of `size` letters of a text, each as an unsigned 32-bit hash (FNV-1a with a final mix).
 * A text shorter than `size` is one run. Punctuation, spaces and width make no difference.
 */
export function shingles(text: string, size = 5): Set<number> {
  const letters = lettersOf(text).text;
  const found = new Set<number>();
  if (letters.length === 0) return found;
  for (let at = 0; at <= Math.max(0, letters.length - size); at++) found.add(hashOf(letters, at, size));
  return found;
}

/** Share of runs in common: |a ∩ b| / |a ∪ b|, from 0 to 1; 0 for two empty sets. */
export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const common = inCommon(a, b);
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}

/** Share of the smaller set that the larger holds, from 0 to 1: 1 when one text quotes the whole of the other. */
export function containment(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : inCommon(a, b) / smaller;
}

/** Spreads the bits of an unsigned 32-bit number (the finaliser of MurmurHash3). */
export function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function inCommon(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const run of small) if (large.has(run)) common++;
  return common;
}

function hashOf(letters: string, from: number, size: number): number {
  let h = 0x811c9dc5;
  for (let at = from; at < from + size && at < letters.length; at++) {
    h = Math.imul(h ^ letters.charCodeAt(at), 0x01000193);
  }
  return mix(h);
}
