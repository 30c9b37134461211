import type { LocalDate } from '../../core/calendar/index.ts';
import { conferences } from './conference.ts';
import { decisions } from './decisions.ts';
import { disclosures } from './disclosure.ts';
import { inspections } from './inspection.ts';
import { receptions } from './reception.ts';
import { recommendations } from './recommendation.ts';
import type { DossierLife } from './types.ts';

export type { DossierLife, DossierStep } from './types.ts';

/** What the demonstration's offices keep beside the petitions, mechanism by mechanism. */
export const dossierLives = (today: LocalDate): DossierLife[] => [
  ...receptions(today),
  ...conferences(today),
  ...recommendations(today),
  ...inspections(today),
  ...decisions(today),
  ...disclosures(today),
];
