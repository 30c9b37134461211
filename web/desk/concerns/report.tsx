import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ConcernToAnswer } from '../../../server/portal/contract.ts';
import { groupNumber, listDate, moment } from '../../kit/format.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { Deadline } from '../parts/deadline.tsx';

/** One report: what it is about, by when it is answered and why then, and what the petitioner wrote. */
export function Report({ report, children }: { report: ConcernToAnswer; children: ReactNode }) {
  const { say } = useWords();
  return (
    <article className="card report" data-row aria-label={groupNumber(report.number)}>
      <ReportHead report={report} />
      <p className="quiet reason">{say(report.clock.sentence)}</p>
      <p className="words">{report.text}</p>
      <Before report={report} />
      <Review report={report} />
      {children}
    </article>
  );
}

/** That supervisors outside look into it, and by when: what comes of it is the petitioner's to read. */
export function Review({ report: { review } }: { report: ConcernToAnswer }) {
  const { t, language } = useWords();
  const { today } = useOfficer();
  if (!review) return null;
  const date = listDate(review.dueOn ?? review.on ?? '', today, language);
  return <p className="quiet">{t(`concerns.review.${review.phase}`, { date })}</p>;
}

export function ReportHead({ report }: { report: ConcernToAnswer }) {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  const { matter, shardKey, petitionId, clock } = report;
  return (
    <>
      <div className="row between">
        <h3>{t(`concerns.kindOf.${report.kind}`)}</h3>
        <Deadline clock={clock} />
      </div>
      <p className="facts quiet">
        <span>{t('concerns.reportedAt', { time: moment(report.reportedAt, today, language) })}</span>
        <span className="number">
          {matter.restricted ? (
            <Link to="/p/$shardKey/$petitionId" params={{ shardKey, petitionId }}>
              {groupNumber(report.number)}
            </Link>
          ) : (
            groupNumber(report.number)
          )}
        </span>
        <span>
          {t('kit.heldBefore')}
          {say(matter.holder)}
          {t('kit.heldAfter')}
        </span>
        <span>{say(matter.phase)}</span>
        <span>{t('petition.receivedOn', { date: listDate(matter.receivedOn, today, language) })}</span>
      </p>
    </>
  );
}

/** The report and the answer that did not solve it. */
export function Before({ report: { before } }: { report: ConcernToAnswer }) {
  const { t } = useWords();
  if (!before) return null;
  return (
    <details>
      <summary>{t('concerns.beforeAnswer')}</summary>
      <p className="quiet">{t('concerns.beforeText')}</p>
      <p className="words">{before.text}</p>
      <p className="words">{before.answer}</p>
    </details>
  );
}
