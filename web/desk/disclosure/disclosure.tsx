import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { DossierActView } from '../../../server/dossiers/contract.ts';
import { type DisclosureSheet, type DisclosureTexts, sheetQuery } from '../api/ask-disclosure.ts';
import { dossierQuery } from '../api/ask-dossiers.ts';
import { pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import { DossierForm } from '../dossiers/act-form.tsx';
import { useEscape } from '../frame/escape.ts';
import { useCommand } from '../frame/keyboard.tsx';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { ActRail } from '../parts/act-rail.tsx';
import { NoAnswer, Waiting } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { SendingChecks } from '../parts/sending-checks.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { Attach } from './attach.tsx';
import { Editor } from './editor.tsx';
import { Marked } from './marked.tsx';
import { Attachments } from './sheets.tsx';
import './disclosure.css';

const fields = ['title', 'place', 'facts', 'requests', 'process', 'result'] as const;
const from = '/frame/disclosure/$shardKey/$dossierId';

/** D16: what will be public beside what was covered; N and P go from mark to mark. */
export function DisclosurePage() {
  const { t } = useWords();
  const key = useParams({ from });
  useTitle(t('disclosure.windowTitle'));
  const sheet = useQuery(sheetQuery(key));
  const dossier = useQuery(dossierQuery({ kind: 'publication', ...key }));
  const error = sheet.error ?? dossier.error;
  if (error) return <NoAnswer error={error} />;
  if (!sheet.data || !dossier.data) return <Waiting what={t('disclosure.waiting')} />;
  const matters = dossier.data.matters.map(({ number }) => number);
  return <Opened at={key} sheet={sheet.data} acts={dossier.data.acts} matters={matters} />;
}

interface SheetProps {
  at: { shardKey: string; dossierId: string };
  sheet: DisclosureSheet;
  acts: DossierActView[];
  matters: string[];
}

function Opened({ at, sheet, acts, matters }: SheetProps) {
  const { t, say } = useWords();
  const client = useQueryClient();
  const [act, setAct] = useState<DossierActView | null>(null);
  const [done, setDone] = useState('');
  const key = { kind: 'publication', ...at };
  const finish = async (label: string) => {
    await client.invalidateQueries({ queryKey: sheetQuery(at).queryKey });
    await client.invalidateQueries({ queryKey: dossierQuery(key).queryKey });
    setAct(null);
    setDone(t('petition.doneAct', { act: label }));
  };
  const leave = () => setAct(null);
  useEscape(leave);
  const sends = act && { send: pathOf(paths.dossierAct, { ...key, act: act.name }) };
  const attaching = act?.name === 'attach';
  const writing = act !== null && (act.name === 'revise' || act.name === 'correct');
  const wide = writing || attaching;
  const label = (name: string) => say(act?.fields.find((field) => field.name === name)?.label ?? { zh: '', en: '' });
  return (
    <article className="stack screen disclosure">
      <p>
        <Link to="/dossiers/$kind/$shardKey/$dossierId" params={key}>
          <Icon name="back" /> {sheet.number}
        </Link>
      </p>
      <h1>
        {sheet.title} <span className="quiet">{say(sheet.phase)}</span>
      </h1>
      <p role="status" className={done ? 'state ok' : 'unseen'}>
        {done}
      </p>
      <p className="quiet">
        {t('disclosure.notBefore', { day: sheet.notBefore })}
        {sheet.publicPath && (
          <>
            {' · '}
            <a href={sheet.publicPath}>{t('disclosure.publicPage')}</a>
          </>
        )}
      </p>
      <div className="disclosure-body">
        {writing && sends ? (
          <Editor
            label={say(act.label)}
            start={sheet.texts}
            notBefore={sheet.notBefore}
            matters={matters}
            withReason={act.name === 'correct'}
            send={sends.send}
            body={(payload) => ({ expectedSeq: sheet.seq, payload, uploads: [] })}
            close={leave}
            done={() => finish(say(act.label))}
          />
        ) : attaching && sends ? (
          <Attach
            at={at}
            label={say(act.label)}
            description={label('description')}
            looked={label('looked')}
            send={sends.send}
            seq={sheet.seq}
            close={leave}
            done={() => finish(say(act.label))}
          />
        ) : (
          <Texts texts={sheet.texts} leftovers={sheet.leftovers} />
        )}
        <section aria-labelledby="public">
          <h2 id="public">{t(writing ? 'disclosure.stored' : 'disclosure.public')}</h2>
          <Sheet
            title={t(writing ? 'disclosure.stored' : 'disclosure.public')}
            html={`<h1>${escaped(sheet.title)}</h1>${sheet.article}`}
          />
          <p className="quiet small">
            SHA-256 <span className="wrap">{sheet.digest}</span>
          </p>
          <Attachments at={at} sheet={sheet} />
        </section>
        <aside className="rail no-print" aria-label={t('petition.canDo')}>
          <SendingChecks checks={sheet.checks} />
          {act && sends && !wide ? (
            <DossierForm
              key={act.name}
              act={act}
              draftOf={`${at.dossierId}:${act.name}`}
              paths={{ ...sends, preview: pathOf(paths.dossierPreview, { ...key, act: act.name }) }}
              body={({ payload, uploads }) => ({
                expectedSeq: sheet.seq,
                // What is approved is what stands on this very page.
                payload: act.name === 'approve' ? { ...payload, digest: sheet.digest } : payload,
                uploads,
              })}
              show={() => {}}
              close={leave}
              done={() => finish(say(act.label))}
            />
          ) : (
            !wide && (
              <ActRail
                acts={acts}
                nothing={t('dossiers.nothingMore')}
                choose={({ name }) => setAct(acts.find((one) => one.name === name) ?? null)}
              />
            )
          )}
        </aside>
      </div>
    </article>
  );
}

function Texts({ texts, leftovers }: { texts: DisclosureTexts; leftovers: DisclosureSheet['leftovers'] }) {
  const { t } = useWords();
  const panel = useRef<HTMLElement>(null);
  const move = (step: number) => {
    const stops = [...(panel.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
    const now = stops.indexOf(document.activeElement as HTMLElement);
    stops[Math.min(Math.max(now + step, 0), stops.length - 1)]?.focus();
  };
  useCommand('next', () => move(1));
  useCommand('previous', () => move(-1));
  return (
    <section
      ref={panel}
      aria-labelledby="covered"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the panel takes N and P, which go from mark to mark
      tabIndex={0}
      onKeyDown={({ key, ctrlKey, altKey }) => {
        if (ctrlKey || altKey) return;
        if (key === 'n') move(1);
        if (key === 'p') move(-1);
      }}
    >
      <h2 id="covered">{t('disclosure.covered')}</h2>
      <p className="quiet">{t('disclosure.keys')}</p>
      {fields.map((name) => {
        const text = texts[name];
        return text === undefined ? null : (
          <div key={name}>
            <h3>{t(`disclosure.fields.${name}`)}</h3>
            <Marked field={name} text={text} left={leftovers} />
          </div>
        );
      })}
    </section>
  );
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
