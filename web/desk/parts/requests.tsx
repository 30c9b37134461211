import type { PetitionView } from '../../../server/petitions/contract.ts';
import { useWords } from '../frame/words.ts';
import { Icon } from './icon.tsx';

/** One row a request: what was asked, what was found, what was decided on which basis. An empty cell says so. */
export function Requests({ requests }: { requests: PetitionView['requests'] }) {
  const { t } = useWords();
  return (
    <table className="table requests">
      <caption className="unseen">{t('kit.requests')}</caption>
      <thead>
        <tr>
          <th scope="col">#</th>
          <th scope="col">{t('kit.requestText')}</th>
          <th scope="col">{t('kit.finding')}</th>
          <th scope="col">{t('kit.outcome')}</th>
          <th scope="col">{t('kit.basisColumn')}</th>
          <th scope="col">{t('kit.remedy')}</th>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <tr key={request.no} id={`request-${request.no}`} tabIndex={-1}>
            <th scope="row" className="number">
              {request.no}
            </th>
            <td data-label={t('kit.requestText')}>{request.text}</td>
            <td data-label={t('kit.finding')}>{request.finding ?? <NotYet />}</td>
            <td data-label={t('kit.outcome')} className={request.outcome ? undefined : 'none'}>
              {request.outcome ? t(`kit.outcomeOf.${request.outcome}`) : '—'}
            </td>
            <td data-label={t('kit.basisColumn')} className={request.basis.length > 0 ? undefined : 'none'}>
              {request.basis.length > 0 ? request.basis.join('；') : '—'}
            </td>
            <td data-label={t('kit.remedy')} className={request.reply ? undefined : 'none'}>
              {request.reply ?? '—'}
              {request.performer && <span className="quiet"> {t('kit.performer', { who: request.performer })}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NotYet() {
  const { t } = useWords();
  return (
    <span className="state soon">
      <Icon name="soon" />
      {t('kit.notYetFound')}
    </span>
  );
}
