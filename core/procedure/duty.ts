import type { LocalDate, Period } from '../calendar/index.ts';
import type { ArticleId } from '../law/articles.ts';
import type { LimitName } from '../law/limits.ts';
import type { LegalCalendar, LocalDuty, LocalRule } from '../law/overlays.ts';
import type { Words } from '../refusal.ts';
import type { ActName } from './acts/index.ts';
import type { BesideKey } from './beside-duties.ts';
import type { PetitionState } from './states.ts';

/** Every obligation that can run on a petition. Each has at most one running clock (INV-4). */
export type DutyKey =
  | 'register'
  | 'route'
  | 'route-again'
  | 'notice'
  | 'objection'
  | 'ruling'
  | 'handling'
  | 'redo'
  | 'papers'
  | 'diversion'
  | 'service'
  | 'report'
  | 'execution'
  | 'evaluation'
  | 'ask-review'
  | 'review'
  | 'review-service'
  | 'ask-rereview'
  | 'rereview'
  | 'rereview-service'
  | 'revocation'
  | BesideKey;

/** An obligation that a local rule adds: `local-L-01`. */
export type LocalDutyKey = `local-L-${string}`;
export type AnyDutyKey = DutyKey | LocalDutyKey;

/** An obligation as this state has it. */
export interface Running {
  owedBy: { organId: string } | 'petitioner';
  startedOn: LocalDate;
  /** The act whose fact started it. */
  startedBy: ActName;
  due: LocalDate;
  /** The period behind the date; absent where the day was set in the act itself. */
  limit?: LimitName;
  period?: Period;
  /** The local rule that shortens the period or adds the duty. */
  local?: LocalRule;
  /** The duty itself, where a local rule adds it. */
  added?: LocalDuty;
  /** The starting event, where it is not the limit's own word. */
  start?: Words;
  extension?: { on: LocalDate; days: number };
  /** How the day was counted, where it is not the day that the act set. */
  counted?: Words;
  /** The acts that fulfil it, where the text of the matter's day asks for others than the rule. */
  metBy?: readonly ActName[];
  /** The start is presumed because no acceptance was told in time (INV-3). */
  presumed?: true;
}

/** One obligation: when it runs, and which acts fulfil it. */
export interface DutyRule {
  /** Shown instead of a limit's, where the day is set in an act. */
  id: `${'C' | 'H' | 'L'}-${string}`;
  zh: string;
  en: string;
  cite: ArticleId;
  metBy: readonly ActName[];
  lapsedBy?: ActName;
  /** The legal day on which the fact fulfilled it, where that is not the day of the act. */
  metOn?(after: PetitionState): LocalDate | undefined;
  runs(state: PetitionState, calendar: LegalCalendar): Running | undefined;
}
