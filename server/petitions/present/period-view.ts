import { type Calendar, type LocalDate, period, remaining } from '../../../core/calendar/index.ts';
import { citeZh, explain, type LimitName, limitOf, remainingWords } from '../../../core/law/index.ts';
import { isRefusal, type Words } from '../../../core/refusal.ts';
import type { ClockView } from '../contract.ts';

interface Standing {
  today: LocalDate;
  calendar: Calendar;
  owedBy: Words;
  /** The day on which it was done. */
  metOn?: LocalDate | null;
}

/** A period of an office that no fact of the petition starts, shown like a clock: day, reason, arithmetic. */
export function periodView(
  name: LimitName,
  startedOn: LocalDate,
  { today, calendar, owedBy, metOn = null }: Standing,
): ClockView {
  const limit = limitOf(name);
  const found = period({ from: startedOn, length: limit.length, calendar });
  if (isRefusal(found)) throw new Error(`no due date from ${startedOn}: ${found.what.en}`);
  const { due } = found;
  const { sentence, lines } = explain(limit, found);
  const unit = limit.length.unit === 'workday' ? 'workday' : 'day';
  const left = remaining(due, today, unit, calendar);
  return {
    id: limit.id,
    label: { zh: limit.zh, en: limit.en },
    owedBy,
    petitioners: false,
    startedOn,
    due,
    status: !metOn ? 'running' : metOn > due ? 'met-late' : 'met',
    metOn,
    standing: metOn ? 'none' : left < 0 ? 'late' : left === 0 ? 'today' : 'soon',
    remaining: metOn ? done[metOn > due ? 'late' : 'inTime'] : remainingWords(left, unit),
    provisional: found.provisional,
    explanation: lines,
    sentence,
    articleZh: citeZh(limit.cite),
    localRule: null,
    otherwise: null,
  };
}

const done = { inTime: { zh: '按期', en: 'in time' }, late: { zh: '晚完成', en: 'done late' } };
