import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Compliance } from '../../../server/reception/contract.ts';
import { listDate } from '../../kit/format.ts';
import { ask } from '../api/ask.ts';
import { pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import { useOfficer } from '../frame/officer.ts';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { Empty, NoAnswer, Waiting } from '../parts/empty.tsx';
import './reception.css';

/** How leaders kept the days they owe in a quarter, with the reasons given. About duties of officials alone. */
export function ReceptionCompliance() {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  const now = Number(today.slice(0, 4)) * 4 + Math.ceil(Number(today.slice(5, 7)) / 3) - 1;
  const [shown, setShown] = useState(now);
  const [year, quarter] = [String(Math.floor(shown / 4)), String((shown % 4) + 1)];
  const { data, error } = useQuery({
    queryKey: ['compliance', year, quarter],
    queryFn: () => ask<Compliance>(pathOf(paths.receptionCompliance, {}, { year, quarter })),
    refetchOnMount: 'always',
  });
  const day = (on: string) => listDate(on, today, language);
  useTitle(t('reception.windowTitle'));
  return (
    <div className="stack screen">
      <h1>{t('reception.compliance')}</h1>
      <div className="row">
        <button type="button" className="button" onClick={() => setShown(shown - 1)}>
          {t('reception.quarterBefore')}
        </button>
        <strong role="status">{t('reception.quarter', { year, quarter })}</strong>
        <button type="button" className="button" onClick={() => setShown(shown + 1)}>
          {t('reception.quarterAfter')}
        </button>
      </div>
      {error && <NoAnswer error={error} />}
      {!error && !data && <Waiting what={t('reception.loading')} />}
      {data?.rows.length === 0 && <Empty>{t('reception.none')}</Empty>}
      {data && data.rows.length > 0 && (
        <div className="table-wrap">
          <table className="table compliance">
            <caption className="unseen">{t('reception.compliance')}</caption>
            <thead>
              <tr>
                {(['leader', 'owed', 'planned', 'held', 'swapped', 'missed', 'short'] as const).map((head) => (
                  <th key={head} scope="col">
                    {t(`reception.column.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <tr key={`${row.leader.name}${row.leader.organ.zh}`}>
                  <th scope="row">
                    {row.leader.name}
                    <p className="quiet">{say(row.leader.organ)}</p>
                  </th>
                  <td title={row.cite ? say(row.cite) : undefined}>
                    {row.owed ? say(row.owed) : t('reception.owesNone')}
                    {row.cite && <p className="quiet">{say(row.cite)}</p>}
                    {!row.onRoster && row.owed && (
                      <p className={row.excused ? 'quiet' : missing(shown < now)}>
                        {row.excused ? t('reception.excused', { reason: row.excused }) : t('reception.notListed')}
                      </p>
                    )}
                  </td>
                  <td>{row.planned}</td>
                  <td>{row.held}</td>
                  <td>
                    {row.swapped.map(({ n, on, to, reason }) => (
                      <p key={n}>
                        {day(on)} → {day(to)}：{reason}
                      </p>
                    ))}
                  </td>
                  <td>
                    {row.missed.map(({ n, on, reason }) => (
                      <p key={n}>
                        {day(on)}：{reason}
                      </p>
                    ))}
                  </td>
                  <td>
                    {row.short.map(({ from, until, owed, planned }) => (
                      <p key={from} className={missing(until < today)}>
                        {t('reception.shortOf', { from: day(from), until: day(until), owed, planned })}
                      </p>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

/** What is lacking can still be planned until its time is over. */
const missing = (over: boolean) => (over ? 'state late' : 'state soon');
