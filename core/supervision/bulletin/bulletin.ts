import type { Dossier } from '../../dossier/index.ts';

/** 通报 (Art. 39): what units did about their duties, told to units. Its text is approved by somebody else. */
export interface Bulletin extends Dossier {
  authorIds: string[];
  /** Whom it is about and whom it goes to: they learn of it when it is sent, not before. */
  addressed: { about: string[]; to: string[] };
}

export const drafting = ['supervisor', 'bureau-officer', 'bureau-head'] as const;
