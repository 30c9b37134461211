import type { Calendar, LocalDate } from '../../../core/calendar/index.ts';
import { type Clock, openClocks, phaseWords, waitingAct } from '../../../core/procedure/index.ts';
import type { Directory } from '../../organs/index.ts';
import type { CaseSeal } from '../../petitioners/index.ts';
import type { ListRow } from '../contract.ts';
import { owes } from '../desk-rows.ts';
import { openHeadline } from '../headline.ts';
import type { ListedRow } from '../store/petitions.ts';
import { clockView, isShown } from './clocks.ts';
import { actLabel, nextAct } from './next-act.ts';
import { formWords } from './words.ts';

/** One line of a list. Its clock is the nearest that `organId` owes, else the nearest that runs. */
export function listRow(
  row: ListedRow,
  seal: CaseSeal | undefined,
  organId: string,
  context: { today: LocalDate; calendar: Calendar; directory: Directory },
): ListRow {
  const { state } = row;
  const { directory, today, calendar } = context;
  const { subject, place } = openHeadline(seal, row.headline);
  const clock = nearest(openClocks(state, calendar), organId);
  const next = clock && nextAct(state, waitingAct(clock));
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
    next: next ? actLabel(next) : null,
  };
}

function nearest(running: Clock[], organId: string): Clock | undefined {
  const byDue = running.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  return byDue.find((clock) => owes(clock, organId)) ?? byDue[0];
}
