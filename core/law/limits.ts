import { BACKLOG_LIMITS } from './backlog-limits.ts';
import { BESIDE_LIMITS } from './beside-limits.ts';
import { CALL_BACK_LIMITS } from './call-back-limits.ts';
import { CASCADE_LIMITS } from './cascade-limits.ts';
import { CONFERENCE_LIMITS } from './conference-limits.ts';
import { DECISION_LIMITS } from './decision-limits.ts';
import { DISCLOSURE_LIMITS } from './disclosure-limits.ts';
import { HANDLING_LIMITS } from './handling-limits.ts';
import { HEARING_LIMITS } from './hearing-limits.ts';
import { IDENTITY_LIMITS } from './identity-limits.ts';
import { INSPECTION_LIMITS } from './inspection-limits.ts';
import { INTAKE_LIMITS } from './intake-limits.ts';
import type { Limit } from './limit.ts';
import { PETITIONER_LIMITS } from './petitioner-limits.ts';
import { RECEPTION_LIMITS } from './reception-limits.ts';
import { RECOMMENDATION_LIMITS } from './recommendation-limits.ts';
import { REMEDY_LIMITS } from './remedy-limits.ts';
import { SUPERVISION_LIMITS } from './supervision-limits.ts';

export { type Limit, type Owner, STARTS, type Start } from './limit.ts';

/** Every period of the specification with a number of days (1.4), by name. */
export const LIMITS = {
  ...INTAKE_LIMITS,
  ...HANDLING_LIMITS,
  ...REMEDY_LIMITS,
  ...PETITIONER_LIMITS,
  ...IDENTITY_LIMITS,
  ...CASCADE_LIMITS,
  ...HEARING_LIMITS,
  ...BESIDE_LIMITS,
  ...CONFERENCE_LIMITS,
  ...INSPECTION_LIMITS,
  ...DISCLOSURE_LIMITS,
  ...DECISION_LIMITS,
  ...CALL_BACK_LIMITS,
  ...SUPERVISION_LIMITS,
  ...BACKLOG_LIMITS,
  ...RECEPTION_LIMITS,
  ...RECOMMENDATION_LIMITS,
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

/** A period by its name, in its general shape. */
export function limitOf(name: LimitName): Limit {
  return LIMITS[name];
}
