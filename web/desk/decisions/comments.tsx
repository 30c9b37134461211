import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { CommentList } from '../../../server/decisions/contract.ts';
import { shortDate } from '../../kit/format.ts';
import { noteSignedOut } from '../api/ask.ts';
import { dossierQuery } from '../api/ask-dossiers.ts';
import type { Problem } from '../api/problem.ts';
import { Text } from '../fields/text.tsx';
import { useOfficer } from '../frame/officer.ts';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { Empty, NoAnswer, Waiting } from '../parts/empty.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { AnswerKinds } from './answer-kinds.tsx';
import { commentsQuery, type DecisionKey, sortInto } from './ask.ts';
import './decisions.css';

/** What the public said to a draft, for those who answer it: each comment gets a kind, each kind an answer. */
export function CommentsPage() {
  const { t } = useWords();
  const key = useParams({ from: '/frame/decisions/$shardKey/$dossierId' });
  useTitle(t('decisions.windowTitle'));
  const [after, setAfter] = useState<string | undefined>();
  const { data, error } = useQuery(commentsQuery(key, after));
  const page = useQuery(dossierQuery({ kind: 'decision-assessment', ...key }));
  if (error) return <NoAnswer error={error} />;
  if (!data || !page.data) return <Waiting what={t('decisions.waiting')} />;
  const mayAnswer = page.data.acts.some(({ name, permitted }) => name === 'answerComments' && permitted);
  return (
    <article className="stack screen">
      <header className="stack tight">
        <p className="quiet">
          {data.number} ·{' '}
          <Link to="/dossiers/$kind/$shardKey/$dossierId" params={{ kind: 'decision-assessment', ...key }}>
            {t('decisions.toAssessment')}
          </Link>
        </p>
        <h1>{data.title}</h1>
      </header>
      <Kinds list={data} />
      {mayAnswer && data.unsorted === 0 && <AnswerKinds at={key} seq={page.data.seq} kinds={data.kinds} />}
      {data.comments.length === 0 ? (
        <Empty>{t('decisions.noComments')}</Empty>
      ) : (
        <Sorting key={after ?? ''} at={key} list={data} />
      )}
      {data.next && (
        <div>
          <button type="button" className="button" onClick={() => setAfter(data.next ?? undefined)}>
            {t('dossiers.more')}
          </button>
        </div>
      )}
    </article>
  );
}

function Kinds({ list: { kinds, unsorted, until } }: { list: CommentList }) {
  const { t, language } = useWords();
  const { today } = useOfficer();
  return (
    <section className="stack tight" aria-labelledby="kinds">
      <h2 id="kinds">{t('decisions.kinds')}</h2>
      <p className="facts">
        {until && <span>{t('decisions.until', { date: shortDate(until, today, language) })}</span>}
        <span>{t('decisions.unsorted', { count: unsorted })}</span>
      </p>
      {kinds.length > 0 && (
        <ul>
          {kinds.map(({ kind, count }) => (
            <li key={kind}>
              {kind} <strong>{t('decisions.count', { count })}</strong>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Tick some, give them one kind. A kind is published as it is written here. */
function Sorting({ at, list }: { at: DecisionKey; list: CommentList }) {
  const { t, language } = useWords();
  const { today } = useOfficer();
  const client = useQueryClient();
  const [chosen, setChosen] = useState<string[]>([]);
  const [kind, setKind] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async () => {
    const answer = await sortInto(at, chosen, kind);
    if (!answer.ok) {
      noteSignedOut(answer.problem);
      return setProblem(answer.problem);
    }
    setProblem(null);
    setChosen([]);
    await client.invalidateQueries({ queryKey: ['decision-comments', at.dossierId] });
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {problem && <Refusal problem={problem} />}
      {list.maySort && (
        <div className="row">
          <Text name="kind" label={t('decisions.kind')} hint={t('decisions.kindHint')} value={kind} set={setKind} />
          {list.kinds.map((one) => (
            <button key={one.kind} type="button" className="button small" onClick={() => setKind(one.kind)}>
              {one.kind}
            </button>
          ))}
          <button type="submit" className="button primary" aria-disabled={chosen.length === 0 || kind === ''}>
            {t('decisions.sort', { count: chosen.length })}
          </button>
        </div>
      )}
      <ul className="plain-list stack tight">
        {list.comments.map(({ commentId, text, covered, receivedOn, kind: sorted }) => (
          <li key={commentId} className="card stack tight public-comment" data-comment>
            <div className="row">
              {list.maySort && (
                <input
                  type="checkbox"
                  id={`c-${commentId}`}
                  checked={chosen.includes(commentId)}
                  onChange={({ target }) =>
                    setChosen(target.checked ? [...chosen, commentId] : chosen.filter((one) => one !== commentId))
                  }
                />
              )}
              {list.maySort ? (
                <label className="pre" htmlFor={`c-${commentId}`}>
                  {text}
                </label>
              ) : (
                <p className="pre">{text}</p>
              )}
            </div>
            <p className="quiet">
              {shortDate(receivedOn, today, language)} · {sorted ?? t('decisions.notSorted')}
              {covered > 0 && ` · ${t('decisions.covered', { count: covered })}`}
            </p>
          </li>
        ))}
      </ul>
    </form>
  );
}
