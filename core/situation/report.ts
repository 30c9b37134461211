import type { Dossier } from '../dossier/index.ts';

/** 信访情况报告 (Art. 41, D-33): its span and its words. Its figures are reckoned when it is issued, and stand in the paper. */
export interface SituationReport extends Dossier {
  /** '2026-W09', '2026-03', '2026-Q1', '2026-H1' or '2026'. */
  span: string;
  /** Whoever wrote or changed it: none of them approves it. */
  authorIds: string[];
  /** Whom it goes to: they learn of it when it is sent. */
  addressed: string[];
}

export const drafting = ['bureau-officer', 'supervisor', 'bureau-head'] as const;
