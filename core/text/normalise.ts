/** A text made comparable, with the way back to the original. */
export interface Normalised {
  text: string;
  /** For each UTF-16 unit of `text`: where it came from in the original. One more entry marks the end. */
  origin: Int32Array;
}

/**
 * Full width to half width (NFKC), lower case, financial numerals to plain ones (壹 → 一), runs of white space to one
 * space, invisible characters dropped. Traditional characters and Chinese numerals stay: 三一大道 is a name.
 */
export function normalise(original: string): Normalised {
  return fold(original, false);
}

/** The same, with letters and digits only: what shingles and comparisons are made of. */
export function lettersOf(original: string): Normalised {
  return fold(original, true);
}

function fold(original: string, lettersOnly: boolean): Normalised {
  const units: string[] = [];
  const origin: number[] = [];
  let at = 0;
  let gap = true; // a leading space is dropped
  for (const character of original) {
    for (const unit of folded(character)) {
      if (SPACE.test(unit)) {
        if (!lettersOnly && !gap) push(' ', at);
        gap = true;
      } else if (lettersOnly ? isLetter(unit) : !INVISIBLE.test(unit)) {
        push(unit, at);
        gap = false;
      }
    }
    at += character.length;
  }
  if (units.at(-1) === ' ') {
    units.pop();
    origin.pop();
  }
  return { text: units.join(''), origin: Int32Array.from([...origin, original.length]) };

  function push(unit: string, from: number): void {
    units.push(unit);
    for (let n = 0; n < unit.length; n++) origin.push(from);
  }
}

function folded(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fff) return FINANCIAL.get(character) ?? character;
  return character.normalize('NFKC').toLowerCase();
}

function isLetter(unit: string): boolean {
  const code = unit.charCodeAt(0);
  return (code >= 0x4e00 && code <= 0x9fff) || LETTER.test(unit);
}

const LETTER = /^[\p{L}\p{N}]/u;
const SPACE = /^[^\S\ufeff]/u;
const INVISIBLE = /^[\p{Cf}\p{Cc}]$/u;
const FINANCIAL = new Map(
  Array.from('壹贰叁肆伍陆柒捌玖拾佰仟', (character, at) => [character, [...'一二三四五六七八九十百千'][at]!] as const),
);
