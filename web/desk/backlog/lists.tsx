import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { Backlog, BacklogRow } from '../../../server/backlog/contract.ts';
import { groupNumber, shortDate, shortNumber } from '../../kit/format.ts';
import { useCommand } from '../frame/keyboard.tsx';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { Empty, NoAnswer, Waiting } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { useRowKeys } from '../parts/row-keys.ts';
import { useShortName } from '../parts/short-name.ts';
import { Standing } from '../parts/standing.tsx';
import { backlogQuery } from './ask.ts';
import { Bar } from './bar.tsx';
import './backlog.css';

/** 积案: programmes and how far they have come; three lists of matters, each with its rule. A figure leads to its cases. */
export function BacklogPage() {
  const { t, say } = useWords();
  const { data, error } = useQuery(backlogQuery);
  const body = useRef<HTMLDivElement>(null);
  const arrows = useRowKeys(body, { main: true });
  useCommand('print', () => print());
  useTitle(t('backlog.windowTitle'));
  if (error) return <NoAnswer error={error} />;
  if (!data) return <Waiting what={t('backlog.loading')} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the rows inside
    <div className="stack screen backlog" ref={body} onKeyDown={arrows}>
      <header className="row between">
        <h1>{t('backlog.title')}</h1>
        <div className="row no-print">
          <Link to="/dossiers/$kind" params={{ kind: 'backlog-programme' }}>
            {t('backlog.all')}
          </Link>
          {data.mayDraft && (
            <Link to="/dossiers/$kind/new/$act" params={{ kind: 'backlog-programme', act: 'draft' }} className="button">
              <Icon name="add" />
              {t('backlog.draft')}
            </Link>
          )}
        </div>
      </header>
      <p className="quiet">{t('backlog.note')}</p>
      <Programmes backlog={data} />
      {data.lists?.map(({ code, label, rule, duty, cite, rows, more }) => (
        <section key={code} className="stack tight" aria-labelledby={`list-${code}`}>
          <h2 id={`list-${code}`}>{t('backlog.list', { label: say(label), count: rows.length })}</h2>
          <p className="backlog-rule">
            <strong>{t('backlog.rule')}</strong> {say(rule)} <span className="quiet">{say(cite.label)}</span>
            <br />
            <strong>{t('backlog.who')}</strong> {say(duty)}
          </p>
          {rows.length === 0 ? (
            <p className="quiet">{t('backlog.none')}</p>
          ) : (
            <Matters rows={rows} today={data.date} caption={say(label)} />
          )}
          {more && <p className="muted">{t('backlog.more')}</p>}
        </section>
      ))}
      {data.lists && <p className="quiet">{t('backlog.settled', data.settled)}</p>}
    </div>
  );
}

function Programmes({ backlog: { programmes, date } }: { backlog: Backlog }) {
  const { t, say, language } = useWords();
  return (
    <section className="stack tight" aria-labelledby="programmes">
      <h2 id="programmes">{t('backlog.programmes')}</h2>
      {programmes.length === 0 ? (
        <Empty>{t('backlog.noProgramme')}</Empty>
      ) : (
        <table className="table rows">
          <thead>
            <tr>
              {(['programme', 'phase', 'until', 'listed', 'done', 'settled', 'due', 'nearest'] as const).map((one) => (
                <th scope="col" key={one}>
                  {t(`backlog.columns.${one}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {programmes.map((row) => (
              <tr key={row.dossierId} data-row>
                <td>
                  <Link
                    to="/dossiers/$kind/$shardKey/$dossierId"
                    params={{ kind: row.kind, shardKey: row.shardKey, dossierId: row.dossierId }}
                    data-open
                  >
                    {row.headline}
                  </Link>
                  <span className="under quiet number">{row.number}</span>
                </td>
                <td>{say(row.phase.label)}</td>
                <td>{shortDate(row.until, date, language)}</td>
                <td>{t('backlog.items', { count: row.listed })}</td>
                <td>
                  <Bar done={row.done} of={row.listed} due={row.owed} />
                </td>
                <td>{t('backlog.items', { count: row.settled })}</td>
                <td>
                  {t('backlog.items', { count: row.owed })}
                  {row.behind > 0 && (
                    <span className="state late under">
                      <Icon name="late" />
                      {t('backlog.late', { count: row.behind })}
                    </span>
                  )}
                </td>
                <td>
                  <Standing row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Matters({ rows, today, caption }: { rows: BacklogRow[]; today: string; caption: string }) {
  const { t, language } = useWords();
  const shortName = useShortName();
  return (
    <table className="table rows backlog-matters">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {(['since', 'matter', 'holder', 'clock', 'held'] as const).map((one) => (
            <th scope="col" key={one}>
              {t(`backlog.columns.${one}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ shardKey, petitionId, number, subject, holder, since, due, charged, supervised, programme }) => (
          <tr key={petitionId} data-row>
            <td>{shortDate(since, today, language)}</td>
            <td>
              <Link
                to="/p/$shardKey/$petitionId"
                params={{ shardKey, petitionId }}
                title={groupNumber(number)}
                data-open
              >
                {subject}
              </Link>
              <span className="under quiet number">{shortNumber(number)}</span>
            </td>
            <td>{shortName(holder)}</td>
            <td>{due ? shortDate(due, today, language) : ''}</td>
            <td>
              {[programme, charged && t('backlog.charged'), supervised && t('backlog.supervised')]
                .filter(Boolean)
                .join(' · ') || t('backlog.neither')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
