import { useRef, useState } from 'react';
import type { z } from 'zod';
import type { acted, actPreview } from '../../../server/petitions/contract.ts';
import { noteSignedOut } from '../api/ask.ts';
import { type Answer, call, keyKeeper } from '../api/call.ts';
import type { Problem } from '../api/problem.ts';

export type Preview = z.output<typeof actPreview>;
export type Acted = z.output<typeof acted>;

/** Write, look at what would leave, then send: the three steps of every act, with one key a content. */
export function useSubmission<Result, Seen = Preview>(previewPath: string, sendPath: string) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [preview, setPreview] = useState<Seen | null>(null);
  const [busy, setBusy] = useState(false);
  const keyOf = useRef(keyKeeper());

  async function step<T>(work: () => Promise<Answer<T>>): Promise<T | undefined> {
    if (busy) return undefined;
    setBusy(true);
    setProblem(null);
    const answer = await work();
    setBusy(false);
    if (answer.ok) return answer.value;
    noteSignedOut(answer.problem);
    setProblem(answer.problem);
    return undefined;
  }

  return {
    problem,
    preview,
    busy,
    /** Asks the server what would leave; nothing is written. */
    async look(body: unknown): Promise<Seen | undefined> {
      const seen = await step(() => call<Seen>(previewPath, { body }));
      setPreview(seen ?? null);
      return seen;
    },
    /** Sends it. A retry of the same content is the same submission. */
    async send(body: unknown): Promise<Result | undefined> {
      const result = await step(() => call<Result>(sendPath, { body, key: keyOf.current(body) }));
      if (result === undefined) setPreview(null);
      return result;
    },
    /** Back to writing. */
    back: () => setPreview(null),
  };
}
