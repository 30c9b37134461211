import { addDays, addMonths, type LocalDate } from '../calendar/local-date.ts';
import type { Dossier } from '../dossier/index.ts';

/** What a unit said by the day: that there is something, or, signed, that there is nothing. */
export interface UnitReport {
  as: 'problems' | 'zero';
  on: LocalDate;
  late: boolean;
  /** The officer who signed. */
  signedBy: string;
  problems: number;
  /** The day on which a zero was signed, whatever was reported afterwards. */
  zeroOn?: LocalDate;
}

/** 排查任务 (5.5): a period and a scope, the units that report, and what each said. Missing is not zero (R-ZERO-1). */
export interface Task extends Dossier {
  issuedOn: LocalDate;
  dueOn: LocalDate;
  /** By unit. */
  reports: Record<string, UnitReport>;
  /** Units whose zero turned out to be false: recorded against the report, never against citizens (R-ZERO-2). */
  falseZeros: string[];
  /** How often the next one is set by itself; absent where it is not, or no more. */
  repeats?: Repeating;
  /** Units that had said nothing when the task was ended. */
  missing: string[];
}

/** How often an inspection is set again. */
export type Repeating = 'daily' | 'weekly' | 'half-monthly' | 'monthly';

const step: Record<Exclude<Repeating, 'monthly'>, number> = { daily: 1, weekly: 7, 'half-monthly': 15 };

/** The day for reports of the next period: the first one after `due` that has not passed. */
export function nextDue(due: LocalDate, every: Repeating, today: LocalDate): LocalDate {
  for (let n = 1; ; n++) {
    const next = every === 'monthly' ? addMonths(due, n) : addDays(due, n * step[every]);
    if (next >= today) return next;
  }
}

/** Units that have not said anything. */
export const silent = (state: Task): string[] => (state.organs.unit ?? []).filter((id) => !state.reports[id]);
