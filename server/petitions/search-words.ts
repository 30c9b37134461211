import { bigrams } from '../../core/text/index.ts';

/**
 * The words of the search (decisions 27, 37): every pair of neighbouring Han characters, and whole words of letters and
 * digits. A text of two characters or more is found wherever it stands; nothing readable is stored.
 * Names known from the registration and long numbers (phones, identity cards, accounts) are left out.
 */
export function searchTokens(texts: readonly (string | undefined)[], known: readonly string[] = []): string[] {
  const tokens = new Set<string>();
  for (const text of texts) {
    if (text) for (const token of bigrams(withoutPeople(text, known))) if (isUseful(token)) tokens.add(token);
  }
  return [...tokens];
}

/**
 * What was typed, as a tsquery: all pairs have to be there.
 * @returns undefined when there is nothing to look for (a single character, punctuation)
 */
export function searchQuery(typed: string): string | undefined {
  const tokens = [...new Set(bigrams(typed.replace(longNumber, ' ')).filter(isUseful))];
  if (tokens.length === 0) return undefined;
  return tokens.map((token) => `'${token}'`).join(' & ');
}

const longNumber = /(?:\d[\s-]?){7,}[xX]?/g;

/** Letters and digits only, so that a token needs no quoting; single Han characters would match nearly everything. */
const isUseful = (token: string) =>
  token.length <= 40 && /^[\p{L}\p{N}]+$/u.test(token) && !/^\p{Script=Han}$/u.test(token);

function withoutPeople(text: string, known: readonly string[]): string {
  let left = text.normalize('NFKC').replace(longNumber, ' ');
  for (const name of known) if (name.length > 1) left = left.replaceAll(name.normalize('NFKC'), ' ');
  return left;
}
