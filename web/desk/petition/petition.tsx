import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import type { ActView, PetitionView } from '../../../server/petitions/contract.ts';
import { groupNumber } from '../../kit/format.ts';
import { type CaseKey, petitionQuery } from '../api/ask.ts';
import { DossiersAbout } from '../dossiers/about.tsx';
import { wordsOrNumber } from '../find/terms.ts';
import { useEscape } from '../frame/escape.ts';
import { inField, useCommand } from '../frame/keyboard.tsx';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { MatterPage } from '../matter/page.tsx';
import type { Preview } from '../matter/submission.ts';
import { AccessRecord } from '../parts/access.tsx';
import { openExplanation } from '../parts/deadline.tsx';
import { NoAnswer, Waiting } from '../parts/empty.tsx';
import { Requests } from '../parts/requests.tsx';
import { SendingChecks } from '../parts/sending-checks.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { Timeline } from '../parts/timeline.tsx';
import { ActFormPanel } from './act-form.tsx';
import { formOf } from './acts/index.ts';
import { AgentsOf } from './agents.tsx';
import { Head } from './head.tsx';
import { SealedIdentity } from './identity.tsx';
import { Documents, DocumentViewer, FilesOf } from './papers.tsx';
import { Rail } from './rail.tsx';
import { Supervised } from './supervised.tsx';
import { ToldSoFar } from './told.tsx';
import { Translations } from './translations.tsx';

/** D4: one matter on one screen, holder and clocks always in view. */
export function PetitionPage() {
  const { t } = useWords();
  const key = useParams({ from: '/frame/p/$shardKey/$petitionId' }) as CaseKey;
  useTitle(t('petition.windowTitle'));
  const { data, error } = useQuery(petitionQuery(key));
  const [last, setLast] = useState({ petitionId: '', words: '' });
  const done = last.petitionId === key.petitionId ? last.words : '';
  if (error && done) return <OutOfReach done={done} />;
  if (error) return <NoAnswer error={error} />;
  if (!data) return <Waiting what={t('petition.waiting')} />;
  const setDone = (words: string) => setLast({ petitionId: key.petitionId, words });
  return <Petition petition={data} key={data.petitionId} done={done} setDone={setDone} />;
}

/** What this officer did took the matter out of their own reach: the act stands, and that is said. */
function OutOfReach({ done }: { done: string }) {
  const { t } = useWords();
  return (
    <div className="stack">
      <p role="status" className="state ok">
        {done}
      </p>
      <p>{t('petition.outOfReach')}</p>
      <p>
        <Link to="/">{t('frame.nav.today')}</Link>
      </p>
    </div>
  );
}

interface PetitionProps {
  petition: PetitionView;
  /** What was done last, for everybody to hear. */
  done: string;
  setDone(words: string): void;
}

function Petition({ petition, done, setDone }: PetitionProps) {
  const { t, say } = useWords();
  const { act: wanted } = useSearch({ from: '/frame/p/$shardKey/$petitionId' });
  const [act, setAct] = useState<ActView | null>(
    () => petition.acts.find((one) => one.name === wanted && one.permitted) ?? null,
  );
  const [view, setView] = useState<'matter' | 'access' | { documentId: string }>('matter');
  const [preview, setPreview] = useState<Preview | null>(null);
  const [readThrough, setReadThrough] = useState(false);
  const form = act && formOf(act.name);
  const paper =
    typeof view === 'object' ? petition.documents.find(({ documentId }) => documentId === view.documentId) : undefined;
  const show = useCallback((seen: Preview | null) => {
    setPreview(seen);
    setReadThrough(false);
  }, []);
  const finishReading = useCallback(() => setReadThrough(true), []);
  const leaveAct = () => {
    setAct(null);
    show(null);
  };
  useCommand('explain', openExplanation);
  useCommand('timeline', () => document.getElementById('timeline')?.focus());
  useEscape(() => (preview ? undefined : act ? leaveAct() : setView('matter')));
  useDigits();

  const panel = act && form && (
    <ActFormPanel
      key={act.name}
      petition={petition}
      act={act}
      form={form}
      show={show}
      readThrough={readThrough}
      close={leaveAct}
      done={() => {
        setDone(t('petition.doneAct', { act: say(act.label) }));
        leaveAct();
      }}
    />
  );
  const wide = Boolean(form?.wide);
  return (
    <MatterPage
      head={<Head petition={petition} seen={() => setView(view === 'access' ? 'matter' : 'access')} />}
      done={done}
      panel={panel}
      wide={wide}
      rail={
        <Rail
          petition={petition}
          choose={(chosen) => {
            setDone('');
            setView('matter');
            setAct(chosen);
          }}
        />
      }
      number={petition.number}
    >
      {preview && preview.documents.length > 0 ? (
        preview.documents.map((document, i) => (
          <div key={document.kind + document.title.zh} className="stack">
            <SendingChecks checks={document.checks} />
            <Sheet
              title={
                document.forPetitioner
                  ? t('petition.forPetitioner', { title: say(document.title) })
                  : say(document.title)
              }
              html={document.html}
              {...(i === preview.documents.length - 1 && { onEnd: finishReading })}
            />
          </div>
        ))
      ) : paper ? (
        <DocumentViewer petition={petition} paper={paper} close={() => setView('matter')} />
      ) : view === 'access' ? (
        <AccessRecord petition={petition} />
      ) : (
        <Matter petition={petition} open={(documentId) => setView({ documentId })} />
      )}
    </MatterPage>
  );
}

function Matter({ petition, open }: { petition: PetitionView; open(documentId: string): void }) {
  const { t, say } = useWords();
  return (
    <div className="stack">
      <Supervised told={petition.told} />
      <Requests requests={petition.requests} />
      <details open className="narrative">
        <summary>
          <h2>{t('petition.narrative')}</h2>
          {petition.counterpart && (
            <span className="quiet"> {t('petition.counterpart', { name: petition.counterpart })}</span>
          )}
        </summary>
        <p className="words">{petition.narrative}</p>
        {petition.confirmed && <p className="quiet">{t('petition.confirmed', { text: say(petition.confirmed) })}</p>}
      </details>
      {petition.languages && <Translations languages={petition.languages} />}
      {petition.sameMatterAs && <SameAs number={petition.sameMatterAs} />}
      <SealedIdentity petition={petition} />
      <AgentsOf petition={petition} />
      <ToldSoFar petition={petition} />
      <DossiersAbout number={petition.number} restricted={petition.restricted} />
      <Timeline
        items={petition.timeline}
        titleOf={(id) => {
          const title = petition.documents.find(({ documentId }) => documentId === id)?.title;
          return title && say(title);
        }}
        open={open}
      />
      <div className="columns">
        <Documents petition={petition} open={open} />
        <FilesOf petition={petition} />
      </div>
    </div>
  );
}

/** What the registering officer noted; the handler judges. */
function SameAs({ number }: { number: string }) {
  const { t } = useWords();
  return (
    <p>
      {t('petition.sameAs')}{' '}
      <Link to="/find" state={{ terms: wordsOrNumber({ q: number }) }} className="number">
        {groupNumber(number)}
      </Link>
    </p>
  );
}

/** 1 to 9 bring the cursor to that request. */
function useDigits() {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
      if (!digit || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || inField(event.target))
        return;
      document.getElementById(`request-${digit}`)?.focus();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}
