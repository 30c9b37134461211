import { assessmentScheme } from './assessment/index.ts';
import { backlogProgramme } from './backlog/index.ts';
import { callBack } from './call-back/index.ts';
import { charge } from './charge/index.ts';
import { conference, conferenceTask } from './conference/index.ts';
import { decisionAssessment } from './decisions/index.ts';
import { publication, publicNotice } from './disclosure/index.ts';
import type { DossierKind } from './dossier/index.ts';
import { handlingReview } from './handling-review/index.ts';
import { inspectionTask, problem } from './inspection/index.ts';
import { letterReading, receptionPlan, receptionRecord } from './reception/index.ts';
import { recommendation } from './recommendation/index.ts';
import { situationReport } from './situation/index.ts';
import { specialInspection } from './special-inspection/index.ts';
import { statuteVersion } from './statutes/index.ts';
import { bulletin, supervisionCard } from './supervision/index.ts';

/** Every mechanism of the office beside the petitions, in the order of the navigation. */
export const mechanisms: readonly DossierKind[] = [
  supervisionCard,
  bulletin,
  handlingReview,
  specialInspection,
  charge,
  backlogProgramme,
  receptionPlan,
  receptionRecord,
  letterReading,
  callBack,
  conference,
  conferenceTask,
  recommendation,
  inspectionTask,
  problem,
  decisionAssessment,
  publication,
  publicNotice,
  statuteVersion,
  assessmentScheme,
  situationReport,
];
