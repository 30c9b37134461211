import { shanghaiTime } from '../../core/calendar/index.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { LoadedDossier } from './load.ts';

/** 10:42 已有人办了…: what was written since the writer looked. */
export function staleness({ history, state, kind }: LoadedDossier, seen: number | undefined): Refusal | undefined {
  if (seen === undefined || seen === state.seq) return undefined;
  const newest = history.at(-1);
  const act = newest && kind.acts[newest.act];
  return refuse({
    kind: 'conflict',
    code: 'act.meanwhile',
    what: {
      zh: `${newest ? shanghaiTime(newest.recordedAt) : ''} 已有人办了「${act?.zh ?? '改动'}」。`.trim(),
      en: `At ${newest ? shanghaiTime(newest.recordedAt) : ''} somebody did "${act?.en ?? 'a change'}".`,
    },
    way: { zh: '您写的还在，请看过变化再决定。', en: 'What you wrote is kept; look at the change and decide anew.' },
    data: { seq: state.seq, act: newest?.act ?? null },
  });
}
