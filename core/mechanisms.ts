import { callBack } from './call-back/index.ts';
import { decisionAssessment } from './decisions/index.ts';
import type { DossierKind } from './dossier/index.ts';
import { inspectionTask, problem } from './inspection/index.ts';
import { supervisionCard } from './supervision/index.ts';

/** Every mechanism of the office beside the petitions, in the order of the navigation. */
export const mechanisms: readonly DossierKind[] = [
  supervisionCard,
  callBack,
  inspectionTask,
  problem,
  decisionAssessment,
];
