import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { calls } from '../../../server/reception/contract.ts';
import { ask } from '../api/ask.ts';
import { pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import { useWords } from '../frame/words.ts';
import { Refusal } from '../parts/refusal.tsx';
import { useSend } from './use-send.ts';

/** Whom a person has to tell: those who asked to be called, and those whom no message reached. Each row shown is a recorded read. */
export function Calls() {
  const { t } = useWords();
  const { data } = useQuery({
    queryKey: ['reception-calls'],
    queryFn: () => ask<z.output<typeof calls>>(paths.receptionCalls),
    gcTime: 0,
  });
  const { send, busy, problem } = useSend([['reception-calls']]);
  if (!data || data.rows.length === 0) return null;
  const told = (messageId: string, how: 'called' | 'not-found') =>
    void send(pathOf(paths.receptionCall, { messageId }), { how });
  return (
    <section className="stack" aria-labelledby="calls">
      <h2 id="calls">{t('reception.toCall', { count: data.rows.length })}</h2>
      {problem && <Refusal problem={problem} />}
      {data.rows.map(({ messageId, text, name, phone }) => (
        <article key={messageId} className="card visit">
          <p>
            <strong>{phone}</strong> {name}
          </p>
          <p className="words">{text}</p>
          <div className="row">
            <button type="button" className="button" disabled={busy} onClick={() => told(messageId, 'called')}>
              {t('reception.called')}
            </button>
            <button type="button" className="link" disabled={busy} onClick={() => told(messageId, 'not-found')}>
              {t('reception.notReached')}
            </button>
          </div>
        </article>
      ))}
    </section>
  );
}
