import type { LocalDate } from '../../../core/calendar/index.ts';
import { lengthWords } from '../../../core/law/explain.ts';
import { type Explanation, explain, type LimitName, limitOn } from '../../../core/law/index.ts';
import { reckon } from '../../../core/law/overlays.ts';
import { openClocks } from '../../../core/procedure/clocks.ts';
import type { AnyDutyKey } from '../../../core/procedure/duty.ts';
import { placeOf } from '../../../core/procedure/periods.ts';
import type { PetitionState } from '../../../core/procedure/states.ts';
import { isRefusal, type Refusal, type Words } from '../../../core/refusal.ts';
import type { NoticeContext } from '../context.ts';

/** A date in a letter, explained; `term` is the period's length: 「45日」. */
export interface Due extends Explanation {
  term: Words;
}

/**
 * A period from a day as the organ that owes it has it: by the national rule, or a shorter local one, as at the desk.
 * Refuses days the calendar cannot reckon with.
 * @param owedBy the organ; the petitioner's own periods are never shortened
 * @param start the starting event, where it is not the limit's own
 */
export function due(
  name: LimitName,
  from: LocalDate,
  { state, calendar }: NoticeContext,
  owedBy: string,
  start?: Words,
): Due | Refusal {
  const limit = limitOn(name, state.receivedOn);
  const place = limit.owedBy === 'petitioner' ? undefined : placeOf(state, owedBy);
  const found = reckon(name, { from }, calendar, place, state.receivedOn);
  if (isRefusal(found)) return found;
  return { ...explain(limit, found.period, start, found.local), term: lengthWords(found.period.length) };
}

/** The clock of the desk itself, as it runs in the state that the act leaves. @throws where it does not run: a bug */
export function runningClock(
  { state, calendar }: NoticeContext,
  key: AnyDutyKey,
  change: Partial<PetitionState> = {},
): Due {
  const clock = openClocks({ ...state, ...change }, calendar).find((one) => one.key === key);
  if (!clock?.period || !clock.limit) throw new Error(`a letter tells of the clock "${key}", which does not run`);
  const { limit, period, start, local } = clock;
  return { ...explain(limitOn(limit, state.receivedOn), period, start, local), term: lengthWords(period.length) };
}
