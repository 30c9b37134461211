import { backlogPapers } from './backlog.ts';
import { callBackPapers } from './call-back.ts';
import { chargePapers } from './charge.ts';
import { conferencePapers } from './conference.ts';
import type { OfficeTemplates } from './context.ts';
import { decisionPapers } from './decisions.ts';
import { inspectionPapers } from './inspection.ts';
import { receptionRecordPapers } from './reception.ts';
import { recommendationPapers } from './recommendation.ts';
import { situationPapers } from './situation.ts';
import { specialInspectionPapers } from './special-inspection.ts';
import { bulletinPapers, supervisionPapers } from './supervision.ts';

/** Which papers the acts of each mechanism issue. The mechanism's `documents` name the same; a test compares them. */
export const officeTemplates: Record<string, OfficeTemplates> = {
  'backlog-programme': backlogPapers,
  'call-back': callBackPapers,
  'decision-assessment': decisionPapers,
  conference: conferencePapers,
  recommendation: recommendationPapers,
  charge: chargePapers,
  'inspection-task': inspectionPapers,
  'situation-report': situationPapers,
  'special-inspection': specialInspectionPapers,
  'supervision-bulletin': bulletinPapers,
  'supervision-card': supervisionPapers,
  'reception-record': receptionRecordPapers,
};
