import type { LocalDate } from '../calendar/index.ts';
import type { ArticleId } from '../law/articles.ts';
import { LIMITS, type LimitName, limitOf } from '../law/limits.ts';
import type { LegalCalendar as Calendar } from '../law/overlays.ts';
import type { ActName } from './acts/index.ts';
import type { DutyRule, Running } from './duty.ts';
import { answeredOn, placeOf, reckoned } from './periods.ts';
import type { PetitionState, Remedy } from './states.ts';

/** The part of a duty's rule that its limit gives. */
export function law(name: LimitName, metBy: readonly ActName[]) {
  const { id, zh, en, cite } = LIMITS[name];
  return { id, zh, en, cite, metBy };
}

/** A period of the law as it runs for this owner from this day; `paused` calendar days do not count. */
export function since(
  limit: LimitName,
  state: PetitionState,
  owner: string,
  on: LocalDate,
  startedBy: ActName,
  calendar: Calendar,
  paused = 0,
): Running {
  // What both parties may ask for is the petitioner's time, no office's.
  const petitioners = ['petitioner', 'parties'].includes(limitOf(limit).owedBy);
  const owedBy = petitioners ? 'petitioner' : { organId: owner };
  const { period, local } = reckoned(
    limit,
    on,
    calendar,
    { paused, receivedOn: state.receivedOn },
    owedBy === 'petitioner' ? undefined : placeOf(state, owner),
  );
  return { owedBy, startedOn: on, startedBy, due: period.due, limit, period, ...(local && { local }) };
}

/** From the service of the opinion, or of its correction. */
export const askReview = (state: PetitionState, calendar: Calendar): Running =>
  fromAnswer('askReview', 'serve', state, state, calendar);

/** From the service of the review opinion, or of its correction. */
export const askRereview = (state: PetitionState, calendar: Calendar): Running =>
  fromAnswer('askRereview', 'serveReview', state.firstReview!, state, calendar);

function fromAnswer(
  limit: 'askReview' | 'askRereview',
  served: ActName,
  answer: Pick<Remedy, 'servedOn' | 'correctedOn'>,
  state: PetitionState,
  calendar: Calendar,
): Running {
  const on = answeredOn(answer);
  if (on === answer.servedOn) return since(limit, state, 'petitioner', on, served, calendar);
  const start = { zh: '收到补正', en: 'receipt of the correction' };
  return { ...since(limit, state, 'petitioner', on, 'recordDelivery', calendar), start };
}

/** A duty whose day is set in an act: named here instead of by a period. */
export function fixed(id: DutyRule['id'], zh: string, en: string, cite: ArticleId, metBy: readonly ActName[]) {
  return { id, zh, en, cite, metBy };
}

/** It runs to the day that an act set. */
export function by(due: LocalDate, owedBy: Running['owedBy'], startedOn: LocalDate, startedBy: ActName): Running {
  return { owedBy, startedOn, startedBy, due };
}
