import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { DuplicateCandidate, DuplicatesFound } from '../../../server/petitions/contract.ts';
import { groupNumber, listDate } from '../../kit/format.ts';
import { keepForLater } from '../frame/draft.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { Compared } from './compared.tsx';
import type { RegisterDraft } from './draft.ts';

interface DuplicatesProps {
  found: DuplicatesFound;
  draft: RegisterDraft;
  set(patch: Partial<RegisterDraft>): void;
  /** The text went into another matter: this registration is over. */
  done(): void;
}

/** The same matter, perhaps: both texts with what they share, beside the form and never in front of it. Nothing has to be chosen. */
export function Duplicates({ found, draft, set, done }: DuplicatesProps) {
  const { t } = useWords();
  const { officer } = useOfficer();
  const navigate = useNavigate();
  const [judged, setJudged] = useState<Record<string, 'different' | 'unsure'>>({});
  const open = found.candidates.filter(
    ({ number, petitionId }) => number !== draft.sameMatterAs && !judged[petitionId],
  );
  const unsure = found.candidates.filter(({ petitionId }) => judged[petitionId] === 'unsure');
  const judge = (petitionId: string, as: 'different' | 'unsure') => setJudged({ ...judged, [petitionId]: as });

  const addTo = ({ shardKey, petitionId }: DuplicateCandidate) => {
    keepForLater(`${officer.id}:${petitionId}:supplyPapers`, { note: draft.narrative });
    done();
    void navigate({
      to: '/p/$shardKey/$petitionId',
      params: { shardKey, petitionId },
      search: { act: 'supplyPapers' },
    });
  };

  return (
    <>
      <h2 role="status">{t('register.duplicates', { count: open.length })}</h2>
      {draft.sameMatterAs && (
        <p className="card duplicate">
          {t('register.chosenSame', { number: groupNumber(draft.sameMatterAs) })}
          <button type="button" className="link" onClick={() => set({ sameMatterAs: '' })}>
            {t('register.notSame')}
          </button>
        </p>
      )}
      {found.candidates.length === 0 && <p className="quiet">{t('register.noDuplicates')}</p>}
      {open.map((candidate) => (
        <Candidate key={candidate.petitionId} candidate={candidate} typed={draft.narrative}>
          <div className="stack tight">
            <button type="button" className="button" onClick={() => set({ sameMatterAs: candidate.number })}>
              {t('register.sameMatter')}
            </button>
            <button type="button" className="button" onClick={() => judge(candidate.petitionId, 'different')}>
              {t('register.otherMatter')}
            </button>
            <div className="row">
              <button type="button" className="link" onClick={() => judge(candidate.petitionId, 'unsure')}>
                {t('register.notSure')}
              </button>
              <button type="button" className="link" onClick={() => addTo(candidate)}>
                {t('register.addToIt')}
              </button>
            </div>
          </div>
        </Candidate>
      ))}
      {unsure.map(({ petitionId, number }) => (
        <p key={petitionId} className="quiet">
          {t('register.leftToHandler', { number: groupNumber(number) })}
        </p>
      ))}
      {found.elsewhere.length > 0 && <h3>{t('register.elsewhere', { count: found.elsewhere.length })}</h3>}
      {found.elsewhere.map((candidate) => (
        <Candidate key={candidate.petitionId} candidate={candidate} typed={draft.narrative} />
      ))}
      {open.length > 0 && <p className="muted">{t('register.duplicatesNote')}</p>}
    </>
  );
}

interface CandidateProps {
  candidate: DuplicateCandidate;
  typed: string;
  children?: React.ReactNode;
}

/** Enough to judge by: when, where, who holds it, why it is shown, and both texts. */
function Candidate({ candidate, typed, children }: CandidateProps) {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  return (
    <article className="card duplicate">
      <h3>
        {t('register.registeredOn', { date: listDate(candidate.receivedOn, today, language) })}{' '}
        <span className="number quiet">{groupNumber(candidate.number)}</span>
      </h3>
      <p>
        {say(candidate.holder)} · {say(candidate.phase)}
        {candidate.place && ` · ${candidate.place}`}
      </p>
      <p className="state soon">{candidate.why.map((why) => say(why)).join(' + ')}</p>
      <Compared typed={typed} candidate={candidate} />
      {children}
    </article>
  );
}
