import { callBackPapers } from './call-back.ts';
import { conferencePapers } from './conference.ts';
import type { OfficeTemplates } from './context.ts';
import { decisionPapers } from './decisions.ts';
import { inspectionPapers } from './inspection.ts';
import { recommendationPapers } from './recommendation.ts';

/** Which papers the acts of each mechanism issue. The mechanism's `documents` name the same; a test compares them. */
export const officeTemplates: Record<string, OfficeTemplates> = {
  'call-back': callBackPapers,
  'decision-assessment': decisionPapers,
  conference: conferencePapers,
  recommendation: recommendationPapers,
  'inspection-task': inspectionPapers,
};
