import type { LocalDate } from '../calendar/local-date.ts';
import { limited } from '../dossier/clocks.ts';
import type { LegalCalendar } from '../law/overlays.ts';
import { type Card, withUnit } from './card.ts';

/** Whether the card goes one level up: its answer is overdue, or the decision on the first escalation is. */
export function isDueUp(state: Card, today: LocalDate, calendar: LegalCalendar): boolean {
  if (!(withUnit as readonly string[]).includes(state.phase) || today <= state.dueOn) return false;
  if (!state.escalated) return true;
  return state.level === 1 && today > limited('directCard', state.escalated.on, calendar, state.keeperId).due;
}
