import { besideDuties } from './beside-duties.ts';
import type { DutyKey, DutyRule } from './duty.ts';
import { handlingDuties } from './handling-duties.ts';
import { intakeDuties } from './intake-duties.ts';
import { remedyDuties } from './remedy-duties.ts';

/** The obligations in the order of the procedure. Start and end of each follow from the state alone. */
export const duties: Record<DutyKey, DutyRule> = {
  ...besideDuties,
  ...intakeDuties,
  ...handlingDuties,
  ...remedyDuties,
};

export const dutyKeys = Object.keys(duties) as DutyKey[];
