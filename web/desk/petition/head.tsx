import { useState } from 'react';
import type { PetitionView } from '../../../server/petitions/contract.ts';
import { groupNumber, shortDate } from '../../kit/format.ts';
import { useCommand } from '../frame/keyboard.tsx';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { Deadline } from '../parts/deadline.tsx';
import { Holder } from '../parts/holder.tsx';
import { Icon } from '../parts/icon.tsx';

/** Number, holder and dates: what everybody has to know first. It stays in view whatever is done below. */
export function Head({ petition, seen }: { petition: PetitionView; seen(): void }) {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  const [copied, setCopied] = useState(false);
  const copy = () => {
    void navigator.clipboard?.writeText(petition.number).then(() => setCopied(true));
  };
  useCommand('copy', copy);
  useCommand('print', () => print());
  const running = petition.clocks.filter(({ status }) => status === 'running');
  const over = petition.clocks.filter(({ status }) => status !== 'running');
  return (
    <header className="petition-head">
      <div className="row between">
        <h1>
          <span className="number">{groupNumber(petition.number)}</span>{' '}
          <span className="subject">{petition.subject}</span>
        </h1>
        <div className="row no-print">
          <button type="button" className="button small" onClick={() => print()}>
            <Icon name="print" />
            {t('petition.print')}
            <kbd>P</kbd>
          </button>
          <button type="button" className="button small" onClick={seen}>
            <Icon name="eye" />
            {t('petition.seenBy', { count: petition.accessCount })}
          </button>
          <button type="button" className="button small" onClick={copy}>
            <Icon name="copy" />
            {t('petition.copy')}
            <kbd>C</kbd>
          </button>
          <span role="status" className={copied ? 'quiet' : 'unseen'}>
            {copied && t('petition.copied')}
          </span>
        </div>
      </div>
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
      <Holder holder={petition.holder} />
      <div className="row clocks">
        {running.map((clock) => (
          <Deadline clock={clock} key={clock.id} />
        ))}
        {over.length > 0 && (
          <details className="over">
            <summary>{t('petition.clocksOver', { count: over.length })}</summary>
            <div className="row">
              {over.map((clock) => (
                <Deadline clock={clock} key={`${clock.id}${clock.startedOn}`} />
              ))}
            </div>
          </details>
        )}
        <span className="muted">{t('petition.petitionerSeesToo')}</span>
      </div>
    </header>
  );
}

/** The division and the exact place; a place that only names the division again, or begins with it, stands alone. */
const whereOf = ({ place, division }: PetitionView, name: string): string =>
  !place ? name : place.startsWith(division.label.zh) ? place : `${name} ${place}`;
