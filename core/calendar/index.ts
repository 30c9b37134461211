import { calendarOf } from './calendar.ts';
import { NOTICES } from './notices/index.ts';

export { type Calendar, calendarOf, FIRST_DAY, LAST_DAY, type Rest } from './calendar.ts';
export * from './instant.ts';
export * from './length.ts';
export * from './local-date.ts';
export type { Holiday, HolidayName, Notice } from './notice.ts';
export { NOTICES } from './notices/index.ts';
export { type Period, type PeriodRequest, period, remaining } from './period.ts';

/** The calendar of the notices this release carries. An office that has typed in a newer one builds its own. */
export const nationalCalendar = calendarOf(NOTICES);
