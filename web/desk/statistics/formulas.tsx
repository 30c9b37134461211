import type { StatisticsView } from '../../../server/statistics/contract.ts';
import { useWords } from '../frame/words.ts';

/** How each indicator is reckoned, and what it may be used for. */
export function Formulas({ view }: { view: StatisticsView }) {
  const { t, say } = useWords();
  return (
    <details className="stack tight" open>
      <summary>
        <h2>{t('statistics.formulas')}</h2>
      </summary>
      <div className="table-wrap">
        <table className="table formulas">
          <caption className="unseen">{t('statistics.formulas')}</caption>
          <thead>
            <tr>
              {(['indicator', 'formula', 'basis', 'use'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(`statistics.head.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.indicators.map(({ id, label, formula, article, source, use, reckoned }) => (
              <tr key={id} id={`formula-${id}`} tabIndex={-1}>
                <th scope="row">
                  {id} {say(label)}
                </th>
                <td>
                  {say(formula)}
                  {!reckoned && <span className="quiet"> {t('statistics.notReckoned')}</span>}
                </td>
                <td>
                  {say(article)} <span className="quiet">{say(source)}</span>
                </td>
                <td>{t(`statistics.use.${use}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
