import {
  type ActName,
  type Actor,
  actNames,
  acts,
  type Clock,
  type Context,
  isLapse,
  type PetitionState,
  permits,
  settle,
} from '../../../core/procedure/index.ts';
import type { Refusal } from '../../../core/refusal.ts';
import type { ActView } from '../contract.ts';
import { owes } from '../desk-rows.ts';
import { stepsTo } from './next-act.ts';
import { citeView, refusalView } from './words.ts';

export interface Reader {
  isPetitioner: boolean;
  /** Whether it could ever be this reader's act: others' acts are not listed. */
  could(name: ActName): boolean;
  /** In whose name each act would be done. */
  actor(name: ActName): Actor;
  /** Whether attachments open to this reader. */
  filesOpen: boolean;
  /** The permission's own answer. */
  may(name: ActName): Refusal | undefined;
}

/**
 * Every act that could be this reader's, in legal order: open, or refused with the article and what would open it. The
 * act that the nearest clock waits for, or the step that leads to it, is the primary one.
 */
export function actViews(
  state: PetitionState,
  reader: Reader,
  context: Omit<Context, 'actor'>,
  running: readonly Clock[],
): ActView[] {
  const { settled } = settle(state, context);
  const views = actNames
    .filter((name) => name !== 'register' && !isLapse(name) && reader.could(name))
    .map((name) => {
      const refusal = permits(settled, name, { ...context, actor: reader.actor(name) }) ?? reader.may(name);
      const { zh, en, plain, cite } = acts[name];
      return { name, label: { zh, en }, plain, cite: citeView(cite), refusal, permitted: refusal === undefined };
    });
  const open = new Set<string>(views.filter(({ permitted }) => permitted).map(({ name }) => name));
  const primary = awaited(running, reader)
    .flatMap(stepsTo)
    .find((name) => open.has(name));
  return views.map(({ refusal, ...view }) => ({
    ...view,
    primary: view.name === primary,
    refusal: refusal ? refusalView(refusal) : null,
  }));
}

/** What the reader's own clocks wait for, the nearest first. */
function awaited(running: readonly Clock[], reader: Reader): ActName[] {
  return [...running]
    .sort((a, b) => (a.due < b.due ? -1 : 1))
    .flatMap((clock) => clock.stoppedBy.filter((name) => isOwed(clock, reader, name)));
}

/** What petitioners may do is nobody's to press for: at the window it is open, and never the first thing. */
function isOwed(clock: Clock, reader: Reader, name: ActName): boolean {
  if (reader.isPetitioner) return clock.owedBy === 'petitioner';
  const actor = reader.actor(name);
  return actor.kind === 'officer' && owes(clock, actor.organId);
}
