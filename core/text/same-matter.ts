import type { Words } from '../refusal.ts';
import { type SharedPassage, sharedPassages } from './passages.ts';
import { PLACE_WORDS, type PlaceKind, type PlaceWords } from './place-words.ts';
import { findPlaces, type Place } from './places.ts';
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
  instead: { kind: PlaceKind; a: string[]; b: string[] }[];
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
  const instead = near ? namedInstead(a, b) : [];
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
    const onlyA = [...left.keys()].filter((name) => !explained(name, right, left));
    const onlyB = [...right.keys()].filter((name) => !explained(name, left, right));
    if (onlyA.length === 0 || onlyB.length === 0) continue;
    const inCommon = [...left.keys()].some((name) => explained(name, right, left));
    const mainDiffers =
      onlyA.some((name) => left.get(name)!.inSubject) && onlyB.some((name) => right.get(name)!.inSubject);
    if (!inCommon || mainDiffers) found.push({ kind, a: onlyA, b: onlyB });
  }
  return found;
}

/** A name is the other side's too: the same, or a longer or shorter form of one that both sides use. */
function explained(name: string, other: ReadonlyMap<string, unknown>, own: ReadonlyMap<string, unknown>): boolean {
  if (other.has(name)) return true;
  for (const full of other.keys()) {
    if (own.has(full) && (abbreviates(name, full) || abbreviates(full, name))) return true;
  }
  return false;
}

/** Every character of the short form stands in the long one, in order: 丽发小区 for 丽发新城小区. */
function abbreviates(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

interface Named {
  times: number;
  inSubject: boolean;
}

function namesOf(profile: MatterProfile, kind: PlaceKind): Map<string, Named> {
  const names = new Map<string, Named>();
  for (const place of profile.places) {
    if (place.kind !== kind) continue;
    const known = names.get(place.name) ?? { times: 0, inSubject: false };
    names.set(place.name, {
      times: known.times + 1,
      inSubject: known.inSubject || place.from < profile.subjectLength,
    });
  }
  return names;
}

function reasonFor(verdict: SameMatterVerdict, shared: SharedPassage[], instead: SameMatter['instead']): Words {
  const zhNames = instead.map(({ a, b }) => `「${a.join('、')}」和「${b.join('、')}」`).join('，');
  const enNames = instead.map(({ a, b }) => `${a.join(', ')} / ${b.join(', ')}`).join('; ');
  switch (verdict) {
    case 'same-matter':
      return {
        zh: `文字有${shared.length}处相同，地点和单位也一致`,
        en: `${shared.length} passages in common; places and bodies agree`,
      };
    case 'same-text-elsewhere':
      return {
        zh: `文字有${shared.length}处相同，但说的是不同的地方或单位：${zhNames}`,
        en: `${shared.length} passages in common, but about different places or bodies: ${enNames}`,
      };
    case 'similar':
      return { zh: `文字有${shared.length}处相同`, en: `${shared.length} passages in common` };
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
