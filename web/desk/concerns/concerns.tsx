import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ConcernToAnswer } from '../../../server/portal/contract.ts';
import { moment } from '../../kit/format.ts';
import { concernsQuery, todayQuery } from '../api/ask.ts';
import { useCommand } from '../frame/keyboard.tsx';
import { useOfficer } from '../frame/officer.ts';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { openExplanation } from '../parts/deadline.tsx';
import { Empty, NoAnswer, Waiting } from '../parts/empty.tsx';
import { Rows } from '../parts/rows.tsx';
import { AnswerForm } from './answer.tsx';
import { Report, ReportHead, Review } from './report.tsx';

/** What petitioners reported past the handler, by the day on which they hear from the custodian; and what the custodian keeps. */
export function Concerns() {
  const { t } = useWords();
  const { data, error } = useQuery(concernsQuery);
  useTitle(t('concerns.windowTitle'));
  const answered = data?.concerns.filter(({ answeredAt }) => answeredAt !== null) ?? [];
  return (
    <div className="stack screen">
      <h1>{t('concerns.title')}</h1>
      <p className="quiet">{t('concerns.note')}</p>
      {error && <NoAnswer error={error} />}
      {!error && !data && <Waiting what={t('concerns.loading')} />}
      {data && <Open all={data.concerns} />}
      {answered.length > 0 && (
        <details>
          <summary>
            <h2>{t('concerns.answered', { count: answered.length })}</h2>
          </summary>
          <div className="stack">
            {answered.map((report) => (
              <Answered report={report} key={report.concernId} />
            ))}
          </div>
        </details>
      )}
      <Kept />
    </div>
  );
}

/** What waits for an answer. The one being answered stays until it is put away, even when another custodian was first. */
function Open({ all }: { all: ConcernToAnswer[] }) {
  const { t } = useWords();
  const [answering, setAnswering] = useState('');
  const waiting = all.filter(({ answeredAt }) => answeredAt === null);
  const reports = all.filter(({ answeredAt, concernId }) => answeredAt === null || concernId === answering);
  const [done, setDone] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const move = (step: number) => {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('button[data-answer]') ?? [])];
    const now = buttons.findIndex((button) => button.closest('article')?.contains(document.activeElement));
    buttons[Math.min(Math.max(now + step, 0), buttons.length - 1)]?.focus();
  };
  useCommand('next', () => move(1));
  useCommand('previous', () => move(-1));
  useCommand('explain', openExplanation);
  return (
    <section className="stack" aria-labelledby="open-reports" ref={list}>
      <h2 id="open-reports">{t('concerns.open', { count: waiting.length })}</h2>
      <p role="status" className={done ? 'state ok' : 'unseen'}>
        {done}
      </p>
      {reports.length === 0 && <Empty>{t('concerns.none')}</Empty>}
      {reports.map((report) => (
        <Report report={report} key={report.concernId}>
          {answering === report.concernId ? (
            <AnswerForm
              report={report}
              close={() => setAnswering('')}
              done={() => {
                setAnswering('');
                setDone(t('concerns.sent'));
              }}
            />
          ) : (
            <div>
              <button
                type="button"
                className="button"
                data-answer
                onClick={() => {
                  setDone('');
                  setAnswering(report.concernId);
                }}
              >
                {t('concerns.answer')}
              </button>
            </div>
          )}
        </Report>
      ))}
    </section>
  );
}

function Answered({ report }: { report: ConcernToAnswer }) {
  const { t, language } = useWords();
  const { today } = useOfficer();
  return (
    <article className="card report">
      <ReportHead report={report} />
      <p className="words">{report.text}</p>
      <h4>{t('concerns.answeredAt', { time: moment(report.answeredAt ?? '', today, language) })}</h4>
      <p className="words">{report.answer}</p>
      {report.solved && <p>{t('concerns.solvedSaid', { said: t(`concerns.solvedOf.${report.solved}`) })}</p>}
      <Review report={report} />
    </article>
  );
}

/** Restricted matters: nothing can be done with them here but to keep them. */
function Kept() {
  const { t } = useWords();
  const { data } = useQuery(todayQuery);
  const kept = [...(data?.rows ?? []), ...(data?.waitingRows ?? [])].filter(({ restricted }) => restricted);
  const title = t('today.keptTitle', { count: kept.length });
  if (!data) return null;
  return (
    <section className="stack" aria-labelledby="kept">
      <h2 id="kept">{title}</h2>
      {kept.length === 0 ? <Empty>{t('concerns.noneKept')}</Empty> : <Rows caption={title} rows={kept} reasons />}
    </section>
  );
}
