import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { shortDate } from '../../kit/format.ts';
import { useOfficer } from '../frame/officer.ts';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { Empty, NoAnswer, Waiting } from '../parts/empty.tsx';
import { byPetitionsQuery } from './ask.ts';

/** 哪些决策引发信访: decisions by petitions since; each leads to its page, which lists the cases. Nothing about persons. */
export function ByPetitions() {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  useTitle(t('decisions.windowTitle'));
  const { data, error } = useQuery(byPetitionsQuery);
  if (error) return <NoAnswer error={error} />;
  if (!data) return <Waiting what={t('decisions.waiting')} />;
  return (
    <div className="stack screen">
      <h1>{t('decisions.byPetitions')}</h1>
      <p className="quiet">{t('decisions.byPetitionsLead')}</p>
      {data.rows.length === 0 ? (
        <Empty>{t('decisions.noDecisions')}</Empty>
      ) : (
        <table className="table rows">
          <thead>
            <tr>
              {(['decision', 'organ', 'since', 'threshold', 'evaluation'] as const).map((column) => (
                <th scope="col" key={column}>
                  {t(`decisions.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <tr key={row.dossierId}>
                <td>
                  <Link
                    to="/dossiers/$kind/$shardKey/$dossierId"
                    params={{ kind: 'decision-assessment', shardKey: row.shardKey, dossierId: row.dossierId }}
                  >
                    {row.title}
                  </Link>
                  <span className="under quiet">
                    <span className="number">{row.number}</span> · {say(row.phase)}
                  </span>
                </td>
                <td>{say(row.keeper)}</td>
                <td>
                  {t('decisions.petitions', { count: row.since })}
                  {row.linked > row.since && (
                    <span className="under quiet">{t('decisions.before', { count: row.linked - row.since })}</span>
                  )}
                </td>
                <td>
                  {row.threshold === null ? '—' : t('decisions.petitions', { count: row.threshold })}
                  <span className="under quiet">{t(`decisions.standing.${row.standing}`)}</span>
                </td>
                <td>{row.evaluateBy ? shortDate(row.evaluateBy, today, language) : '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
