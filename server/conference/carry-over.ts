import type { Carried, Task } from '../../core/conference/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import { payloadOf } from '../dossiers/index.ts';
import { type ConferenceDeps, type Kept, sessionsOf } from './deps.ts';

const takesTasks = ['gathering', 'called', 'held'];

/** Puts every open task, and what was done since the last session, at the head of each open agenda of a county. */
export async function carryTasks(deps: ConferenceDeps, shardKey: string): Promise<void> {
  const sessions = await sessionsOf(deps, shardKey);
  const tasks = await withoutAccusations(deps, await deps.dossiers.ofKind(shardKey, 'conference-task'));
  for (const session of sessions) {
    if (session.state.sort !== 'joint' || !takesTasks.includes(session.state.phase)) continue;
    const since = lastSigned(sessions, session);
    const wanted = tasks.filter(
      ({ state, open }) => state.keeperId === session.state.keeperId && (open || (state.closedOn ?? '') >= since),
    );
    if (
      same(
        session.state.carried,
        wanted.map(({ number, state }) => rowOf(number, state as Task)),
      )
    )
      continue;
    const texts = await deps.dossiers.openedMany(
      shardKey,
      wanted.map(({ dossierId }) => dossierId),
    );
    const whatOf = new Map(texts.map(({ dossierId, history }) => [dossierId, payloadOf(history[0]!).what as string]));
    const rows = wanted.map(({ dossierId, number, state }) => {
      const { task, unitId: unit, dueOn, done } = rowOf(number, state as Task);
      return { task, what: (whatOf.get(dossierId) ?? '').slice(0, 2_000) || '—', unit, dueOn, done };
    });
    const done = await deps.dossiers.act({
      shardKey,
      dossierId: session.dossierId,
      act: 'carryOver',
      payload: { tasks: rows },
      by: { rule: { keeperId: session.state.keeperId } },
    });
    // Somebody wrote on it at the same moment: the event comes again.
    if (isRefusal(done) && done.kind === 'conflict') throw new Error(`tasks not carried over: ${done.code}`);
  }
}

/** A task about a matter that has become an accusation since stands on no agenda (Art. 30). */
async function withoutAccusations<Row extends { state: { matters: string[] } }>(
  deps: ConferenceDeps,
  tasks: Row[],
): Promise<Row[]> {
  const numbers = [...new Set(tasks.flatMap(({ state }) => state.matters))];
  const known = numbers.length > 0 ? await deps.petitions.byNumbers(numbers, 'rule') : [];
  const restricted = new Set(known.flatMap(({ number, state }) => (state.restricted ? [number] : [])));
  return tasks.filter(({ state }) => !state.matters.some((number) => restricted.has(number)));
}

const rowOf = (task: string, state: Task): Carried => ({
  task,
  unitId: state.organs.responsible?.[0] ?? '',
  dueOn: state.dueOn,
  done: state.phase === 'done',
});

const same = (kept: Carried[], wanted: Carried[]) => told(kept) === told(wanted);
/** Field by field: what is kept comes back with its fields in an order of the database's own. */
const told = (rows: Carried[]) =>
  JSON.stringify(rows.map(({ task, unitId, dueOn, done }) => [task, unitId, dueOn, done]));

/** The day on which the session before this one was signed. */
const lastSigned = (sessions: Kept[], { dossierId, state }: Kept): string =>
  sessions
    .filter((one) => one.dossierId !== dossierId && one.state.keeperId === state.keeperId && one.state.sort === 'joint')
    .map((one) => one.state.closedOn ?? '')
    .sort()
    .at(-1) ?? '';
