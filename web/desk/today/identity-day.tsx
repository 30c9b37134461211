import { Link } from '@tanstack/react-router';
import type { DayView } from '../../../server/day/contract.ts';
import { shortDate, shortNumber } from '../../kit/format.ts';
import { useIsCustodian, useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';

/** Requests to see an identity: the custodian's queue, what the head has to see to, and how the own ones stand. */
export function IdentityDay({ identity: { toDecide, mine } }: { identity: DayView['identity'] }) {
  const { t, language } = useWords();
  const { today } = useOfficer();
  const keeps = useIsCustodian();
  if (!toDecide && mine.length === 0) return null;
  return (
    <ul
      className={keeps ? 'plain-list day-lines card reports-first' : 'plain-list day-lines'}
      aria-label={t('frame.nav.identityRequests')}
    >
      {toDecide && (
        <li className={toDecide.late > 0 ? 'state late' : undefined}>
          {keeps ? (
            <Link to="/identity-requests">{t('identity.dayWaiting', { count: toDecide.count })}</Link>
          ) : (
            t('identity.dayHead', { count: toDecide.late })
          )}{' '}
          {toDecide.due &&
            t(toDecide.late > 0 ? 'identity.dayLate' : 'identity.dayDue', {
              date: shortDate(toDecide.due, today, language),
            })}
        </li>
      )}
      {mine.map(({ shardKey, petitionId, number, state, due, usableUntil }) => (
        <li key={`${petitionId} ${state} ${due}`}>
          {t('identity.dayMine')}{' '}
          <Link to="/p/$shardKey/$petitionId" params={{ shardKey, petitionId }}>
            {shortNumber(number)}
          </Link>{' '}
          {t(`identity.stateOf.${state}`, { date: shortDate(usableUntil ?? due, today, language) })}
        </li>
      ))}
    </ul>
  );
}
