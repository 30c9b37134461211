import type { Words } from '../refusal.ts';
import { type SharedPassage, sharedPassages } from './passages.ts';
import { PLACE_WORDS, type PlaceKind, type PlaceWords } from './place-words.ts';
import { findPlaces, type Place } from './places.ts';
import { type Replacement, replacements } from './replaced.ts';
import { containment, jaccard, shingles } from './shingles.ts';

/** A matter as written: its heading and its text. */
export interface MatterText {
  subject: string;
  text: string;
}

/** What a comparison is made of, so that a list of candidates analyses each text once. */
export interface MatterProfile extends MatterText {
  runs: ReadonlySet<number>;
  places: Place[];
  /** Places that stand in the subject: `places` counts offsets in subject, newline, text. */
  subjectLength: number;
}

export type SameMatterVerdict =
  | 'same-matter' // near-identical, and nothing named differs
  | 'same-text-elsewhere' // near-identical, but about another place, school, line or company: a different matter
  | 'similar' // much in common
  | 'different';

export interface SameMatter {
  verdict: SameMatterVerdict;
  /** Jaccard of 5-letter runs, 0 to 1. */
  resemblance: number;
  /** Share of the shorter text found in the longer, 0 to 1. */
  containment: number;
  /** Passages of subject, newline, text that both hold; offsets into that joined text. */
  shared: SharedPassage[];
  /** What is named on one side in place of what the other names. */
  instead: { kind: PlaceKind | 'name'; a: string[]; b: string[] }[];
  why: Words;
}

/** Near-identical from here: half of the runs in common, or a longer letter that quotes four fifths of a shorter one. */
export const NEAR_COPY = { resemblance: 0.5, containment: 0.8, leastRuns: 40 } as const;

/** Analyses a matter once for many comparisons. */
export function profileOf(matter: MatterText, words: PlaceWords = PLACE_WORDS): MatterProfile {
  const joined = joinedText(matter);
  return {
    ...matter,
    runs: shingles(joined),
    places: findPlaces(joined, words),
    subjectLength: matter.subject.length,
  };
}

/** Subject and text as compared and as the offsets of `shared` count them. */
export function joinedText({ subject, text }: MatterText): string {
  return `${subject}\n${text}`;
}

/**
 * Whether two texts look like the same matter. Only a suggestion for an officer (R-AI-1): it knows texts, never persons,
 * and merges nothing. The same words about another place, school, bus line or company are a different matter.
 */
export function compareMatters(a: MatterProfile, b: MatterProfile): SameMatter {
  const resemblance = jaccard(a.runs, b.runs);
  const held = containment(a.runs, b.runs);
  const long = Math.min(a.runs.size, b.runs.size) >= NEAR_COPY.leastRuns;
  const near = resemblance >= NEAR_COPY.resemblance || (long && held >= NEAR_COPY.containment);
  const similar = near || resemblance >= 0.2 || (long && held >= 0.4);
  const shared = similar ? sharedPassages(joinedText(a), joinedText(b)) : [];
  const instead = near ? [...namedInstead(a, b), ...wordsInstead(a, b)] : [];
  const verdict = !similar
    ? 'different'
    : !near
      ? 'similar'
      : instead.length > 0
        ? 'same-text-elsewhere'
        : 'same-matter';
  return { verdict, resemblance, containment: held, shared, instead, why: reasonFor(verdict, shared, instead) };
}

/** Kinds in which the two name different ones, each left over after what both name is set aside. */
function namedInstead(a: MatterProfile, b: MatterProfile): SameMatter['instead'] {
  const found: SameMatter['instead'] = [];
  for (const kind of KINDS) {
    const [left, right] = [namesOf(a, kind), namesOf(b, kind)];
    const onlyA = [...left.keys()].filter((name) => !explained(name, right, left) && comparable(name, right));
    const onlyB = [...right.keys()].filter((name) => !explained(name, left, right) && comparable(name, left));
    if (onlyA.length === 0 || onlyB.length === 0) continue;
    const inCommon = [...left.keys()].some((name) => explained(name, right, left));
    const mainDiffers =
      onlyA.some((name) => left.get(name)!.inSubject) && onlyB.some((name) => right.get(name)!.inSubject);
    if (!inCommon || mainDiffers) found.push({ kind, a: onlyA, b: onlyB });
  }
  return found;
}

/**
 * A name is the other side's too: the same but for qualifiers (二期, 有限) or swapped characters (a slip of the pen), or
 * a shorter form of one that both sides use.
 */
function explained(name: string, other: ReadonlyMap<string, unknown>, own: ReadonlyMap<string, unknown>): boolean {
  if (other.has(name)) return true;
  for (const one of other.keys()) {
    if (core(one) === core(name)) return true;
    if (own.has(one) && abbreviates(name, one)) return true;
  }
  return false;
}

/** The telling characters of a name, sorted. */
function core(name: string): string {
  return [...name.replace(QUALIFIERS, '')].sort().join('');
}

const QUALIFIERS = /[一二三四五六七八九十\d]+期|有限|责任|股份|管理|物业|安置|生活|住宅|商住|拟建/g;

/**
 * A word that gives way to the same other word again and again (金水湖 to 月亮湾), or is the one difference of two
 * matters: a name without an ending, or another subject. Titles of the person addressed, ways of asking and slips that
 * only swap characters do not count.
 */
function wordsInstead(a: MatterProfile, b: MatterProfile): SameMatter['instead'] {
  const { replaced, edits } = replacements(joinedText(a), joinedText(b)) ?? { replaced: [], edits: 0 };
  const telling = replaced.filter((one) =>
    isTelling(one, one.times >= 2 ? 1 : edits === 1 ? 2 : Number.POSITIVE_INFINITY),
  );
  return telling.map((one) => ({ kind: 'name' as const, a: [one.a], b: [one.b] }));
}

function isTelling(one: Replacement, least: number): boolean {
  if (!isWord(one.a, least) || !isWord(one.b, least) || isSlip(one)) return false;
  return (
    !(TITLE.test(one.a) && TITLE.test(one.b)) && !ASKING.some((word) => one.a.includes(word) || one.b.includes(word))
  );
}

/** Two to eight letters, or one character of a name (西湖, 东湖); never a number. */
function isWord(text: string, least: number): boolean {
  if (text.length < least || text.length > 8 || /^\d+$/.test(text)) return false;
  return text.length > 1 || (/\p{Script=Han}/u.test(text) && !COUNTING.test(text));
}

/** One side has every character of the other: 大长 for 长大, 长大 for 大长建设. */
function isSlip({ a, b }: Replacement): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return [...short].every((character) => long.includes(character));
}

const ASKING = PLACE_WORDS.before.filter((word) => word.length >= 2);

const COUNTING = /[一二两三四五六七八九十百千万几他她它]/;

const TITLE = /书记|[省市县区镇局处科厅部院校]长|领导|主任|先生|女士|政府|部门|您|你/;

/** A city and a county in it do not contradict each other; two counties, or two cities, do. */
function comparable(name: string, other: ReadonlyMap<string, unknown>): boolean {
  return [...other.keys()].some((one) => one.endsWith('市') === name.endsWith('市'));
}

/** Every character of the short form stands in the long one, in order: 柳树小区 for 柳树新城小区. */
function abbreviates(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

function namesOf(profile: MatterProfile, kind: PlaceKind): Map<string, { inSubject: boolean }> {
  const names = new Map<string, { inSubject: boolean }>();
  for (const place of profile.places) {
    if (place.kind !== kind) continue;
    const inSubject = names.get(place.name)?.inSubject || place.from < profile.subjectLength;
    names.set(place.name, { inSubject });
  }
  return names;
}

function reasonFor(verdict: SameMatterVerdict, shared: SharedPassage[], instead: SameMatter['instead']): Words {
  const zhNames = instead.map(({ a, b }) => `「${a.join('、')}」和「${b.join('、')}」`).join('，');
  const passages = `${shared.length} passage${shared.length === 1 ? '' : 's'}`;
  const enNames = instead.map(({ a, b }) => `${a.join(', ')} / ${b.join(', ')}`).join('; ');
  switch (verdict) {
    case 'same-matter':
      return {
        zh: `文字有${shared.length}处相同，地点和单位也一致`,
        en: `${passages} in common; places and bodies agree`,
      };
    case 'same-text-elsewhere':
      return {
        zh: `文字有${shared.length}处相同，但说的是不同的地方或单位：${zhNames}`,
        en: `${passages} in common, but about different places or bodies: ${enNames}`,
      };
    case 'similar':
      return { zh: `文字有${shared.length}处相同`, en: `${passages} in common` };
    case 'different':
      return { zh: '文字没有多少相同', en: 'little in common' };
  }
}

const KINDS: readonly PlaceKind[] = [
  'district',
  'town',
  'village',
  'estate',
  'school',
  'hospital',
  'road',
  'line',
  'building',
  'company',
];
