import { normalise } from './normalise.ts';

/**
 * Search words of a text without a dictionary: every two neighbouring Chinese characters, single characters that stand
 * alone, and whole words of letters and digits. In the order of the text, repeated as they occur.
 */
export function bigrams(text: string): string[] {
  const words: string[] = [];
  for (const [run] of normalise(text).text.matchAll(RUNS)) {
    if (!HAN.test(run)) words.push(run);
    else {
      const characters = [...run];
      if (characters.length === 1) words.push(run);
      for (let at = 0; at + 1 < characters.length; at++) words.push(characters[at]! + characters[at + 1]!);
    }
  }
  return words;
}

const HAN = /^\p{Script=Han}/u;
const RUNS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
