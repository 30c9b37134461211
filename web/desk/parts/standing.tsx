import type { DossierListRow } from '../../../server/dossiers/contract.ts';
import { listDate } from '../../kit/format.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { lookOf } from './deadline.tsx';
import { Icon } from './icon.tsx';

/** A due date in a list, with shape and words for how it stands; the reasons stand on its own page. */
export function Standing({
  row,
}: {
  row: Pick<DossierListRow, 'due' | 'standing' | 'remaining' | 'open' | 'openedOn'>;
}) {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  if (!row.open) return <span className="muted">{t('dossiers.ended')}</span>;
  if (!row.due || !row.remaining) return <span className="muted">{t('rows.noClock')}</span>;
  const { tone, icon } = lookOf({ status: 'running', standing: row.standing });
  return (
    <span className={`badge still ${tone}`}>
      <Icon name={icon} />
      <span>
        {say(row.remaining)} <span className="badge-date">{listDate(row.due, today, language)}</span>
      </span>
    </span>
  );
}
