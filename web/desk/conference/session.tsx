import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { AgendaItem, CarriedTask, MinutesPreview, SessionView } from '../../../server/conference/contract.ts';
import type { DossierActView, DossierView } from '../../../server/dossiers/contract.ts';
import { noteSignedOut } from '../api/ask.ts';
import type { Problem } from '../api/problem.ts';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { Empty, NoAnswer, Waiting } from '../parts/empty.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { AgendaLine } from './agenda-line.tsx';
import { askMinutes, doAct, type SessionKey, sessionQuery } from './ask.ts';
import { TaskLine } from './task-line.tsx';
import './conference.css';

/** What its lines need: which acts are open, and how one is done. */
export interface Doing {
  /** The act where it is open, with its fields. */
  act(name: string): DossierActView | undefined;
  run(act: string, payload: Record<string, unknown>, said: string): Promise<Problem | null>;
}

/** D13: a session on one screen. Open tasks of last time come first; then the agenda, in an order that buttons change; then the minutes. */
export function SessionPage() {
  const { t } = useWords();
  const key = useParams({ from: '/frame/conference/$shardKey/$dossierId' });
  useTitle(t('conference.windowTitle'));
  const { data, error } = useQuery(sessionQuery(key));
  if (error) return <NoAnswer error={error} />;
  if (!data) return <Waiting what={t('conference.waiting')} />;
  return <SessionOf at={key} page={data.page} {...data.agenda} />;
}

interface Shown {
  at: SessionKey;
  page: DossierView;
  carried: CarriedTask[];
  items: AgendaItem[];
  notShown: SessionView['notShown'];
}

function SessionOf({ at, page, carried, items, notShown }: Shown) {
  const { t, say } = useWords();
  const client = useQueryClient();
  const [done, setDone] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const doing: Doing = {
    act: (wanted) => page.acts.find(({ name, permitted }) => name === wanted && permitted),
    async run(act, payload, said) {
      setDone('');
      const answer = await doAct(at, act, { expectedSeq: page.seq, payload });
      if (!answer.ok) {
        noteSignedOut(answer.problem);
        return answer.problem;
      }
      setProblem(null);
      await client.invalidateQueries({ queryKey: sessionQuery(at).queryKey });
      setDone(said);
      return null;
    },
  };
  const open = carried.filter((task) => !task.done);
  return (
    <article className="stack screen session">
      <header className="stack">
        <p className="quiet">
          {page.number} · {say(page.phase.label)} ·{' '}
          <Link to="/dossiers/$kind/$shardKey/$dossierId" params={{ kind: 'conference', ...at }}>
            {t('conference.steps')}
          </Link>
        </p>
        <h1>{page.headline}</h1>
        <p>
          {page.heads
            .slice(1)
            .map(({ label, text }) => `${say(label)} ${say(text)}`)
            .join(' · ')}
        </p>
      </header>
      <p role="status" className={done ? 'state ok' : 'unseen'}>
        {done}
      </p>
      {problem && <Refusal problem={problem} />}
      <section className="stack" aria-labelledby="carried">
        <h2 id="carried">
          {carried.length === 0
            ? t('conference.lastTime')
            : t('conference.carried', { done: carried.length - open.length, open: open.length })}
        </h2>
        {carried.length === 0 && <Empty>{t('conference.noneCarried')}</Empty>}
        <ul className="plain-list stack">
          {[...open, ...carried.filter((task) => task.done)].map((task) => (
            <TaskLine key={task.task} task={task} doing={doing} />
          ))}
        </ul>
      </section>
      <section className="stack" aria-labelledby="agenda">
        <h2 id="agenda">{t('conference.agenda', { count: items.length })}</h2>
        {items.length === 0 && !notShown && <Empty>{t('conference.empty')}</Empty>}
        <ol className="agenda stack">
          {items.map((item, i) => (
            <AgendaLine
              key={item.no}
              item={item}
              doing={doing}
              refused={setProblem}
              first={i === 0}
              last={i === items.length - 1}
            />
          ))}
        </ol>
        {notShown && <p className="quiet">{say(notShown)}</p>}
      </section>
      <Minutes at={at} page={page} doing={doing} refused={setProblem} />
    </article>
  );
}

/** The minutes as they would be issued, what they lack, and the way to the convener. */
function Minutes({
  at,
  page,
  doing,
  refused,
}: Pick<Shown, 'at' | 'page'> & { doing: Doing; refused(problem: Problem): void }) {
  const { t, say } = useWords();
  const [preview, setPreview] = useState<MinutesPreview | null>(null);
  const isDraft = ['held', 'submitted'].includes(page.phase.code);
  const look = async () => {
    const answer = await askMinutes(at);
    if (answer.ok) return setPreview(answer.value);
    noteSignedOut(answer.problem);
    refused(answer.problem);
  };
  const send = async () => {
    const problem = await doing.run('submitMinutes', {}, t('conference.saved'));
    if (problem) refused(problem);
    setPreview(null);
  };
  if (!isDraft) return null;
  return (
    <section className="stack" aria-labelledby="minutes">
      <h2 id="minutes">{t('conference.minutes')}</h2>
      <p className="quiet">{t('conference.minutesNote')}</p>
      <div className="row">
        <button type="button" className="button" onClick={() => void look()}>
          {t('conference.preview')}
        </button>
        {doing.act('submitMinutes') && (
          <button
            type="button"
            className="button primary"
            aria-disabled={!preview || preview.lacking !== null}
            onClick={() => (preview && !preview.lacking ? void send() : void look())}
          >
            {t('conference.submit')}
          </button>
        )}
      </div>
      {preview?.lacking && (
        <p className="state late" role="status">
          {t('conference.lacking')}
          {say(preview.lacking.what)}
          {say(preview.lacking.way)}
        </p>
      )}
      {preview && (
        <>
          <Sheet title={t('conference.paper')} html={preview.html} />
          <div>
            <button type="button" className="button" onClick={() => setPreview(null)}>
              {t('conference.close')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
