import type { PetitionView } from '../../../server/petitions/contract.ts';
import { groupPhone, shortDate } from '../../kit/format.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';

/** Somebody holds it: exactly one organ, named at all times. */
export function Holder({ holder }: { holder: PetitionView['holder'] }) {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  return (
    <p className="holder">
      <span>
        {t('kit.heldBefore')}
        <strong>{say(holder.name)}</strong>
        {t('kit.heldAfter')}
      </span>
      {holder.handler && <span>{t('kit.handler', { name: holder.handler.name })}</span>}
      <span className="number">{groupPhone(holder.handler?.phone || holder.phone)}</span>
      <span>{t('kit.since', { date: shortDate(holder.since, today, language) })}</span>
      <span>{t('kit.transfers', { count: holder.transfers })}</span>
      {holder.note && <span className="quiet">{say(holder.note)}</span>}
    </p>
  );
}
