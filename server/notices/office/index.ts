import type { OfficeTemplates } from './context.ts';
import { inspectionPapers } from './inspection.ts';

/** Which papers the acts of each mechanism issue. The mechanism's `documents` name the same; a test compares them. */
export const officeTemplates: Record<string, OfficeTemplates> = {
  'inspection-task': inspectionPapers,
};
