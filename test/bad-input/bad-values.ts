/** Paths of every leaf of a JSON value: `petitioner.name`, `requests.0`. */
export function leavesOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...path, key]));
}

/** The same value with another leaf. */
export function withLeaf(value: unknown, [key, ...rest]: string[], leaf: unknown): unknown {
  if (key === undefined) return leaf;
  if (Array.isArray(value)) return value.map((item, i) => (String(i) === key ? withLeaf(item, rest, leaf) : item));
  return { ...(value as object), [key]: withLeaf((value as Record<string, unknown>)[key], rest, leaf) };
}

export function leafAt(value: unknown, path: string[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], value);
}

/** What is not a text, or no text that anybody can have meant. */
export const notTexts: [string, unknown][] = [
  ['null', null],
  ['a number', 7],
  ['a list', ['字']],
  ['an object', { zh: '字' }],
  ['NUL', '水\u0000管'],
  ['a control character', '水\u0007管'],
  ['half a character', '水\ud800管'],
  ['longer than any text may be', '长'.repeat(25_000)],
];

export const notNumbers: [string, unknown][] = [
  ['null', null],
  ['a text', 'drei'],
  ['negative', -1],
  ['huge', 1e21],
  ['beyond an integer', 2 ** 53],
  ['a fraction', 1.5],
  ['an object', {}],
];

export const notDays: [string, unknown][] = [
  ['31 February', '2026-02-31'],
  ['year 0', '0000-01-01'],
  ['slashes', '2026/03/02'],
  ['an instant', '2026-03-02T00:00:00Z'],
  ['a number', 20260302],
  ['NUL', '2026-03-02\u0000'],
];

export const notTruths: [string, unknown][] = [
  ['null', null],
  ['a text', 'yes'],
  ['a number', 1],
];

/** Everything wrong for a leaf, judged by the right one. */
export function wrongFor(leaf: unknown): [string, unknown][] {
  if (typeof leaf === 'number') return notNumbers;
  if (typeof leaf === 'boolean') return notTruths;
  return /^\d{4}-\d{2}-\d{2}$/.test(String(leaf)) ? notDays : notTexts;
}

/** As long as a submission may be. */
export const nineHundredKilobytes = '长'.repeat(300_000);

/** Script, SQL and templates: texts like any other. */
export const hostile = `<script>alert(1)</script><img src=x onerror=alert(1)> '; drop table petitions.fact; -- " \${7*7} {{7*7}} #let x = 1`;
