import type { StatisticsView } from '../../../server/statistics/contract.ts';
import { useWords } from '../frame/words.ts';

/** What was registered, with its unit: it explains the rest, and nobody is assessed by it. */
export function Registered({ view }: { view: StatisticsView }) {
  const { t, say } = useWords();
  return (
    <section className="stack tight" aria-labelledby="registered">
      <h2 id="registered">{t('statistics.registered')}</h2>
      <p className="quiet">{t('statistics.registeredNote')}</p>
      <div className="table-wrap">
        <table className="table">
          <caption className="unseen">{t('statistics.registered')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('statistics.what')}</th>
              <th scope="col">{say(view.label)}</th>
              <th scope="col">{t('statistics.chain', { span: say(view.before.label) })}</th>
              <th scope="col">{t('statistics.year', { span: say(view.yearBefore.label) })}</th>
            </tr>
          </thead>
          <tbody>
            {view.registered.map(({ id, label, share, now, before, yearBefore, change, yearChange }) => (
              <tr key={id} data-count={id}>
                <th scope="row">{say(label)}</th>
                <td className="number">
                  {say(now)}
                  {share !== null && <span className="quiet"> {share}%</span>}
                </td>
                <td className="number">
                  {say(change)} <span className="quiet">({say(before)})</span>
                </td>
                <td className="number">
                  {say(yearChange)} <span className="quiet">({say(yearBefore)})</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
