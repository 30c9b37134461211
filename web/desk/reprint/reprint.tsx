import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReprintRow } from '../../../server/petitions/contract.ts';
import { groupNumber, moment, shortDate } from '../../kit/format.ts';
import { reprintsQuery } from '../api/ask-reprints.ts';
import { pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import { useOfficer } from '../frame/officer.ts';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { Empty, NoAnswer, Waiting } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { LettersOf } from './letters.tsx';
import { CodeSlip, usePrinting } from './slip.tsx';

/** 补打: who holds no code yet comes first; what was printed when; anything by its number; the letters of a day. */
export function Reprint() {
  const { t } = useWords();
  const given = useLocation({ select: ({ state }) => state.terms?.number }) ?? '';
  const [typed, setTyped] = useState(groupNumber(given));
  const [number, setNumber] = useState(given);
  const query = reprintsQuery(number);
  const { data, error } = useQuery(query);
  const client = useQueryClient();
  useTitle(t('reprint.windowTitle'));
  const again = () => void client.invalidateQueries({ queryKey: query.queryKey });
  const without = data?.rows.filter(({ codeSince }) => codeSince === null) ?? [];
  const withCode = data?.rows.filter(({ codeSince }) => codeSince !== null) ?? [];
  return (
    <div className="stack screen">
      <h1>{t('reprint.title')}</h1>
      <p className="quiet">{t('reprint.note')}</p>
      <form
        className="row end"
        onSubmit={(event) => {
          event.preventDefault();
          setNumber(typed.trim());
        }}
      >
        <div className="field">
          <label htmlFor="reprint-number">{t('reprint.number')}</label>
          <input
            id="reprint-number"
            className="control number reprint-number"
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: the page was opened to type a number into it
            autoFocus
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <button type="submit" className="button">
          <Icon name="search" />
          {t('reprint.find')}
        </button>
        {number && (
          <button
            type="button"
            className="link"
            onClick={() => {
              setTyped('');
              setNumber('');
            }}
          >
            {t('reprint.allOfWeek')}
          </button>
        )}
      </form>
      {error && <NoAnswer error={error} />}
      {!error && !data && <Waiting what={t('reprint.loading')} />}
      {data && number && data.rows.length === 0 && <Empty>{t('reprint.notFound')}</Empty>}
      {data && (!number || without.length > 0) && (
        <Rows id="without" title={t('reprint.without', { count: without.length })} rows={without} printed={again}>
          {t('reprint.noneWithout')}
        </Rows>
      )}
      {data && (!number || withCode.length > 0) && (
        <Rows id="given" title={t('reprint.given', { count: withCode.length })} rows={withCode} printed={again}>
          {t('reprint.noneGiven')}
        </Rows>
      )}
      {data?.more && <p className="muted">{t('reprint.more')}</p>}
      <LettersOf />
    </div>
  );
}

interface RowsProps {
  id: string;
  title: string;
  rows: ReprintRow[];
  printed(): void;
  children: string;
}

function Rows({ id, title, rows, printed, children }: RowsProps) {
  const { t } = useWords();
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {rows.length === 0 ? (
        <Empty>{children}</Empty>
      ) : (
        <table className="table reprints">
          <thead>
            <tr>
              <th scope="col">{t('rows.matter')}</th>
              <th scope="col">{t('reprint.printedWhen')}</th>
              <th scope="col">{t('reprint.print')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row row={row} key={row.petitionId} printed={printed} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row({ row, printed }: { row: ReprintRow; printed(): void }) {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  const { shardKey, petitionId, number, codeSince, personCount } = row;
  const at = { shardKey, petitionId };
  return (
    <tr data-row>
      <td>
        <Link to="/p/$shardKey/$petitionId" params={at} data-open>
          {row.subject}
        </Link>
        <span className="under quiet">
          <span className="number">{groupNumber(number)}</span> · {say(row.form)} ·{' '}
          {t('reprint.registered', { date: shortDate(row.registeredAt, today, language) })}
          {personCount > 1 && ` · ${t('petition.persons', { count: personCount })}`}
        </span>
      </td>
      <td>
        <ul className="plain-list">
          {codeSince && <li>{t('reprint.codeSince', { time: moment(codeSince, today, language) })}</li>}
          {(['slip', 'memberSlip', 'receipt'] as const).map((kind) => {
            const one = row[kind];
            return (
              one && (
                <li key={kind} className="quiet">
                  {t(`reprint.printed.${kind}`, { count: one.count, time: moment(one.last, today, language) })}
                </li>
              )
            );
          })}
          {!codeSince && !row.slip && !row.receipt && <li className="quiet">{t('reprint.nothing')}</li>}
        </ul>
      </td>
      <td>
        <div className="row">
          <CodeSlip
            path={pathOf(paths.slip, at)}
            again={codeSince !== null}
            of={groupNumber(number)}
            printed={printed}
          />
          <a className="button" href={pathOf(paths.receiptPdf, at)} target="_blank" rel="noreferrer">
            {t('receipt.a4')}
            <span className="unseen">{groupNumber(number)}</span>
          </a>
          {personCount > 1 && <MemberSlip path={pathOf(paths.memberSlip, at)} printed={printed} />}
        </div>
      </td>
    </tr>
  );
}

function MemberSlip({ path, printed }: { path: string; printed(): void }) {
  const { t } = useWords();
  const { problem, print } = usePrinting(path, printed);
  if (problem) return <span className="state late">{t('reprint.memberRefused')}</span>;
  return (
    <button type="button" className="button" onClick={() => void print()}>
      {t('receipt.memberSlip')}
    </button>
  );
}
