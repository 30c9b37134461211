import { type Instant, shanghaiDate } from '../../core/calendar/index.ts';
import type { ClockView } from '../petitions/contract.ts';
import { periodView } from '../petitions/index.ts';
import type { PortalDeps } from './deps.ts';

/** By when the custodian gets in touch about a report, and why on that day. Met by the answer. */
export function concernClock(
  { clock, calendar, directory, officeId }: Pick<PortalDeps, 'clock' | 'calendar' | 'directory' | 'officeId'>,
  { reportedAt, answeredAt }: { reportedAt: Instant; answeredAt: Instant | null },
): ClockView {
  return periodView('answerConcern', shanghaiDate(reportedAt), {
    today: clock.today(),
    calendar,
    owedBy: directory().organName(officeId),
    metOn: answeredAt && shanghaiDate(answeredAt),
  });
}
