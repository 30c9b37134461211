import { nextDue, type Task } from '../../core/inspection/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import { payloadOf } from '../dossiers/index.ts';
import type { InspectionDeps } from './board.ts';

const kind = 'inspection-task';

/** The job: an inspection that repeats and whose day has passed is set again for its next period. @returns how many */
export async function setNext({ dossiers, today }: InspectionDeps): Promise<number> {
  let set = 0;
  for (const shardKey of await dossiers.rules.counties(kind)) {
    const rows = await dossiers.ofKind(shardKey, kind);
    for (const { dossierId, state } of rows) {
      const { repeats, dueOn } = state as Task;
      if (!repeats || dueOn >= today()) continue;
      if (await setNextOf({ dossiers, today }, { shardKey, dossierId })) set += 1;
    }
  }
  return set;
}

/** Opened under an origin of its own: a run that was cut off is finished by the next, and sets nothing twice. */
async function setNextOf(
  { dossiers, today }: InspectionDeps,
  at: { shardKey: string; dossierId: string },
): Promise<boolean> {
  const task = await dossiers.opened(at);
  const { repeats, dueOn, keeperId } = (task?.state ?? {}) as Partial<Task>;
  const issued = task?.history.find(({ act }) => act === 'issue');
  if (!task || !issued || !repeats || !dueOn || !keeperId) return false;
  const { barredIds: _barred, confirmed: _confirmed, ...before } = payloadOf(issued) as Record<string, unknown>;
  const due = nextDue(dueOn, repeats, today());
  const by = { rule: { keeperId } };
  const title = `${String(before.title).replace(DATED, '').slice(0, 46)}（${due}截止）`;
  const payload = { ...before, title, dueOn: due };
  const opened = await dossiers.open({ kind, act: 'issue', payload, by, origin: `inspection/after/${at.dossierId}` });
  if (isRefusal(opened)) throw new Error(`the next inspection was not set: ${opened.code}`);
  const next = await dossiers.opened(opened);
  const noted = await dossiers.act({ ...at, act: 'followOn', payload: { next: next!.number }, by });
  if (isRefusal(noted)) throw new Error(`the next inspection was not noted: ${noted.code}`);
  return !opened.repeated;
}

/** What an earlier period put behind the title. */
const DATED = /（\d{4}-\d{2}-\d{2}截止）$/;
