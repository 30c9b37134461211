import { type CaseSeal, erasedText } from '../petitioners/index.ts';
import type { PetitionText } from './change.ts';

/** What a list shows of the text. Sealed with the case's key like everything a person wrote. */
export interface Headline {
  subject: string;
  place: string | null;
}

export const sealHeadline = (seal: CaseSeal, { subject, place }: PetitionText): Buffer =>
  seal.seal('headline', JSON.stringify({ subject, place: place ?? null } satisfies Headline));

export const openHeadline = (seal: CaseSeal | undefined, sealed: Buffer): Headline =>
  seal && !seal.erased ? (JSON.parse(seal.open('headline', sealed)) as Headline) : { subject: erasedText, place: null };
