import type { ArticleId } from './law/articles.ts';

/** The same sentence in both languages of the product. Chinese is the original. */
export interface Words {
  zh: string;
  en: string;
}

/** What sort of "no" this is. Only `server/platform/http` turns it into an HTTP status. */
export type RefusalKind =
  | 'invalid' // the input itself is wrong (a field)
  | 'forbidden' // this person may not do it
  | 'unknown' // no such thing, or not in your remit (the same sentence for both)
  | 'conflict' // somebody acted first, or the same key came with another body
  | 'unlawful' // the procedure does not allow it now
  | 'tooMany' // too many tries
  | 'tooLarge'
  | 'unavailable';

/**
 * A refusal is a value, never a throw. It says what was not done, by which rule, and what would help.
 * `what` and `way` are whole sentences; `field` is a path into the submitted body ("requests.0.text").
 */
export interface Refusal {
  refused: true;
  kind: RefusalKind;
  /** Stable word for programs, e.g. `extend.after-due`. */
  code: string;
  what: Words;
  /** The article, where the rule is law. */
  cite?: ArticleId;
  /** What the reader can do now. */
  way: Words;
  field?: string;
  /** Further refusals of the same submission, one a field. */
  others?: Refusal[];
  /** Facts a screen may need, e.g. `{ due: '2026-05-06' }`. Never identity. */
  data?: Record<string, string | number | boolean | null>;
}

/** Builds a refusal. */
export function refuse(refusal: Omit<Refusal, 'refused'>): Refusal {
  return { refused: true, ...refusal };
}

/** Tells a refusal from a result. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && (value as { refused?: unknown }).refused === true;
}
