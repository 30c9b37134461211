import type { LocalDate } from '../calendar/local-date.ts';
import type { BureauLevel } from './cascade.ts';

/** The latest time it was passed on, and to whom. */
export interface Transfer {
  mode: 'forward' | 'assign';
  from: string;
  to: string;
  /** Day the receiver got it (electronic delivery, R-CLK-6). */
  on: LocalDate;
  /** Day by which an assigned matter's result is reported (Art. 22.3). */
  reportBy?: LocalDate;
  /** Levels of sender and receiver, where they are petition bureaus. */
  levels?: { from?: BureauLevel | undefined; to?: BureauLevel | undefined };
  /** Whether the receiver may still object (a refused objection is final, R-JUR-4). */
  mayObject: boolean;
}
