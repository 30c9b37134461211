import { useState } from 'react';
import type { CarriedTask } from '../../../server/conference/contract.ts';
import { longDate } from '../../kit/format.ts';
import type { Problem } from '../api/problem.ts';
import { DateEntry } from '../fields/date.tsx';
import { ProblemOfForm } from '../fields/field.tsx';
import { Text } from '../fields/text.tsx';
import { useWords } from '../frame/words.ts';
import { Refusal } from '../parts/refusal.tsx';
import type { Doing } from './session.tsx';

/** A task of an earlier session: gone through before anything new. */
export function TaskLine({ task, doing }: { task: CarriedTask; doing: Doing }) {
  const { t, say, language } = useWords();
  const [writing, setWriting] = useState(false);
  const [report, setReport] = useState('');
  const [newDay, setNewDay] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async () => {
    const payload = { task: task.task, report, ...(newDay && { newDay }) };
    const refusal = await doing.run('goThrough', payload, t('conference.saved'));
    if (refusal) return setProblem(refusal);
    setWriting(false);
  };
  return (
    <li className="stack" data-task={task.task}>
      <p>
        {t('conference.task', { task: task.task, what: task.what })}{' '}
        <span className="quiet">
          {t('conference.owed', { unit: say(task.unit), date: longDate(task.dueOn, language) })}
        </span>{' '}
        {task.done && <span className="state ok">{t('conference.done')}</span>}
        {task.late && <span className="state late">{t('conference.late')}</span>}
      </p>
      {task.report && <p>{t('conference.report', { report: task.report })}</p>}
      {!task.done && doing.may('goThrough') && !writing && (
        <div>
          <button type="button" className="button" onClick={() => setWriting(true)}>
            {t('conference.goThrough')}
            <span className="unseen">{task.task}</span>
          </button>
        </div>
      )}
      {writing && (
        <ProblemOfForm value={problem}>
          {problem && <Refusal problem={problem} />}
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault();
              void save();
            }}
          >
            <Text name="report" label={t('conference.form.report')} value={report} set={setReport} rows={2} autoFocus />
            <DateEntry name="newDay" label={t('conference.form.newDay')} value={newDay} set={setNewDay} optional />
            <div className="row form-end">
              <button type="submit" className="button primary">
                {t('conference.form.save')}
              </button>
              <button type="button" className="link" onClick={() => setWriting(false)}>
                {t('conference.form.notYet')}
              </button>
            </div>
          </form>
        </ProblemOfForm>
      )}
    </li>
  );
}
