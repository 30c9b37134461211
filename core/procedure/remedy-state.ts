import type { LocalDate } from '../calendar/local-date.ts';
import type { ReviewOutcome } from './states.ts';

/** A review or re-review of the present opinion, as the facts leave it. */
export interface Remedy {
  /** The body that looks again: 复查机关, later 复核机关. */
  organId: string;
  requestedOn: LocalDate;
  decidedOn?: LocalDate;
  outcome?: ReviewOutcome;
  servedOn?: LocalDate;
  /** Day on which a correction of slips in it arrived: the days to ask run anew from here. */
  correctedOn?: LocalDate;
  /** Day on which it was posted, where it was served by post. */
  postedOn?: LocalDate;
  /** Day on which the public notice of it went up. */
  boardOn?: LocalDate;
  /** Set when the body orders the matter to be handled anew. */
  redoBy?: LocalDate;
  /** How many points it orders. */
  points?: number;
  /** Set when the body changed the opinion so that something has to be carried out. */
  executeBy?: LocalDate;
  /** Day on which its translation was put on file, where one is owed. */
  translatedOn?: LocalDate;
}
