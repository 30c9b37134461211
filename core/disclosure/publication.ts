import type { LocalDate } from '../calendar/local-date.ts';
import { choice, type Dossier } from '../dossier/index.ts';
import type { Role } from '../roles.ts';
import type { Attached } from './attachment.ts';

/** One version of a text that is or was to be public. */
export interface Version {
  /** SHA-256 of the very bytes of the public article, hexadecimal. */
  digest: string;
  /** What the rules of masking still find in it. */
  leftovers: number;
  /** Masks by rule and by hand, and words a person let stand. */
  byRule: number;
  byHand: number;
  kept: number;
  writtenOn: LocalDate;
  approvedOn?: LocalDate;
  approvedBy?: string;
  publishedOn?: LocalDate;
}

/** 信访事项公开 (1.2, R-PUB-4): a matter shown to the public without persons. */
export interface Publication extends Dossier {
  mode: ModeName;
  /** Never before this day. */
  notBefore: LocalDate;
  versions: Version[];
  /** Officers who wrote any part of the version at hand: none of them approves it. */
  authorIds: string[];
  /** Of the version at hand. */
  attachments: Attached[];
  /** Index of the version that stands on the public page. */
  live?: number;
}

/** How much may be said (R-PUB-4): all four only where the petitioner agreed. */
export const modes = {
  agreed: { zh: '本人同意，公开四项', en: 'the petitioner agreed: all four' },
  anonymous: { zh: '没有同意，只公开过程和结果', en: 'no consent: process and result only' },
  together: { zh: '同类事项汇总公开', en: 'several matters of one kind together' },
} as const;
export type ModeName = keyof typeof modes;

/** Fewer matters than this could be told apart (R-REP-2). */
export const leastTogether = 5;

export const writers: readonly Role[] = ['bureau-officer', 'bureau-head'];
export const approvers: readonly Role[] = ['bureau-head', 'supervisor', 'custodian'];
export const modeField = choice('公开方式', 'How much', modes);
