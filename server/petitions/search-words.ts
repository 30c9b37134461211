import type { LocalDate } from '../../core/calendar/index.ts';
import { bigrams } from '../../core/text/index.ts';

/**
 * The words of the search (decisions 27, 37): every pair of neighbouring Han characters, and whole words of letters and
 * digits. A text of two characters or more is found wherever it stands; nothing readable is stored.
 * Names known from the registration and long numbers (phones, identity cards, accounts) are left out.
 */
export function searchTokens(texts: readonly (string | undefined)[], known: readonly string[] = []): string[] {
  const text = texts.filter((one) => one !== undefined).join('\n');
  return [...new Set(bigrams(withoutPeople(text, known)).filter(isUseful))];
}

/**
 * What was typed, as a tsquery: all pairs have to be there.
 * @returns undefined when there is nothing to look for (a single character, punctuation)
 */
export function searchQuery(typed: string): string | undefined {
  const tokens = [...new Set(bigrams(typed.replace(longNumber, ' ')).filter(isUseful))];
  if (tokens.length === 0) return undefined;
  return tokens.map(quoted).join(' & ');
}

/**
 * What stands beside a petition's words: its county, and its day of receipt there. A text has no such token, since these
 * hold signs. A search names the days it looks into, and the index finds words and days together.
 */
export const searchMarks = (shardKey: string, receivedOn: LocalDate): string[] => [
  shardKey,
  dayMark(shardKey, receivedOn),
];

/** As part of a tsquery: received in this county on one of these days. */
export const receivedWithin = (shardKey: string, days: readonly LocalDate[]): string =>
  `(${days.map((day) => quoted(dayMark(shardKey, day))).join(' | ')})`;

/** As part of a tsquery: registered in this county. */
export const inCounty = (shardKey: string): string => quoted(shardKey);

const dayMark = (shardKey: string, day: LocalDate) => `${shardKey}/${day}`;
const quoted = (token: string) => `'${token.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

const longNumber = /(?:\d[\s-]?){7,}[xX]?/g;

/** `bigrams` gives runs of letters and digits, which need no quoting. A single Han character would match nearly everything. */
const isUseful = (token: string) => token.length <= 40 && (token.length > 1 || token < '\u3000');

function withoutPeople(text: string, known: readonly string[]): string {
  const folded = text.normalize('NFKC').replace(longNumber, ' ');
  return known
    .filter((name) => name.length > 1)
    .reduce((left, name) => left.replaceAll(name.normalize('NFKC'), ' '), folded);
}
