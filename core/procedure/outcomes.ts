import type { LocalDate } from '../calendar/local-date.ts';

export const outcomes = ['support', 'partial', 'explain', 'not-support'] as const;
/** 予以支持 · 部分支持 · 解释说明 · 不予支持 (Art. 32). */
export type Outcome = (typeof outcomes)[number];

/** One request of the petition, and what was found on it. */
export interface RequestState {
  /** 1-based, as printed. */
  no: number;
  outcome?: Outcome;
  /** Whether a legal basis is on file. */
  hasBasis: boolean;
  /** The articles relied on, as printed. */
  basis?: string[];
}

export const reviewOutcomes = ['uphold', 'change', 'revoke-redo'] as const;
/** 维持 · 变更 · 撤销并责令重新办理. */
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** A review or a re-review, from its request on. */
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
