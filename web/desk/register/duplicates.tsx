import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import type { duplicateCandidate } from '../../../server/petitions/contract.ts';
import { groupNumber, listDate } from '../../kit/format.ts';
import { call } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import { keepForLater } from '../frame/draft.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import type { RegisterDraft } from './draft.ts';

type Candidate = z.output<typeof duplicateCandidate>;

/** The same matter, perhaps: both texts with what they share, beside the form and never in front of it. Nothing has to be chosen. */
export function Duplicates({ draft, done }: { draft: RegisterDraft; done(): void }) {
  const { t, say, language } = useWords();
  const { today, officer } = useOfficer();
  const navigate = useNavigate();
  const [dismissed, setDismissed] = useState<string[]>([]);
  const found = useCandidates(draft);
  const shown = found.filter(({ petitionId }) => !dismissed.includes(petitionId));
  const dismiss = (petitionId: string) => setDismissed([...dismissed, petitionId]);

  const addTo = (candidate: Candidate) => {
    keepForLater(`${officer.id}:${candidate.petitionId}:supplyPapers`, { note: draft.narrative });
    done();
    void navigate({
      to: '/p/$shardKey/$petitionId',
      params: { shardKey: candidate.shardKey, petitionId: candidate.petitionId },
      search: { act: 'supplyPapers' },
    });
  };

  return (
    <aside className="duplicates" aria-label={t('register.duplicates', { count: shown.length })}>
      <h2 role="status">{t('register.duplicates', { count: shown.length })}</h2>
      {shown.length === 0 && <p className="quiet">{t('register.noDuplicates')}</p>}
      {shown.map((candidate) => (
        <article className="card duplicate" key={candidate.petitionId}>
          <h3>
            {t('register.registeredOn', { date: listDate(candidate.receivedOn, today, language) })}{' '}
            <span className="number quiet">{groupNumber(candidate.number)}</span>
          </h3>
          <p>
            {say(candidate.holder)} · {say(candidate.phase)}
            {candidate.place && ` · ${candidate.place}`}
          </p>
          <p className="state soon">{candidate.why.map((why) => say(why)).join(' + ')}</p>
          <details>
            <summary>{t('register.compare')}</summary>
            <h4>{t('register.typed')}</h4>
            <p className="words">
              <Marked text={draft.narrative} passages={passagesOf(draft.narrative, candidate.shared)} />
            </p>
            <h4>{t('register.onFile')}</h4>
            <p className="words">
              <Marked text={candidate.narrative} passages={passagesOf(draft.narrative, candidate.shared)} />
            </p>
          </details>
          <div className="stack tight">
            <button type="button" className="button" onClick={() => addTo(candidate)}>
              {t('register.sameMatter')}
            </button>
            <button type="button" className="button" onClick={() => dismiss(candidate.petitionId)}>
              {t('register.otherMatter')}
            </button>
            <button type="button" className="link" onClick={() => dismiss(candidate.petitionId)}>
              {t('register.notSure')}
            </button>
          </div>
        </article>
      ))}
      <p className="muted">{t('register.duplicatesNote')}</p>
    </aside>
  );
}

/** Asks half a second after the last word; an answer that comes late is thrown away. */
function useCandidates(draft: RegisterDraft): Candidate[] {
  const [candidates, setCandidates] = useState<Candidate[]>([]);
  const { narrative, divisionCode, place } = draft;
  const { idNumber, phone } = draft.petitioner;
  useEffect(() => {
    if (narrative.trim().length < 8) {
      setCandidates([]);
      return;
    }
    let current = true;
    const timer = setTimeout(async () => {
      const body = {
        narrative,
        ...(divisionCode && { divisionCode }),
        ...(place && { place }),
        ...(idNumber && { idNumber }),
        ...(phone && { phone }),
      };
      const answer = await call<{ candidates: Candidate[] }>(paths.duplicates, { body });
      if (current && answer.ok) setCandidates(answer.value.candidates);
    }, 500);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [narrative, divisionCode, place, idNumber, phone]);
  return candidates;
}

/** The shared passages, longest first, without crumbs. */
function passagesOf(text: string, spans: Candidate['shared']): string[] {
  const passages = spans.map(({ from, to }) => text.slice(from, to)).filter((passage) => passage.trim().length > 1);
  return [...new Set(passages)].sort((a, b) => b.length - a.length);
}

function Marked({ text, passages }: { text: string; passages: string[] }) {
  const [passage, ...rest] = passages;
  if (passage === undefined) return text;
  return text.split(passage).map((piece, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no identity but their place
    <span key={i}>
      {i > 0 && <mark>{passage}</mark>}
      <Marked text={piece} passages={rest} />
    </span>
  ));
}
