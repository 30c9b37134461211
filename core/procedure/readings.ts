import { addDays, type LocalDate, period as reckonPeriod } from '../calendar/index.ts';
import { citeEn, citeZh } from '../law/articles.ts';
import type { LegalCalendar } from '../law/overlays.ts';
import { byDayOfStep, limitOn, type RuleSet } from '../law/rule-sets.ts';
import { isRefusal, type Words } from '../refusal.ts';
import type { AnyDutyKey, Running } from './duty.ts';
import { noticeLimit, placeOf, reckoned } from './periods.ts';
import type { PetitionState } from './states.ts';

/** The other way to read the text behind a date. The office plans by the earlier day, the petitioner has the later. */
export interface OtherReading {
  /** The day by the other reading. */
  due: LocalDate;
  /** Where the other reading is the earlier one, and an office owes it: the last working day before its end. */
  aim?: LocalDate;
  words: Words;
  /** It is the reading of the text in force when the step began, not of the matter's day. */
  byRuleSet?: true;
}

/**
 * The second reading of this obligation's date, where the text can be read two ways (H.two-readings):
 * - a last day on a day off: with and without the analogy to the Civil Code (R-CLK-2);
 * - the notice of a transferred matter: from its arrival, or from the day it was signed for (Art. 23.3);
 * - review after service by post: from receipt, or from posting (Art. 35, 36);
 * - a matter received before a new national text, and a step that began under it: by the day of either.
 */
export function otherReading(
  key: AnyDutyKey,
  run: Running,
  state: PetitionState,
  calendar: LegalCalendar,
): OtherReading | undefined {
  return (
    byDayOf(run, state, calendar) ??
    (key === 'notice' ? fromSigning(run, state, calendar) : undefined) ??
    (key === 'ask-review' || key === 'ask-rereview' ? fromPosting(key, run, state, calendar) : undefined) ??
    withoutRollOver(run, calendar)
  );
}

/** @param sets the national texts; others than the real ones in tests */
export function byDayOf(
  run: Pick<Running, 'limit' | 'owedBy' | 'startedOn' | 'due' | 'period'>,
  { receivedOn }: Pick<PetitionState, 'receivedOn'>,
  calendar: LegalCalendar,
  sets?: readonly RuleSet[],
): OtherReading | undefined {
  const { limit, startedOn: from, due, period, owedBy } = run;
  if (!limit || !period || !byDayOfStep(receivedOn, from, sets)) return undefined;
  const { extendedBy, paused } = period;
  const [own, later] = [receivedOn, from].map((day) => {
    const { length, cite } = limitOn(limit, day, sets);
    return { cite, found: reckonPeriod({ from, length, calendar, extendedBy, paused }) };
  });
  if (isRefusal(own!.found) || isRefusal(later!.found) || own!.found.due === later!.found.due) return undefined;
  const [old, now] = [own!.found.due, later!.found.due];
  const petitioners = owedBy === 'petitioner';
  return {
    due: due === old ? now : old,
    byRuleSet: true,
    words: {
      zh: `按收到时的条文（${citeZh(own!.cite, true)}）为${old}，按现行条文（${citeZh(later!.cite, true)}）为${now}；${petitioners ? '信访人按晚的算' : '机关按早的办'}`,
      en: `${old} by the text of its day (${citeEn(own!.cite, true)}), ${now} by the present one (${citeEn(later!.cite, true)}); ${petitioners ? 'the petitioner has the later' : 'the office works to the earlier'}`,
    },
  };
}

function withoutRollOver({ period, owedBy, due }: Running, calendar: LegalCalendar): OtherReading | undefined {
  if (!period?.rolledOver || period.length.count === 0) return undefined;
  const last = period.lastDay;
  const zh = `条例没有写逢假日顺延：不顺延为${last}，按民法典第203条顺延为${due}`;
  const en = `the Regulations say nothing of days off: ${last} without moving, ${due} by the Civil Code, Art. 203`;
  if (owedBy === 'petitioner') {
    return { due: last, words: { zh: `${zh}；信访人按晚的算`, en: `${en}; the petitioner has the later` } };
  }
  const worked = calendar.onOrAfter(last) === last ? last : lastWorkday(last, calendar);
  const aim = worked > period.from ? worked : undefined;
  return {
    due: last,
    ...(aim && { aim }),
    words: {
      zh: `${zh}；机关按早的办${aim ? `，最后一个工作日是${aim}` : ''}`,
      en: `${en}; the office works to the earlier${aim ? `, the last working day being ${aim}` : ''}`,
    },
  };
}

function lastWorkday(before: LocalDate, calendar: LegalCalendar): LocalDate {
  let day = before;
  while (calendar.isRestDay(day) && day > calendar.first) day = addDays(day, -1);
  return day;
}

function fromSigning(run: Running, state: PetitionState, calendar: LegalCalendar): OtherReading | undefined {
  const limit = noticeLimit(state);
  const arrived = state.organReceivedOn;
  if (limit !== 'informTransferred' || !arrived || state.heldSince <= arrived || state.phase === 'objected') {
    return undefined;
  }
  const { due } = reckoned(limit, state.heldSince, calendar, {}, placeOf(state)).period;
  if (due <= run.due) return undefined;
  return {
    due,
    words: {
      zh: `「收到」可以读作到达（${arrived}，为${run.due}）或签收（${state.heldSince}，为${due}）；机关按早的办（${citeZh('R.23.3')}）`,
      en: `"receipt" may mean arrival (${arrived}: ${run.due}) or signing (${state.heldSince}: ${due}); the office keeps the earlier (${citeEn('R.23.3')})`,
    },
  };
}

function fromPosting(
  key: 'ask-review' | 'ask-rereview',
  run: Running,
  state: PetitionState,
  calendar: LegalCalendar,
): OtherReading | undefined {
  const postedOn = key === 'ask-review' ? state.postedOn : state.firstReview?.postedOn;
  if (!postedOn || postedOn >= run.startedOn || run.startedBy === 'recordDelivery') return undefined;
  const { due } = reckoned(key === 'ask-review' ? 'askReview' : 'askRereview', postedOn, calendar).period;
  if (due >= run.due) return undefined;
  return {
    due,
    words: {
      zh: `邮寄送达可以自寄出（${postedOn}，为${due}）或收到（${run.startedOn}，为${run.due}）起算；信访人按晚的算`,
      en: `by post, from posting (${postedOn}: ${due}) or from receipt (${run.startedOn}: ${run.due}); the petitioner has the later`,
    },
  };
}
