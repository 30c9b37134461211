import type { z } from 'zod';
import { accusedOf, guardedOrgans, isGuarded, nothing, type PetitionState } from '../../core/procedure/index.ts';
import type { Directory } from '../organs/index.ts';
import type { suggestionQuery } from '../petitions/contract.ts';
import type { PetitionText, Suggestion } from '../petitions/index.ts';

type Typed = z.output<typeof suggestionQuery>;

/** A keyword that stands in the subject tells more than one deep in the text. */
const inSubject = 2;
/** Below this there is no suggestion: a person chooses. */
const least = 2;

interface Scored<Item> {
  item: Item;
  words: string[];
  score: number;
}

/**
 * What the keywords of the category list and of the duty list say about a text. Shown only; each names the words it rests
 * on, and the duty's number. Organs complained of, and those under them, are never suggested.
 */
export function suggestions(text: PetitionText, state: PetitionState, directory: Directory): Suggestion[] {
  const county = state.divisionCode.slice(0, 6);
  const duties = directory.duties.filter(({ organId }) => {
    const organ = directory.organ(organId);
    if (!organ?.divisionCode.startsWith(county)) return false;
    if (organ.level === 'town' && organ.divisionCode !== state.divisionCode) return false;
    return !isGuarded(state, organId, directory);
  });
  const route = best(duties, text);
  const category = best(
    directory.categories.filter(({ parentCode }) => parentCode !== null),
    text,
  );
  return [
    ...(category && !state.categoryCode ? [categorySuggestion(category)] : []),
    ...(route && state.phase === 'registered' ? [routeSuggestion(route, directory)] : []),
  ];
}

/** The same for what is being written down: nothing is registered yet, and who would get an accusation is not said. */
export function whileTyping(typed: Typed, directory: Directory, organId: string): Suggestion[] {
  const { narrative, requests, kept } = typed;
  const accused = accusedOf(typed.complainedOfficerIds, directory);
  const complainedOrganIds = guardedOrgans(typed.complainedOrganIds, accused);
  const divisionCode = typed.divisionCode ?? directory.organ(organId)?.divisionCode ?? '';
  const text = { subject: '', narrative, requests, place: undefined, counterpart: undefined };
  const state = { ...nothing, phase: 'registered' as const, divisionCode, complainedOrganIds };
  const found = suggestions(text, state, directory);
  return kept ? found.filter(({ kind }) => kind === 'category') : found;
}

/** The one item that clearly leads; none where two say the same. */
function best<Item extends { keywords: string[] }>(items: Item[], text: PetitionText): Scored<Item> | undefined {
  const scored = items
    .map((item) => score(item, text))
    .filter(({ score: points }) => points >= least)
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  return first && first.score > (second?.score ?? 0) ? first : undefined;
}

/** Each keyword counts once, longer ones more. */
function score<Item extends { keywords: string[] }>(item: Item, text: PetitionText): Scored<Item> {
  const body = [text.narrative, ...text.requests].join('\n');
  const words = item.keywords.filter((word) => word.length > 1 && (body.includes(word) || text.subject.includes(word)));
  const points = words.reduce(
    (sum, word) => sum + (word.length - 1) * (text.subject.includes(word) ? inSubject : 1),
    0,
  );
  return { item, words, score: points };
}

function categorySuggestion({ item, words }: Scored<Directory['categories'][number]>): Suggestion {
  return {
    kind: 'category',
    code: item.code,
    label: { zh: item.nameZh, en: item.nameEn },
    evidence: words,
    reason: { zh: `依据文中${quoted(words)}。`, en: `The text says ${words.map((word) => `“${word}”`).join(', ')}.` },
  };
}

function routeSuggestion({ item, words }: Scored<Directory['duties'][number]>, directory: Directory): Suggestion {
  return {
    kind: 'route',
    code: item.organId,
    label: directory.organName(item.organId),
    evidence: words,
    reason: {
      zh: `权责清单第${item.number}项「${item.title}」（${item.basis}），依据文中${quoted(words)}。`,
      en: `Duty list no. ${item.number} “${item.title}” (${item.basis}); the text says ${words.map((word) => `“${word}”`).join(', ')}.`,
    },
  };
}

const quoted = (words: string[]) => words.map((word) => `「${word}」`).join('');
