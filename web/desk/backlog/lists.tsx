import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { BacklogRow } from '../../../server/supervision/contract.ts';
import { groupNumber, shortDate, shortNumber } from '../../kit/format.ts';
import { backlogQuery } from '../api/ask-supervision.ts';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { NoAnswer, Waiting } from '../parts/empty.tsx';

/** 积案: three lists of matters; a figure is the length of its list, and leads to its cases. */
export function BacklogPage() {
  const { t } = useWords();
  const { data, error } = useQuery(backlogQuery);
  useTitle(t('backlog.windowTitle'));
  if (error) return <NoAnswer error={error} />;
  if (!data) return <Waiting what={t('backlog.loading')} />;
  return (
    <div className="stack screen">
      <h1>{t('backlog.title')}</h1>
      <p className="quiet">{t('backlog.note')}</p>
      <p>{t('backlog.settled', data.settled)}</p>
      {data.lists.map(({ code, rows, more }) => (
        <section key={code} className="stack" aria-labelledby={`list-${code}`}>
          <h2 id={`list-${code}`}>{t(`backlog.lists.${code}`, { count: rows.length })}</h2>
          <p className="quiet">{t(`backlog.notes.${code}`)}</p>
          {rows.length === 0 ? (
            <p className="quiet">{t('backlog.none')}</p>
          ) : (
            <Matters rows={rows} today={data.date} caption={t(`backlog.lists.${code}`, { count: rows.length })} />
          )}
          {more && <p className="muted">{t('backlog.more')}</p>}
        </section>
      ))}
    </div>
  );
}

function Matters({ rows, today, caption }: { rows: BacklogRow[]; today: string; caption: string }) {
  const { t, say, language } = useWords();
  return (
    <table className="table rows">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('backlog.since')}</th>
          <th scope="col">{t('backlog.matter')}</th>
          <th scope="col">{t('backlog.holder')}</th>
          <th scope="col">{t('backlog.due')}</th>
          <th scope="col">{t('backlog.held')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ shardKey, petitionId, number, subject, holder, since, due, charged, supervised }) => (
          <tr key={petitionId} data-row>
            <td>{shortDate(since, today, language)}</td>
            <td>
              <Link
                to="/p/$shardKey/$petitionId"
                params={{ shardKey, petitionId }}
                title={groupNumber(number)}
                data-open
              >
                {shortNumber(number)} {subject}
              </Link>
            </td>
            <td>{say(holder)}</td>
            <td>{shortDate(due, today, language)}</td>
            <td>
              {[charged && t('backlog.charged'), supervised && t('backlog.supervised')].filter(Boolean).join(' · ') ||
                t('backlog.neither')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
