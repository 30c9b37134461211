import { type CaseSeal, erasedText } from '../petitioners/index.ts';
import type { PetitionText } from './change.ts';
import type { Officer } from './policy.ts';

/** What a list shows of the text. Sealed with the case's key like everything a person wrote. */
export interface Headline {
  subject: string;
  place: string | null;
}

export const sealHeadline = (seal: CaseSeal, { subject, place }: PetitionText): Buffer =>
  seal.seal('headline', JSON.stringify({ subject, place: place ?? null } satisfies Headline));

export const openHeadline = (seal: CaseSeal | undefined, sealed: Buffer): Headline =>
  seal && !seal.erased ? (JSON.parse(seal.open('headline', sealed)) as Headline) : { subject: erasedText, place: null };

/**
 * What this reader's lists say of a matter. In them an accusation has no words of its own but for its custodian: the subject is
 * often the reporter's first sentence (Art. 30).
 */
export const headlineFor = (
  reader: Pick<Officer, 'roles'> | 'rule',
  { state, headline }: { state: { restricted: boolean }; headline: Buffer },
  seal: CaseSeal | undefined,
): Headline =>
  state.restricted && (reader === 'rule' || !reader.roles.includes('custodian'))
    ? unsaid
    : openHeadline(seal, headline);

const unsaid: Headline = { subject: '检举控告，内容请打开查看', place: null };
