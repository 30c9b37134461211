import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { DayView, NewsLine } from '../../../server/day/contract.ts';
import { moment, shortNumber } from '../../kit/format.ts';
import { noteSignedOut } from '../api/ask.ts';
import { dayQuery } from '../api/ask-day.ts';
import { call } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { useShortName } from '../parts/short-name.ts';

/** Lines that stand open; the rest is folded, so that the day's work stays in view. */
const open = 3;

/** What others did since the officer last looked: lines to read, put away when they were read. */
export function News({ news }: { news: DayView['news'] }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const { lines, until } = news;
  if (lines.length === 0) return null;
  const looked = async () => {
    setBusy(true);
    const answer = await call<unknown>(paths.dayLooked, { body: { until } });
    setBusy(false);
    if (!answer.ok) noteSignedOut(answer.problem);
    else await client.refetchQueries({ queryKey: dayQuery.queryKey });
  };
  const rest = lines.slice(open);
  return (
    <section className="day-part no-print" aria-labelledby="news">
      <div className="row">
        <h2 id="news">{t('day.news')}</h2>
        <button type="button" className="button small" disabled={busy} onClick={() => void looked()}>
          {t('day.looked')}
        </button>
      </div>
      <Lines lines={lines.slice(0, open)} />
      {rest.length > 0 && (
        <details>
          <summary>{t('day.newsRest', { count: rest.length })}</summary>
          <Lines lines={rest} />
          {news.more && <p className="muted">{t('day.newsMore')}</p>}
        </details>
      )}
    </section>
  );
}

function Lines({ lines }: { lines: NewsLine[] }) {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  const shortName = useShortName();
  return (
    <ul className="plain-list day-lines">
      {lines.map((line) => (
        <li key={`${line.at} ${line.kind} ${line.what.en}`}>
          {t('day.newsLine', {
            time: moment(line.at, today, language),
            who: shortName(line.who),
            what: say(line.what),
          })}
          {line.count > 1 && t('day.newsCount', { count: line.count })} <Subjects line={line} />
        </li>
      ))}
    </ul>
  );
}

/** Matters named at once; the others are one press away. */
const atOnce = 4;

function Subjects({ line: { kind, subjects } }: { line: NewsLine }) {
  const { t } = useWords();
  const rest = subjects.slice(atOnce);
  return (
    <>
      {subjects.slice(0, atOnce).map((subject) => (
        <SubjectLink key={subject.id} kind={kind} subject={subject} alone={subjects.length === 1} />
      ))}
      {rest.length > 0 && (
        <details className="day-rest">
          <summary>{t('day.newsSubjects', { count: rest.length })}</summary>{' '}
          {rest.map((subject) => (
            <SubjectLink key={subject.id} kind={kind} subject={subject} alone={false} />
          ))}
        </details>
      )}
    </>
  );
}

interface SubjectLinkProps {
  kind: string | null;
  subject: NewsLine['subjects'][number];
  /** The only one of its line, which says how often already. */
  alone: boolean;
}

function SubjectLink({ kind, alone, subject: { shardKey, id, number, count } }: SubjectLinkProps) {
  const { t } = useWords();
  const times = !alone && count > 1 && <span className="quiet">{t('day.newsTimes', { count })}</span>;
  return (
    // The space stands outside what is never broken: many subjects go on to the next line.
    <>
      <span className="day-subject">
        {kind ? (
          <Link to="/dossiers/$kind/$shardKey/$dossierId" params={{ kind, shardKey, dossierId: id }}>
            {number}
          </Link>
        ) : (
          <Link to="/p/$shardKey/$petitionId" params={{ shardKey, petitionId: id }}>
            {shortNumber(number)}
          </Link>
        )}
        {times}
      </span>{' '}
    </>
  );
}
