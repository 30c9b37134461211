import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { InspectionBoard } from '../../../server/inspection/contract.ts';
import { groupNumber, shortDate } from '../../kit/format.ts';
import { useOfficer } from '../frame/officer.ts';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { Empty, NoAnswer, Waiting } from '../parts/empty.tsx';
import { inspectionQuery } from './ask.ts';
import { Inspection } from './inspection.tsx';

/** D14: each inspection unit by unit, the ledger of problems by day, and what had been found before a petition came. */
export function InspectionPage() {
  const { t } = useWords();
  useTitle(t('inspection.windowTitle'));
  const { data, error } = useQuery(inspectionQuery);
  if (error) return <NoAnswer error={error} />;
  if (!data) return <Waiting what={t('inspection.waiting')} />;
  return (
    <div className="stack screen">
      <header className="row between">
        <h1>{t('inspection.title')}</h1>
        <Link to="/dossiers/$kind" params={{ kind: 'inspection-task' }}>
          {t('inspection.all')}
        </Link>
      </header>
      <p className="quiet">{t('inspection.lead')}</p>
      {data.inspections.length === 0 && <Empty>{t('inspection.none')}</Empty>}
      {data.inspections.map((one) => (
        <Inspection key={one.dossierId} one={one} />
      ))}
      <Ledger rows={data.ledger} />
      <FoundBefore {...data.foundBefore} />
    </div>
  );
}

function Ledger({ rows }: { rows: InspectionBoard['ledger'] }) {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  return (
    <section className="stack tight" aria-labelledby="ledger">
      <h2 id="ledger">{t('inspection.ledger')}</h2>
      {rows.length === 0 ? (
        <Empty>{t('inspection.noProblems')}</Empty>
      ) : (
        <table className="table">
          <thead>
            <tr>
              {(['due', 'place', 'responsible', 'phase'] as const).map((column) => (
                <th scope="col" key={column}>
                  {t(`inspection.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.dossierId}>
                <td>
                  {shortDate(row.dueOn, today, language)}
                  {row.late && <strong> {t('inspection.late')}</strong>}
                </td>
                <td>
                  <Link
                    to="/dossiers/$kind/$shardKey/$dossierId"
                    params={{ kind: 'problem', shardKey: row.shardKey, dossierId: row.dossierId }}
                  >
                    {row.place}
                  </Link>
                  <span className="under quiet number">{row.number}</span>
                </td>
                <td>{say(row.responsible)}</td>
                <td>{say(row.phase)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function FoundBefore({ linked, before, cases }: InspectionBoard['foundBefore']) {
  const { t } = useWords();
  return (
    <section className="stack tight" aria-labelledby="found-before">
      <h2 id="found-before">{t('inspection.foundBefore')}</h2>
      <p>{linked === 0 ? t('inspection.noneLinked') : t('inspection.foundFigure', { before, count: linked })}</p>
      {cases.length > 0 && (
        <details>
          <summary>{t('inspection.cases')}</summary>
          <ul>
            {cases.map(({ number, foundBefore, problem }) => (
              <li key={`${number}${problem.dossierId}`}>
                <span className="number">{groupNumber(number)}</span>{' '}
                {foundBefore ? t('inspection.wasFound') : t('inspection.wasNotFound')} ·{' '}
                <Link
                  to="/dossiers/$kind/$shardKey/$dossierId"
                  params={{ kind: 'problem', shardKey: problem.shardKey, dossierId: problem.dossierId }}
                >
                  {problem.number}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
