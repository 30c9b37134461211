import type { PartlyShown, PastAct } from '../dossier/index.ts';
import type { Session } from './session.ts';

/**
 * What is left of a joint session when a matter on its agenda has become an accusation since (Art. 30): its line goes, with
 * what was said and decided on it, and so does a carried task about it; the rest stays in sight. A session on that one case
 * goes whole.
 */
export const partlyShown: PartlyShown<Session> = {
  stands: ({ sort }) => sort === 'joint',
  names: (acts) =>
    acts.flatMap(({ act, payload }) => {
      if (act === 'addItem') return named('supervision-card', payload.card);
      if (act === 'goThrough') return named('conference-task', payload.task);
      return act === 'carryOver' ? tasksOf(payload).flatMap(({ task }) => named('conference-task', task)) : [];
    }),
  without(acts, hidden) {
    const left = new Map<number, Record<string, unknown>>();
    /** Whether the item of this number is hidden, as the agenda stood then. */
    const agenda = new Map<number, boolean>();
    for (const { seq, act, payload } of acts) {
      if (act === 'addItem') agenda.set(Math.max(0, ...agenda.keys()) + 1, isHidden(payload, hidden));
      const own = act === 'addItem' ? isHidden(payload, hidden) : (agenda.get(Number(payload.item)) ?? false);
      if (act === 'dropItem') agenda.delete(Number(payload.item));
      if (own || (act === 'goThrough' && hidden.has(String(payload.task)))) continue;
      const tasks = act === 'carryOver' && tasksOf(payload).filter(({ task }) => !hidden.has(task));
      left.set(seq, tasks ? { ...payload, tasks } : payload);
    }
    return left;
  },
  cover: (state, hidden) => ({
    ...state,
    items: state.items.filter((item) => !isHidden(item, hidden)),
    carried: state.carried.filter(({ task }) => !hidden.has(task)),
  }),
  lines: (state, covered) =>
    state.items.length - covered.items.length + (state.carried.length - covered.carried.length),
};

const named = (kind: string, number: unknown) => (typeof number === 'string' ? [{ kind, number }] : []);
const tasksOf = ({ tasks }: PastAct['payload']) => (tasks ?? []) as { task: string }[];
const isHidden = ({ matter, card }: { matter?: unknown; card?: unknown }, hidden: ReadonlySet<string>) =>
  hidden.has(String(matter)) || hidden.has(String(card));
