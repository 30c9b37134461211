import type { LocalDate } from '../../core/calendar/index.ts';
import type { DemoCase } from '../plan/types.ts';

import { callBacks } from './aftercare.ts';
import { assessments } from './assessment.ts';
import { backlogs } from './backlog.ts';
import { bulletins } from './bulletins.ts';
import { charges } from './charges.ts';
import { conferences } from './conference.ts';
import { decisions } from './decisions.ts';
import { disclosures } from './disclosure.ts';
import { inspections } from './inspection.ts';
import { publications } from './publications.ts';
import { receptions } from './reception.ts';
import { recommendations } from './recommendation.ts';
import { situations } from './situation.ts';
import { specialInspections } from './special-inspection.ts';
import type { DossierLife } from './types.ts';

export type { DossierLife, DossierStep } from './types.ts';

/**
 * What the demonstration's offices keep beside the petitions, mechanism by mechanism.
 * @param plan the petitions, of which some are published
 */
export const dossierLives = (today: LocalDate, plan: readonly DemoCase[] = []): DossierLife[] => [
  ...receptions(today),
  ...conferences(today),
  ...recommendations(today),
  ...inspections(today),
  ...decisions(today),
  ...disclosures(today),
  ...publications(today, plan),
  ...assessments(today),
  ...situations(today),
  ...charges(today, plan),
  ...backlogs(today, plan),
  ...callBacks(today, plan),
  ...bulletins(today),
  ...specialInspections(today),
];
