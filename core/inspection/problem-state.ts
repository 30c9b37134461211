import type { LocalDate } from '../calendar/index.ts';
import type { Dossier } from '../dossier/index.ts';

/** A problem found by an inspection. */
export interface Problem extends Dossier {
  dueOn: LocalDate;
  startedOn: LocalDate;
  resolvedOn?: LocalDate;
  /** Petitions that came later about the same problem, and whether it had been found before (R-ZERO-4). */
  later: { number: string; foundBefore: boolean }[];
  /** Officers who worked on it: another verifies. */
  workedBy: string[];
  into?: 'petition' | 'decision' | 'statute' | 'conference';
}

export const handling = ['organ-handler', 'organ-head', 'bureau-officer', 'bureau-head'] as const;
export const keeping = ['bureau-officer', 'bureau-head', 'supervisor'] as const;
