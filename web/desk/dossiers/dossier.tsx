import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { DossierActView, DossierView } from '../../../server/dossiers/contract.ts';
import { type DossierPreview, dossierQuery } from '../api/ask-dossiers.ts';
import { pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import { ProgrammePanel } from '../backlog/programme.tsx';
import { AssessmentSteps } from '../decisions/steps.tsx';
import { useEscape } from '../frame/escape.ts';
import { useCommand } from '../frame/keyboard.tsx';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { MatterPage } from '../matter/page.tsx';
import { ActRail } from '../parts/act-rail.tsx';
import { openExplanation } from '../parts/deadline.tsx';
import { NoAnswer, Waiting } from '../parts/empty.tsx';
import { Timeline } from '../parts/timeline.tsx';
import { DossierForm, needsWidth } from './act-form.tsx';
import { DossierHead } from './head.tsx';
import { Linked } from './linked.tsx';
import { DossierPaper, FilesOfDossier, Papers, PreviewedPapers } from './papers.tsx';
import { headsBelow } from './title.ts';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The page comes from the form that opened what it shows. */
    opened?: boolean;
  }
}

const from = '/frame/dossiers/$kind/$shardKey/$dossierId';

/** One dossier on one screen: where it stands, what runs, what happened, and what can be done now. */
export function DossierPage() {
  const { t } = useWords();
  const key = useParams({ from });
  useTitle(t('dossiers.windowTitle'));
  const { data, error } = useQuery(dossierQuery(key));
  if (error) return <NoAnswer error={error} />;
  if (!data) return <Waiting what={t('dossiers.waiting')} />;
  return <DossierOf dossier={data} key={data.dossierId} />;
}

function DossierOf({ dossier }: { dossier: DossierView }) {
  const { t, say } = useWords();
  const client = useQueryClient();
  const search = useSearch({ from });
  const opened = useLocation({ select: ({ state }) => state.opened === true });
  const [act, setAct] = useState<DossierActView | null>(
    () => dossier.acts.find((one) => one.name === search.act && one.permitted) ?? null,
  );
  /** What the form is about, where the officer came from it: a petition, a duty. */
  const [about, setAbout] = useState<{
    act?: string | undefined;
    matter?: string | undefined;
    duty?: string | undefined;
  }>(() => search);
  const [paperId, setPaperId] = useState<string | null>(null);
  const [preview, setPreview] = useState<DossierPreview | null>(null);
  const [done, setDone] = useState(() =>
    opened ? t('dossiers.opened', { one: say(dossier.kind.one), number: dossier.number }) : '',
  );
  const key = { kind: dossier.kind.name, shardKey: dossier.shardKey, dossierId: dossier.dossierId };
  const paper = dossier.papers.find(({ documentId }) => documentId === paperId);
  const leaveAct = () => {
    setAct(null);
    setPreview(null);
  };
  const again = () => client.invalidateQueries({ queryKey: dossierQuery(key).queryKey });
  const start = (name: string, matter?: string) => {
    setAbout({ act: name, matter });
    setAct(dossier.acts.find((one) => one.name === name && one.permitted) ?? null);
  };
  const { matter, duty } = act?.name === about.act ? about : {};
  const clock = dossier.clocks.find(({ id, status }) => id === duty && status === 'running');
  useCommand('explain', openExplanation);
  useCommand('timeline', () => document.getElementById('timeline')?.focus());
  useEscape(() => (preview ? undefined : act ? leaveAct() : setPaperId(null)));

  const wide = act !== null && needsWidth(act);
  const panel = act && (
    <DossierForm
      key={`${act.name} ${matter ?? ''} ${clock?.id ?? ''}`}
      act={act}
      draftOf={`${dossier.dossierId}:${act.name}${matter ? `:${matter}` : ''}${clock ? `:${clock.id}` : ''}`}
      matter={matter}
      given={clock?.given ?? act.given}
      paths={{
        preview: pathOf(paths.dossierPreview, { ...key, act: act.name }),
        send: pathOf(paths.dossierAct, { ...key, act: act.name }),
      }}
      body={(content) => ({ expectedSeq: dossier.seq, ...content })}
      show={setPreview}
      seeChanges={() => void again()}
      wide={wide}
      close={leaveAct}
      done={async () => {
        await again();
        setDone(t('dossiers.doneAct', { act: say(act.label) }));
        leaveAct();
      }}
    />
  );
  return (
    <MatterPage
      head={
        <>
          <DossierHead dossier={dossier} />
          {dossier.notShown && <p className="quiet">{say(dossier.notShown)}</p>}
          {dossier.kind.name === 'publication' && (
            <p className="no-print">
              <Link to="/disclosure/$shardKey/$dossierId" params={key}>
                {t('disclosure.open')}
              </Link>
            </p>
          )}
        </>
      }
      done={done}
      panel={panel}
      wide={wide}
      rail={
        <ActRail
          acts={dossier.acts}
          nothing={dossier.open ? t('dossiers.nothingToDo') : t('dossiers.nothingMore')}
          choose={(chosen) => {
            setDone('');
            setPaperId(null);
            setAct(chosen);
          }}
        />
      }
      number={dossier.number}
    >
      {preview && preview.papers.length > 0 ? (
        <PreviewedPapers papers={preview.papers} />
      ) : paper ? (
        <DossierPaper dossier={dossier} paper={paper} close={() => setPaperId(null)} />
      ) : (
        <Content dossier={dossier} open={setPaperId} start={start} />
      )}
    </MatterPage>
  );
}

interface ContentProps {
  dossier: DossierView;
  open(documentId: string): void;
  /** Opens an act's form. */
  start(act: string, matter?: string): void;
}

function Content({ dossier, open, start }: ContentProps) {
  const { t, say } = useWords();
  const heads = headsBelow(dossier);
  return (
    <div className="stack">
      {dossier.kind.name === 'backlog-programme' && <ProgrammePanel dossier={dossier} start={start} />}
      {dossier.kind.name === 'decision-assessment' && <AssessmentSteps dossier={dossier} open={start} />}
      {heads.length > 0 && (
        <dl className="lines heads">
          {heads.map(({ label, text }) => (
            <div key={label.zh}>
              <dt>{say(label)}</dt>
              <dd>
                <Linked text={say(text)} links={dossier.links} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Timeline
        items={dossier.timeline.map((item) => ({
          ...item,
          documents: dossier.papers.filter(({ seq }) => seq === item.seq).map(({ documentId }) => documentId),
        }))}
        show={['all', 'documents']}
        byRule={t('dossiers.byRule')}
        draw={(text) => <Linked text={text} links={dossier.links} />}
        titleOf={(id) => {
          const title = dossier.papers.find(({ documentId }) => documentId === id)?.title;
          return title && say(title);
        }}
        open={open}
      />
      <div className="columns">
        <Papers dossier={dossier} open={open} />
        <FilesOfDossier dossier={dossier} />
      </div>
    </div>
  );
}
