import { addDays, type LocalDate } from '../../core/calendar/index.ts';
import { routeTermOf } from '../../core/law/index.ts';
import type { Route } from './scenario.ts';

/** The period of the route as the handler fills it in: what it counts from, or a day of another law with its reason. */
export function openTerm({ term, period }: Pick<Route, 'term' | 'period'>, on: LocalDate) {
  if (routeTermOf(term).limit) return { term, knewOn: addDays(on, -20) };
  return term === 'other' ? { term, lastDay: addDays(on, 365), lastDayReason: `${period}。` } : { term };
}
