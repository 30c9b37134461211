import type { Span } from './passages.ts';
import { PLACE_WORDS, type PlaceKind, type PlaceWords } from './place-words.ts';

/** A named place or body found in a text. */
export interface Place extends Span {
  kind: PlaceKind;
  /** As compared: half width, no spaces, Latin letters upper case. */
  name: string;
}

/**
 * Named places, schools, roads, buildings and companies by their endings (rule-based; ui: a suggestion, never a fact).
 * What stands before an ending is cut where a name cannot begin. Names without an ending are found only if `known`.
 */
export function findPlaces(text: string, words: PlaceWords = PLACE_WORDS): Place[] {
  const half = text.replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  const found: Place[] = [];
  const add = (kind: PlaceKind, from: number, to: number) => {
    if (found.some((other) => from < other.to && other.from < to)) return;
    found.push({ kind, from, to, name: half.slice(from, to).replace(/\s/g, '').toUpperCase() });
  };
  for (const { name, kind } of words.known ?? []) {
    for (let at = half.indexOf(name); at >= 0; at = half.indexOf(name, at + name.length))
      add(kind, at, at + name.length);
  }
  for (const { kind, form } of NUMBERED)
    for (const match of half.matchAll(form)) add(kind, match.index, match.index + match[0].length);
  const grammar = grammarOf(words);
  let floor = 0; // a name does not reach back into the one before it
  for (const match of half.matchAll(grammar.ending)) {
    const end = match.index + match[0].length;
    const taken = found.find((other) => match.index < other.to && other.from < end);
    if (taken) {
      floor = Math.max(floor, taken.to);
      continue;
    }
    const start = Math.max(floor, lastEnd(found, match.index));
    // 大新村 is no 新村 called 大: where the long ending leaves no name, a shorter one may
    for (const [ending, kind] of grammar.endingsOf(match[0])) {
      const from = nameStart(half, start, end - ending.length, grammar);
      if (!isName(half.slice(from, end - ending.length), ending, kind, grammar)) continue;
      add(kind, from, end);
      floor = end;
      break;
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

function isName(stem: string, ending: string, kind: PlaceKind, grammar: Grammar): boolean {
  const length = [...stem].length;
  if (kind !== 'organ' && length < 2) return false;
  if (kind === 'district' && (length > 4 || grammar.general.has(stem.slice(-1)))) return false;
  return !grammar.general.has(stem) && !grammar.notNames.has(stem + ending);
}

/** Forms with a number or a letter code, which need no dictionary. */
const NUMBERED: { kind: PlaceKind; form: RegExp }[] = [
  { kind: 'district', form: /(?<![A-Za-z0-9])[A-Z]\d{0,3}(?:市|区|县)/g },
  { kind: 'line', form: /(?<![\dA-Za-z])[A-Z]?\d{1,4}(?:路(?!口)|号线|#线)/g },
  { kind: 'line', form: /(?<![\dA-Za-z])[GSXY]\d{2,4}(?![\dA-Za-z])|(?:国道|省道|县道)\s?[GSX]?\d{2,4}/g },
  { kind: 'building', form: /(?<![\dA-Za-z])[A-Za-z]?\d{1,3}(?:栋|幢|号楼|座|单元|期)/g },
];

interface Grammar {
  ending: RegExp;
  /** The ending and the shorter endings it ends with, longest first. */
  endingsOf(word: string): [ending: string, kind: PlaceKind][];
  before: readonly string[];
  joints: ReadonlySet<string>;
  general: ReadonlySet<string>;
  notNames: ReadonlySet<string>;
}

const grammars = new WeakMap<PlaceWords, Grammar>();

function grammarOf(words: PlaceWords): Grammar {
  const known = grammars.get(words);
  if (known) return known;
  const kindOf = new Map<string, PlaceKind>();
  for (const { kind, words: endings } of words.endings)
    for (const word of endings) if (!kindOf.has(word)) kindOf.set(word, kind);
  const longestFirst = [...kindOf.keys()].sort((a, b) => b.length - a.length);
  const grammar: Grammar = {
    ending: new RegExp(longestFirst.join('|'), 'g'),
    endingsOf: (word) =>
      longestFirst
        .filter((ending) => ending === word || (word.endsWith(ending) && kindOf.get(ending) !== 'district'))
        .map((ending) => [ending, kindOf.get(ending)!]),
    before: [...words.before].sort((a, b) => b.length - a.length),
    joints: new Set(words.joints),
    general: new Set(words.general),
    notNames: new Set(words.notNames),
  };
  grammars.set(words, grammar);
  return grammar;
}

/** The longest name that can end at `end`: back to punctuation, a word that begins no name, or `MOST` characters. */
function nameStart(text: string, floor: number, end: number, grammar: Grammar): number {
  let start = end;
  while (start > floor && end - start < MOST && NAME_CHARACTER.test(text[start - 1]!)) {
    const head = text.slice(floor, start);
    if (grammar.before.some((word) => head.endsWith(word))) break;
    if (grammar.joints.has(text[start - 1]!) && end - start >= 2) break;
    start--;
  }
  return start;
}

function lastEnd(found: readonly Place[], at: number): number {
  return found.reduce((end, place) => (place.to <= at && place.to > end ? place.to : end), 0);
}

const MOST = 12;
const NAME_CHARACTER = /[\p{Script=Han}A-Za-z0-9·]/u;
