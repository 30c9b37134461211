import { Link } from '@tanstack/react-router';
import type { StatisticsView } from '../../../server/statistics/contract.ts';
import { useWords } from '../frame/words.ts';

/** What was registered by level, as collective visits, as first or repeated, and by domain: each line with what it leaves out. */
export function Came({ view }: { view: StatisticsView }) {
  const { t, say } = useWords();
  return (
    <section className="stack tight" aria-labelledby="came">
      <h2 id="came">{t('statistics.came')}</h2>
      <p className="quiet">{t('statistics.cameNote')}</p>
      {view.came.map(({ id, label, rows }) => (
        <div className="table-wrap" key={id}>
          <table className="table" data-came={id}>
            <caption>{say(label)}</caption>
            <thead>
              <tr>
                <th scope="col">{t('statistics.what')}</th>
                <th scope="col">{say(view.label)}</th>
                <th scope="col">{t('statistics.share')}</th>
                <th scope="col">{t('statistics.chain', { span: say(view.before.label) })}</th>
                <th scope="col">{t('statistics.year', { span: say(view.yearBefore.label) })}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{say(row.label)}</th>
                  <td className="number">
                    {view.mayFollow && row.line !== null ? (
                      <Link to="/statistics/cases" search={{ span: view.span, figure: 'came', line: row.line }}>
                        {row.counts.map(({ now }) => say(now)).join(' ')}
                      </Link>
                    ) : (
                      row.counts.map(({ now }) => say(now)).join(' ')
                    )}
                  </td>
                  <td className="number">{row.share === null ? '—' : `${row.share}%`}</td>
                  <td className="number">{row.counts.map(({ change }) => say(change)).join(' ')}</td>
                  <td className="number">{row.counts.map(({ yearChange }) => say(yearChange)).join(' ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  );
}
