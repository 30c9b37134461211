import { type Instant, period, remaining, shanghaiDate } from '../../core/calendar/index.ts';
import { citeZh, explain, limitOf, remainingWords } from '../../core/law/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import type { ClockView } from '../petitions/contract.ts';
import type { PortalDeps } from './deps.ts';

/** By when the custodian gets in touch about a report, and why on that day. Met by the answer. */
export function concernClock(
  { clock, calendar, directory, officeId }: Pick<PortalDeps, 'clock' | 'calendar' | 'directory' | 'officeId'>,
  { reportedAt, answeredAt }: { reportedAt: Instant; answeredAt: Instant | null },
): ClockView {
  const limit = limitOf('answerConcern');
  const startedOn = shanghaiDate(reportedAt);
  const found = period({ from: startedOn, length: limit.length, calendar });
  if (isRefusal(found)) throw new Error(`no due date from ${startedOn}: ${found.what.en}`);
  const { due } = found;
  const { sentence, lines } = explain(limit, found);
  const metOn = answeredAt && shanghaiDate(answeredAt);
  const left = remaining(due, clock.today(), 'workday', calendar);
  return {
    id: limit.id,
    label: { zh: limit.zh, en: limit.en },
    owedBy: directory().organName(officeId),
    petitioners: false,
    startedOn,
    due,
    status: !metOn ? 'running' : metOn > due ? 'met-late' : 'met',
    metOn,
    standing: metOn ? 'none' : left < 0 ? 'late' : left === 0 ? 'today' : 'soon',
    remaining: metOn ? done[metOn > due ? 'late' : 'inTime'] : remainingWords(left, 'workday'),
    provisional: found.provisional,
    explanation: lines,
    sentence,
    articleZh: citeZh(limit.cite),
    localRule: null,
    otherwise: null,
  };
}

const done = { inTime: { zh: '按期', en: 'in time' }, late: { zh: '晚完成', en: 'done late' } };
