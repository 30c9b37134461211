import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import type { StatisticsView } from '../../../server/statistics/contract.ts';
import { shortNumber } from '../../kit/format.ts';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { Empty, NoAnswer, Waiting } from '../parts/empty.tsx';
import { useRowKeys } from '../parts/row-keys.ts';
import { type Behind, casesQuery, tableQuery } from './ask.ts';
import { Terms } from './figure.tsx';
import './statistics.css';

/** The matters behind a figure: its formula, its parts, its list. Each matter that is shown is a recorded reading. */
export function CasesPage() {
  const { t, say } = useWords();
  const behind: Behind = useSearch({ from: '/frame/statistics/cases' });
  const { data, error } = useQuery(casesQuery(behind));
  const table = useQuery(tableQuery(behind.span)).data;
  const body = useRef<HTMLTableSectionElement>(null);
  const onKeyDown = useRowKeys(body, { main: true });
  useTitle(t('statistics.windowTitle'));
  if (error) return <NoAnswer error={error} />;
  if (!data) return <Waiting what={t('statistics.loadingCases')} />;
  return (
    <div className="stack screen">
      <p className="no-print">
        <Link to="/statistics" search={{ span: behind.span }}>
          {t('statistics.back')}
        </Link>
      </p>
      <h1>{say(data.label)}</h1>
      {table && <About table={table} behind={behind} />}
      <p className="quiet">{t('statistics.recorded')}</p>
      {data.rows.length === 0 && <Empty>{t('statistics.noCases')}</Empty>}
      {data.rows.length > 0 && (
        <div className="table-wrap">
          <table className="table">
            <caption className="unseen">{say(data.label)}</caption>
            <thead>
              <tr>
                {(['day', 'matter', 'organ', 'step', 'standing', 'days'] as const).map((head) => (
                  <th key={head} scope="col">
                    {t(`statistics.column.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody ref={body} onKeyDown={onKeyDown}>
              {data.rows.map((row, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a matter stands here once for each duty
                <tr key={`${row.petitionId}${i}`} data-row={row.petitionId}>
                  <td className="number">{row.day}</td>
                  <td>
                    <Link
                      to="/p/$shardKey/$petitionId"
                      params={{ shardKey: row.shardKey, petitionId: row.petitionId }}
                      data-open=""
                    >
                      <span className="number">{shortNumber(row.number)}</span> {row.subject}
                    </Link>
                  </td>
                  <td>{say(row.organ)}</td>
                  <td>{say(row.step)}</td>
                  <td>{say(row.standing)}</td>
                  <td className="number">{row.days ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {data.next && (
        <p className="no-print">
          <Link to="/statistics/cases" search={{ ...behind, after: data.next }} className="button">
            {t('statistics.more')}
          </Link>
        </p>
      )}
    </div>
  );
}

/** The figure itself: whose, how it is reckoned, and its parts as lists of their own. */
function About({ table, behind }: { table: StatisticsView; behind: Behind }) {
  const { t, say } = useWords();
  const { span, figure: id, line, organ } = behind;
  const indicator = table.indicators.find((one) => one.id === id);
  const row = organ === undefined ? undefined : table.rows.find(({ organId }) => organId === organ);
  const figure = (organ === undefined ? table.total : row?.figures)?.find((one) => one.id === id);
  const whose = row ? say(row.name) : t('statistics.allOrgans');
  if (!indicator || !figure) return <p>{`${say(table.label)} · ${whose}`}</p>;
  const parts = [
    { line: 'below', label: t('statistics.below'), n: figure.denominator },
    ...(indicator.mean ? [] : [{ line: 'above', label: t('statistics.above'), n: figure.numerator }]),
    ...figure.rest.map(({ standing, label, n }) => ({ line: standing, label: say(label), n })),
  ];
  return (
    <div className="stack tight">
      <p>
        {say(table.label)} · {whose} · <Terms terms={figure} mean={indicator.mean} />
      </p>
      <p className="quiet">{say(indicator.formula)}</p>
      <nav className="row no-print" aria-label={t('statistics.parts')}>
        {parts.map((part) => (
          <Link
            key={part.line}
            to="/statistics/cases"
            search={{ span, figure: id, line: part.line, ...(organ && { organ }) }}
            className={part.line === line ? 'filter on' : 'filter'}
            aria-current={part.line === line ? 'true' : undefined}
          >
            {part.label} {part.n}
          </Link>
        ))}
      </nav>
    </div>
  );
}
