import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Compliance } from '../../../server/reception/contract.ts';
import { listDate } from '../../kit/format.ts';
import { ask } from '../api/ask.ts';
import { pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import { Text } from '../fields/text.tsx';
import { useOfficer } from '../frame/officer.ts';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { Empty, NoAnswer, Waiting } from '../parts/empty.tsx';

/** How leaders kept the days they owe in a quarter, with the reasons given. About duties of officials alone. */
export function ReceptionCompliance() {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  const [typed, setTyped] = useState(`${today.slice(0, 4)}-${Math.ceil(Number(today.slice(5, 7)) / 3)}`);
  const [year = '', quarter = ''] = /^20\d\d-[1-4]$/.test(typed) ? typed.split('-') : [];
  const { data, error } = useQuery({
    queryKey: ['compliance', year, quarter],
    queryFn: () => ask<Compliance>(pathOf(paths.receptionCompliance, {}, { year, quarter })),
    enabled: year !== '',
    refetchOnMount: 'always',
  });
  const day = (on: string) => listDate(on, today, language);
  useTitle(t('reception.windowTitle'));
  return (
    <div className="stack screen">
      <h1>{t('reception.compliance')}</h1>
      <Text
        name="quarter"
        label={t('reception.quarter')}
        hint={t('reception.quarterHint')}
        value={typed}
        set={setTyped}
      />
      {error && <NoAnswer error={error} />}
      {!error && !data && year !== '' && <Waiting what={t('reception.loading')} />}
      {data?.rows.length === 0 && <Empty>{t('reception.none')}</Empty>}
      {data && data.rows.length > 0 && (
        <div className="table-wrap">
          <table className="table">
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
                    {row.leader.name} <span className="quiet">{say(row.leader.organ)}</span>
                  </th>
                  <td title={row.cite ? say(row.cite) : undefined}>
                    {row.owed ? say(row.owed) : t('reception.owesNone')}
                    {row.cite && <span className="quiet"> {say(row.cite)}</span>}
                    {!row.onRoster && row.owed && (
                      <p className={row.excused ? 'quiet' : 'state late'}>
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
                      <p key={from} className="state late">
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
