import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { Refused } from '../api/ask.ts';
import { unreachable } from '../api/problem.ts';
import { useWords } from '../frame/words.ts';
import { Refusal } from './refusal.tsx';

/** One sentence of fact and the nearest next fact or act. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="empty quiet">{children}</p>;
}

/** Waiting: nothing for 300 ms, then what is being waited for. */
export function Waiting({ what }: { what: string }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status" className="empty quiet">
      {shown && what}
    </p>
  );
}

/** A question that was refused, with the way to ask again. */
export function NoAnswer({ error }: { error: unknown }) {
  const { t } = useWords();
  const router = useRouter();
  const client = useQueryClient();
  return (
    <div className="stack">
      <Refusal problem={error instanceof Refused ? error.problem : unreachable} />
      <div>
        <button
          type="button"
          className="button"
          onClick={() => {
            void client.refetchQueries({ type: 'active' });
            void router.invalidate();
          }}
        >
          {t('kit.askAgain')}
        </button>
      </div>
    </div>
  );
}
