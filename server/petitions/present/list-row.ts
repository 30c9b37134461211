import type { Calendar, LocalDate } from '../../../core/calendar/index.ts';
import { openClocks, phaseWords, waitingAct } from '../../../core/procedure/index.ts';
import type { Directory } from '../../organs/index.ts';
import type { CaseSeal } from '../../petitioners/index.ts';
import type { ListRow } from '../contract.ts';
import { firstStep, nearestFor, owes } from '../desk-rows.ts';
import { headlineFor } from '../headline.ts';
import { actsOf, type Officer } from '../policy.ts';
import type { ListedRow } from '../store/petitions.ts';
import { clockView, isShown } from './clocks.ts';
import { actLabel, nextAct } from './next-act.ts';
import { formWords } from './words.ts';

/** One line of a list. Its clock is the nearest that the officer's organ owes, else the nearest of another's. */
export function listRow(
  row: ListedRow,
  seal: CaseSeal | undefined,
  officer: Officer,
  context: { today: LocalDate; calendar: Calendar; directory: Directory },
): ListRow {
  const { state } = row;
  const { directory, today, calendar } = context;
  const { subject, place } = headlineFor(officer, row, seal);
  const running = openClocks(state, calendar).sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  const own = running.filter((one) => owes(one, officer.organId));
  const clock = nearestFor(officer.organId, running);
  const next = own.length > 0 ? firstStep(own, state) : clock && nextAct(state, waitingAct(clock));
  return {
    shardKey: row.shardKey,
    petitionId: row.petitionId,
    number: row.number,
    subject,
    place,
    phase: { code: state.phase, label: phaseWords[state.phase] },
    category: state.categoryCode ? (directory.categoryName(state.categoryCode) ?? null) : null,
    holder: directory.organName(state.holderId),
    receivedOn: state.receivedOn,
    form: formWords[state.form],
    requestCount: state.requests.length,
    personCount: state.personCount,
    clock: clock && isShown(clock) ? clockView(clock, clock.id, today, calendar, directory) : null,
    next: next ? { ...actLabel(next), yours: own.length > 0 && actsOf(officer).includes(next) } : null,
    restricted: state.restricted,
  };
}
