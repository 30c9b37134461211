import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ConcernToAnswer } from '../../../server/portal/contract.ts';
import { timeOf } from '../../kit/format.ts';
import { concernsQuery, noteSignedOut } from '../api/ask.ts';
import { call, keyKeeper, pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import type { Problem } from '../api/problem.ts';
import { ProblemOfForm } from '../fields/field.tsx';
import { Text } from '../fields/text.tsx';
import { useDraft } from '../frame/draft.ts';
import { useCommand } from '../frame/keyboard.tsx';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { Confirm } from '../parts/confirm.tsx';
import { Refusal } from '../parts/refusal.tsx';

/** Write, see it as the petitioner will, send. It is sent once; typed text survives a refusal and another custodian's answer. */
export function AnswerForm({ report, close, done }: { report: ConcernToAnswer; close(): void; done(): void }) {
  const { t } = useWords();
  const { officer } = useOfficer();
  const client = useQueryClient();
  const draft = useDraft(`${officer.id}:concern:${report.concernId}`, () => ({ answer: '' }));
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const keyOf = useRef(keyKeeper());
  const { answer } = draft.value;
  const reread = () => void client.invalidateQueries({ queryKey: concernsQuery.queryKey });

  const look = () => {
    if (report.answer !== null) return;
    const empty = answer.trim() === '';
    setProblem(empty ? nothingWritten : null);
    setShown(!empty);
  };
  const send = async () => {
    setBusy(true);
    const { shardKey, concernId } = report;
    const body = { answer: answer.trim() };
    const sent = await call<unknown>(pathOf(paths.concern, { shardKey, concernId }), {
      body,
      key: keyOf.current(body),
    });
    setBusy(false);
    if (!sent.ok) {
      noteSignedOut(sent.problem);
      setShown(false);
      setProblem(sent.problem);
      return;
    }
    draft.clear();
    reread();
    done();
  };
  useCommand('preview', look);
  useCommand('go', look, !shown);
  useCommand('save', draft.keep);

  return (
    <ProblemOfForm value={problem}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          look();
        }}
      >
        {report.answer !== null ? (
          <div className="banner info">
            <p>{t('concerns.otherAnswer')}</p>
            <p className="words">{report.answer}</p>
          </div>
        ) : problem?.status === 409 ? (
          <div className="banner info">
            <p>{t('concerns.answeredMeanwhile')}</p>
            <button type="button" className="button" onClick={reread}>
              {t('petition.seeChanges')}
            </button>
          </div>
        ) : null}
        {problem && report.answer === null && <Refusal problem={problem} />}
        {shown && (
          <>
            <section className="as-seen" aria-label={t('concerns.asSeen')}>
              <h4>{t('concerns.asSeen')}</h4>
              <p>
                <strong>{t(`concerns.kindOf.${report.kind}`)}</strong>
              </p>
              <p className="words quiet">{report.text}</p>
              <p>
                <strong>{t('concerns.answerOf')}</strong>
              </p>
              <p className="words">{answer.trim()}</p>
            </section>
            <Confirm
              act={t('concerns.answer')}
              consequences={[onceForAll]}
              busy={busy}
              confirm={() => void send()}
              back={() => setShown(false)}
            />
          </>
        )}
        <div hidden={shown} className="stack">
          <Text
            name="answer"
            label={t('concerns.answerLabel')}
            hint={t('concerns.answerHint')}
            rows={5}
            autoFocus
            value={answer}
            set={(text) => draft.set({ answer: text })}
          />
          <div className="row">
            {report.answer === null && (
              <button type="submit" className="button primary">
                {t('kit.preview')}
                <kbd>F9</kbd>
              </button>
            )}
            <button type="button" className="link" onClick={close}>
              {t('concerns.notYet')}
            </button>
            {draft.savedAt && (
              <span className="muted">{t('kit.draftKept', { time: timeOf(draft.savedAt.toISOString()) })}</span>
            )}
          </div>
        </div>
      </form>
    </ProblemOfForm>
  );
}

const onceForAll = {
  zh: '信访人用编号和查询码马上就能看到。只答复一次，发出后不能改；办理单位看不到。',
  en: 'The petitioner sees it at once with number and query code. It is sent once and cannot be changed; the handling organ does not see it.',
};

/** Said here already, in the words of the form: there is no preview on the server to refuse it. */
const nothingWritten: Problem = {
  status: 400,
  code: 'concern.malformed',
  what: { zh: '还没有写答复。', en: 'Nothing is written yet.' },
  way: { zh: '请写下核实了什么、怎么办。', en: 'Write what was looked into and what follows.' },
  field: 'answer',
  others: [],
};
