import type { PetitionView } from '../../../server/petitions/contract.ts';
import { shortDate } from '../../kit/format.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';

/** What stands beside the matter and its petitioner reads too: that it is supervised or in a leader's charge, why, until when. */
export function Supervised({ told }: { told: PetitionView['told'] }) {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  const lines = told.map(({ label, text }) => ({
    label: say(label),
    text: say(text).replace(/\d{4}-\d{2}-\d{2}/g, (day) => shortDate(day, today, language)),
  }));
  if (lines.length === 0) return null;
  return (
    <section className="card panel stack tight" aria-label={t('supervision.told')}>
      {lines.map(({ label, text }) => (
        <p key={label + text}>
          <strong>{label}</strong> {text} <span className="muted">{t('supervision.petitionerReads')}</span>
        </p>
      ))}
    </section>
  );
}
