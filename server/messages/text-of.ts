import { type Instant, instantOf, millisecondsOf } from '../../core/calendar/index.ts';
import type { MessagesDeps, Opened } from './deps.ts';
import { onPaperOnRequest } from './telling.ts';
import { wording } from './wording.ts';

/** What is sent of this fact, to whoever it is sent. */
export function textFor(deps: MessagesDeps, { state, history }: Opened, seq: number): string {
  const { wants } = (history[0]?.payload ?? {}) as { wants?: { language?: string } };
  const office = deps.directory().organ(state.registrarId);
  const sender = { name: deps.directory().organName(state.registrarId), phone: office?.phone ?? '' };
  const fact = history.find((one) => one.seq === seq);
  const onRequest = fact !== undefined && onPaperOnRequest(fact);
  return wording(sender, { restricted: state.restricted, language: wants?.language ?? 'zh', onRequest });
}

/** So many minutes on. */
export const later = (now: Instant, minutes: number) => instantOf(millisecondsOf(now) + minutes * 60_000);
