import { lettersOf } from './normalise.ts';

/** A stretch of text: UTF-16 offsets into the original, `to` exclusive. */
export interface Span {
  from: number;
  to: number;
}

/** A passage that two texts share, where it stands in each. */
export interface SharedPassage {
  a: Span;
  b: Span;
  /** Letters in common (punctuation not counted). */
  letters: number;
}

/**
 * The passages of at least `least` letters that two texts share, in the order of the first, without overlap in it.
 * Punctuation, spaces and width make no difference. Linear in practice: an index of runs of `least` letters.
 */
export function sharedPassages(a: string, b: string, least = 8): SharedPassage[] {
  const left = lettersOf(a);
  const right = lettersOf(b);
  const starts = new Map<string, number[]>();
  for (let at = 0; at + least <= right.text.length; at++) {
    const run = right.text.slice(at, at + least);
    const known = starts.get(run);
    if (!known) starts.set(run, [at]);
    else if (known.length < MOST_PLACES) known.push(at);
  }
  const passages: SharedPassage[] = [];
  for (let at = 0; at + least <= left.text.length; ) {
    let best = 0;
    let place = 0;
    for (const start of starts.get(left.text.slice(at, at + least)) ?? []) {
      let length = least;
      while (at + length < left.text.length && left.text[at + length] === right.text[start + length]) length++;
      if (length > best) [best, place] = [length, start];
    }
    if (best === 0) {
      at++;
      continue;
    }
    passages.push({ a: spanOf(left.origin, at, best), b: spanOf(right.origin, place, best), letters: best });
    at += best;
  }
  return passages;
}

/** A run that stands in more places than this is boilerplate: further places are not tried. */
const MOST_PLACES = 16;

function spanOf(origin: Int32Array, at: number, length: number): Span {
  return { from: origin[at]!, to: origin[at + length - 1]! + 1 };
}
