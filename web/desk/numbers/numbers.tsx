import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { shortDate } from '../../kit/format.ts';
import { numbersQuery } from '../api/ask.ts';
import { useOfficer } from '../frame/officer.ts';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { Empty, NoAnswer, Waiting } from '../parts/empty.tsx';

const step = 100;
/** Brackets and spaces differ from keyboard to keyboard. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s[\]()〔〕【】]/g, '');

/** 文号登记簿: number, document, and why a number is void. */
export function Numbers() {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  const now = Number(today.slice(0, 4));
  const [year, setYear] = useState(now);
  const [typed, setTyped] = useState('');
  const [most, setMost] = useState(step);
  const { data, error } = useQuery(numbersQuery(year));
  const wanted = plain(typed);
  // The newest first: who looks for a letter mostly looks for one of these days.
  const found = (data?.numbers ?? [])
    .filter((one) => plain(`${one.number} ${one.title ? say(one.title) : ''} ${one.issuedOn ?? ''}`).includes(wanted))
    .sort((a, b) => (b.issuedOn ?? '9').localeCompare(a.issuedOn ?? '9'));
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
        <div className="row">
          <label className="row">
            {t('numbers.filter')}
            <input
              className="control"
              type="search"
              autoComplete="off"
              // biome-ignore lint/a11y/noAutofocus: the register is opened to find a number in it
              autoFocus
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setMost(step);
              }}
            />
          </label>
          <span role="status" className="quiet">
            {t('numbers.found', { count: found.length })}
          </span>
        </div>
      )}
      {data && data.numbers.length > 0 && found.length === 0 && <Empty>{t('numbers.noHit')}</Empty>}
      {found.length > 0 && (
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
            {found.slice(0, most).map((one) => (
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
      {found.length > most && (
        <p>
          <button type="button" className="button" onClick={() => setMost(most + step)}>
            {t('numbers.more', { count: Math.min(step, found.length - most) })}
          </button>
        </p>
      )}
    </div>
  );
}
