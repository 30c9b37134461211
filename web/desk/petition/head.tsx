import { Link } from '@tanstack/react-router';
import type { PetitionView } from '../../../server/petitions/contract.ts';
import { groupNumber, shortDate } from '../../kit/format.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { Clocks, TitleRow } from '../matter/head.tsx';
import { Holder } from '../parts/holder.tsx';
import { Icon } from '../parts/icon.tsx';

/** Number, holder and dates: what everybody has to know first. It stays in view whatever is done below. */
export function Head({ petition, seen }: { petition: PetitionView; seen(): void }) {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  return (
    <header className="petition-head">
      <TitleRow
        number={petition.number}
        shownNumber={groupNumber(petition.number)}
        subject={petition.subject}
        print={t('petition.print')}
        between={
          <>
            {petition.printsSlips && (
              <Link to="/reprint" state={{ terms: { number: petition.number } }} className="button small">
                {t('petition.reprint')}
              </Link>
            )}
            <button type="button" className="button small" onClick={seen}>
              <Icon name="eye" />
              {t('petition.seenBy', { count: petition.accessCount })}
            </button>
          </>
        }
      />
      <p className="quiet facts">
        <strong>{say(petition.phase.label)}</strong>
        {petition.review.code !== 'not-open' && <span>{say(petition.review.label)}</span>}
        {petition.overlays.map((overlay) => (
          <span key={overlay.code}>{say(overlay.label)}</span>
        ))}
        <span>{petition.category ? say(petition.category.label) : t('petition.noCategory')}</span>
        <span>{whereOf(petition, say(petition.division.label))}</span>
        <span>
          {say(petition.form.label)} · {say(petition.purpose.label)}
        </span>
        <span>{t('petition.persons', { count: petition.personCount })}</span>
        <span>{t('petition.receivedOn', { date: shortDate(petition.receivedOn, today, language) })}</span>
        {petition.restricted && (
          <span className="state sealed">
            <Icon name="sealed" />
            {t('petition.restricted')}
          </span>
        )}
      </p>
      <ComplainsOf complained={petition.complained} />
      <Holder holder={petition.holder} />
      <Clocks clocks={petition.clocks}>
        <span className="muted">{t('petition.petitionerSeesToo')}</span>
      </Clocks>
    </header>
  );
}

/** Whom it complains of, and that they do not see it. */
function ComplainsOf({ complained: { organs, officers, written } }: { complained: PetitionView['complained'] }) {
  const { t, say } = useWords();
  const who = [
    ...organs.map((organ) => say(organ)),
    ...officers.map(({ name, organ }) => `${name} · ${say(organ)}`),
    ...(written ? [`「${written}」`] : []),
  ];
  if (who.length === 0) return null;
  return (
    <p className="state sealed">
      <Icon name="sealed" />
      {t('petition.complainsOf', { who: who.join(t('petition.and')) })}
    </p>
  );
}

/** The division and the exact place; a place that only names the division again, or begins with it, stands alone. */
const whereOf = ({ place, division }: PetitionView, name: string): string =>
  !place ? name : place.startsWith(division.label.zh) ? place : `${name} ${place}`;
