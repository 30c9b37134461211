import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MessageView, PetitionView } from '../../../server/petitions/contract.ts';
import { moment, timeOf } from '../../kit/format.ts';
import { noteSignedOut, petitionQuery } from '../api/ask.ts';
import { call, pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import type { Problem } from '../api/problem.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { Refusal } from '../parts/refusal.tsx';

/** What the petitioner was told besides the portal, and what became of each message: sent, to be tried again, or a person's task. */
export function ToldSoFar({ petition }: { petition: PetitionView }) {
  const { t } = useWords();
  const { messages } = petition;
  const open = messages.some(({ nextAt, mayBounce }) => nextAt !== null || mayBounce);
  return (
    <details open={open}>
      <summary>
        <h2>{t('reach.messages', { count: messages.length })}</h2>
      </summary>
      {messages.length === 0 && <p className="quiet">{t('reach.noMessages')}</p>}
      <ul className="plain-list">
        {messages.map((message) => (
          <One key={message.messageId} petition={petition} message={message} />
        ))}
      </ul>
    </details>
  );
}

function One({ petition, message }: { petition: PetitionView; message: MessageView }) {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  const client = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { shardKey, petitionId } = petition;
  const { messageId, nextAt } = message;
  const cameBack = async () => {
    const noted = await call<unknown>(pathOf(paths.bounced, { shardKey, messageId }), { method: 'POST' });
    if (!noted.ok) {
      noteSignedOut(noted.problem);
      setProblem(noted.problem);
      return;
    }
    await client.invalidateQueries({ queryKey: petitionQuery({ shardKey, petitionId }).queryKey });
  };
  return (
    <li>
      {moment(message.at, today, language)} · {say(message.channel)} · {say(message.state)}
      {nextAt && ` · ${t('reach.nextTry', { time: timeOf(nextAt) })}`}
      {message.note && <span className="quiet"> · {message.note}</span>}
      {message.mayBounce && (
        <>
          {' '}
          <button type="button" className="link" onClick={() => void cameBack()}>
            {t('reach.cameBack')}
          </button>
        </>
      )}
      {problem && <Refusal problem={problem} />}
    </li>
  );
}
