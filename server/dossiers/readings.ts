import { newId } from '../platform/crypto/index.ts';
import type { DossiersDeps } from './deps.ts';
import type { DossierAt } from './load.ts';
import type { Officer } from './policy.ts';
import { addReadings, type ReadingRow } from './store/writing.ts';

/** Readings are written down before their answer leaves (decisions 25). */
export async function noteReadings(
  deps: DossiersDeps,
  read: readonly DossierAt[],
  officer: Officer,
  what: ReadingRow['what'],
): Promise<void> {
  const now = deps.clock.now();
  for (const [shardKey, list] of Map.groupBy(read, (one) => one.shardKey)) {
    const rows = list.map(({ dossierId }) => ({
      dossierId,
      readingId: newId(now),
      organId: officer.organId,
      officerId: officer.officerId,
      role: officer.roles[0] ?? 'clerk',
      what,
    }));
    await deps.db.local(shardKey).run(addReadings(shardKey, rows, now));
  }
}
