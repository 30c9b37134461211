import { useState } from 'react';
import type { CarriedTask } from '../../../server/conference/contract.ts';
import { longDate } from '../../kit/format.ts';
import { InlineAct } from '../dossiers/inline-act.tsx';
import { useWords } from '../frame/words.ts';
import type { Doing } from './session.tsx';

/** A task of an earlier session: gone through before anything new. */
export function TaskLine({ task, doing }: { task: CarriedTask; doing: Doing }) {
  const { t, say, language } = useWords();
  const [writing, setWriting] = useState(false);
  const goThrough = doing.act('goThrough');
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
      {!task.done && goThrough && !writing && (
        <div>
          <button type="button" className="button" onClick={() => setWriting(true)}>
            {t('conference.goThrough')}
            <span className="unseen">{task.task}</span>
          </button>
        </div>
      )}
      {writing && goThrough && (
        <InlineAct
          act={goThrough}
          given={{ task: task.task }}
          run={(payload) => doing.run('goThrough', payload, t('conference.saved'))}
          close={() => setWriting(false)}
        />
      )}
    </li>
  );
}
