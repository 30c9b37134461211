import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { newId } from '../platform/crypto/index.ts';
import { isUniqueViolation, sql, together, type Write } from '../platform/db/index.ts';
import { outboxWrite } from '../platform/outbox/index.ts';
import type { ActedOnDossier } from './act.ts';
import type { DossierChange } from './change.ts';
import type { DossiersDeps } from './deps.ts';
import { taskRows } from './derived.ts';
import { writesElsewhere } from './elsewhere.ts';
import { answered, type Scope } from './keys.ts';
import { dropMatters, numberGiven, putMatters, putTasks } from './store/rows.ts';
import { rememberKey } from './store/writing.ts';

/** The event that every act tells: references only. */
export const dossierActed = 'dossiers.acted';

/**
 * Everything of one act in one statement: fact, state, tasks, links, documents, files, leaf, event and key. The rows of other
 * counties that have a part in it are written in the same transaction.
 */
export async function write(
  deps: DossiersDeps,
  change: DossierChange,
  writes: Write[],
  scope: Scope | undefined,
  meanwhile: () => Promise<ActedOnDossier | Refusal | undefined>,
): Promise<ActedOnDossier | Refusal> {
  const { shardKey, dossierId, kind, before, after, fact, now, number } = change;
  const papers = await deps.papers.issue(change);
  if (isRefusal(papers)) return papers;
  const away = await writesElsewhere(deps, change);
  const tasks = taskRows(change);
  const open = !kind.ended.includes(after.phase);
  const payload = { kind: kind.name, dossierId, act: fact.act, seq: fact.seq };
  const all: Write[] = [
    ...writes,
    ...(tasks.length > 0 ? [putTasks(shardKey, dossierId, kind.name, tasks)] : []),
    ...(after.matters.length > 0 ? [putMatters(shardKey, dossierId, kind.name, open, after.matters)] : []),
    ...(before.matters.some((matter) => !after.matters.includes(matter))
      ? [{ name: 'matters_dropped', statement: dropMatters(shardKey, dossierId, after.matters) }]
      : []),
    ...papers,
    ...deps.ledger.queue([{ shardKey, petitionId: dossierId, seq: fact.seq, commitment: fact.commitment, at: now }]),
    outboxWrite({ shardKey, id: newId(now), type: dossierActed, payload, at: now }),
    ...(scope ? [rememberKey({ ...scope, dossierId, seq: fact.seq }, now)] : []),
  ];
  try {
    const finish = number === undefined ? numberGiven() : sql<{ number: string }>`select ${number}::text as number`;
    const home = together(all, finish);
    const row =
      away.length === 0
        ? await deps.db.local(shardKey).first(home)
        : await deps.db.wide().tx(async (tx) => {
            const first = await tx.first(home);
            for (const statement of away) await tx.run(statement);
            return first;
          });
    return { shardKey, dossierId, seq: fact.seq, number: row?.number ?? '', repeated: false };
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const repeated = (await answered(deps, scope)) ?? (await meanwhile());
    if (!repeated) throw error;
    return repeated;
  }
}
