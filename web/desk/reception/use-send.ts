import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { noteSignedOut } from '../api/ask.ts';
import { call, keyKeeper } from '../api/call.ts';
import type { Problem } from '../api/problem.ts';

/** Sends something, keeps the refusal in view, and asks again for what it changes. A retry of the same carries the same key. */
export function useSend(changes: readonly unknown[][]) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const keyOf = useRef(keyKeeper());
  async function send<T>(path: string, body: object): Promise<T | undefined> {
    setBusy(true);
    const sent = await call<T>(path, { body, key: keyOf.current({ path, body, at: keyed.current }) });
    setBusy(false);
    if (!sent.ok) {
      noteSignedOut(sent.problem);
      setProblem(sent.problem);
      return undefined;
    }
    keyed.current += 1;
    setProblem(null);
    for (const queryKey of changes) void client.invalidateQueries({ queryKey });
    return sent.value;
  }
  /** What was done once may be done again on purpose: each success begins a new key. */
  const keyed = useRef(0);
  return { send, busy, problem, setProblem };
}
