import { type Calendar, type Length, type LocalDate, period } from '../../core/calendar/index.ts';
import { LIMITS } from '../../core/law/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import type { PortalDeps } from './deps.ts';

/** The day by which the bureau has to have told where a matter received today goes (Art. 22). */
export function noticeBy({ clock, calendar }: Pick<PortalDeps, 'clock' | 'calendar'>): LocalDate {
  return dueFrom(clock.today(), LIMITS.route.length, calendar);
}

/** The day by which the custodian gets in touch about a report of retaliation or of bad handling (Art. 18, 46). */
export function contactBy({ clock, calendar }: Pick<PortalDeps, 'clock' | 'calendar'>): LocalDate {
  return dueFrom(clock.today(), LIMITS.answerConcern.length, calendar);
}

function dueFrom(from: LocalDate, length: Length, calendar: Calendar): LocalDate {
  const found = period({ from, length, calendar });
  if (isRefusal(found)) throw new Error(`no due date from ${from}: ${found.what.en}`);
  return found.due;
}
