import type {} from '@tanstack/react-router';
import type { phases } from '../../../core/procedure/states.ts';
import { looksLikeNumber, plainNumber } from '../../kit/format.ts';

declare module '@tanstack/react-router' {
  interface HistoryState {
    terms?: SearchTerms;
  }
}

/** What a search asks for. It is kept with the history entry, never in the address: words say what a matter is about. */
export interface SearchTerms {
  q?: string;
  number?: string;
  category?: string;
  holder?: string;
  phase?: string;
  form?: string;
  from?: string;
  to?: string;
}

export const emptySearch: SearchTerms = {};

/** States that can be searched for: every phase but the one before registration. */
export const phaseCodes = [
  'registered',
  'reported',
  'transferring',
  'received',
  'objected',
  'accepted',
  'investigating',
  'signing',
  'decided',
  'served',
  'closed',
  'diverted',
  'guided',
  'not-accepted',
  'no-longer-accepted',
  'withdrawn',
] as const satisfies Exclude<(typeof phases)[number], 'none'>[];
export const formCodes = ['visit', 'letter', 'call', 'web', 'fax'] as const;

/** Digits alone mean a registration number, however they are grouped. */
export function wordsOrNumber(terms: SearchTerms): SearchTerms {
  const typed = (terms.q || terms.number) ?? '';
  return looksLikeNumber(typed) ? { ...terms, q: '', number: plainNumber(typed) } : { ...terms, q: typed, number: '' };
}
