import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { shortDate } from '../../kit/format.ts';
import { numbersQuery } from '../api/ask.ts';
import { useOfficer } from '../frame/officer.ts';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { Empty, NoAnswer, Waiting } from '../parts/empty.tsx';

/** 文号登记簿: number, document, and why a number is void. */
export function Numbers() {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  const now = Number(today.slice(0, 4));
  const [year, setYear] = useState(now);
  const { data, error } = useQuery(numbersQuery(year));
  useTitle(t('numbers.windowTitle'));
  return (
    <div className="stack">
      <div className="row">
        <h1>{t('numbers.title', { year })}</h1>
        <button type="button" className="button small" onClick={() => setYear(year - 1)}>
          {t('numbers.year', { year: year - 1 })}
        </button>
        {year < now && (
          <button type="button" className="button small" onClick={() => setYear(year + 1)}>
            {t('numbers.year', { year: year + 1 })}
          </button>
        )}
      </div>
      <p className="quiet">{t('numbers.about')}</p>
      {error && <NoAnswer error={error} />}
      {!error && !data && <Waiting what={t('numbers.waiting')} />}
      {data?.numbers.length === 0 && <Empty>{t('numbers.none')}</Empty>}
      {data && data.numbers.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              {(['number', 'document', 'issuedOn', 'state'] as const).map((column) => (
                <th scope="col" key={column}>
                  {t(`numbers.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.numbers.map((one) => (
              <tr key={one.number}>
                <td className="number">{one.number}</td>
                <td>{one.title ? say(one.title) : '—'}</td>
                <td>{one.issuedOn ? shortDate(one.issuedOn, today, language) : '—'}</td>
                <td>
                  {one.voidReason && t('numbers.void', { reason: one.voidReason })}
                  {one.replacedBy && t('numbers.replaced', { number: one.replacedBy })}
                  {one.returned &&
                    t('numbers.returned', {
                      date: shortDate(one.returned.on, today, language),
                      reason: say(one.returned.reason),
                    })}
                  {!one.voidReason &&
                    !one.replacedBy &&
                    !one.returned &&
                    (one.title ? t('numbers.valid') : t('numbers.taken'))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
