import type { LocalDate } from '../calendar/index.ts';
import type { Dossier } from '../dossier/index.ts';

/** 考核方案 (Art. 39): which qualities of handling count how much. Of organs, never of persons; never how many petition. */
export interface AssessmentScheme extends Dossier {
  /** Whoever wrote or changed it: none of them approves it. */
  authorIds: string[];
  lines: { indicator: string; weight: number; floor?: number | undefined }[];
  from?: LocalDate;
}

/** Who writes a scheme. */
export const writers = ['bureau-officer', 'bureau-head', 'supervisor'] as const;
