import type { LocalDate } from '../../core/calendar/index.ts';
import type { ActName } from '../../core/procedure/acts/index.ts';
import type { Form } from '../../core/procedure/states.ts';

/** A fictional petitioner. Numbers begin 1990000 and 990123, which are assigned to nobody. */
export interface DemoPerson {
  /** Absent where the petition is anonymous. */
  name?: string;
  phone?: string;
  address?: string;
  /** Only some give one; the check digit is right, the region exists nowhere. */
  idNumber?: string;
  /** Chosen by the others, at most five (Art. 20). */
  representatives: string[];
}

/** Somebody who acts for a petitioner: as fictional as they are. */
export interface DemoAgent {
  name: string;
  phone: string;
}

/** One act on one legal day. */
export interface DemoStep {
  act: ActName;
  on: LocalDate;
  /** Login of the officer, or the petitioner, or the clock for a period that ran out. */
  by: string;
  /** As a client would submit it; `@number:KEY` and `@rereview:KEY` stand for what an earlier case was given. */
  payload: Record<string, unknown>;
  /** Who the act takes on for the petitioner: sealed with the people, never in the payload. */
  agents?: DemoAgent[];
}

/** One petition of the demonstration, from registration as far as it has come by today. */
export interface DemoCase {
  key: string;
  narrativeKey: string;
  journey: string;
  person: DemoPerson;
  form: Form;
  receivedOn: LocalDate;
  steps: DemoStep[];
}
