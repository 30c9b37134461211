import type { z } from 'zod';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import type { Role } from '../organs/contract.ts';
import { type ReadKind, type ReadsShown, readWords } from '../petitioners/index.ts';
import type { accessItem, identityView } from './contract.ts';
import type { PetitionsDeps } from './deps.ts';
import { grantedPurpose } from './identity-requests/requests.ts';
import { mayReadIdentity, type Officer } from './policy.ts';
import { roleWords } from './present/words.ts';
import { type At, find, noteRead } from './reads.ts';

/** Who brought it, for a purpose that the petitioner sees. */
export async function readIdentity(
  deps: PetitionsDeps,
  at: At,
  officer: Officer,
  purpose: string,
): Promise<z.output<typeof identityView> | Refusal> {
  const loaded = await find(deps, at, officer);
  if (isRefusal(loaded)) return loaded;
  const refusal = mayReadIdentity(officer, loaded, deps.directory());
  // What was granted was granted for a purpose: that one is written down.
  const granted = refusal && (await grantedPurpose(deps, loaded, officer));
  if (refusal && granted === undefined) return refusal;
  await noteRead(deps, loaded, officer, 'identity', { purpose: granted ?? purpose, identity: true });
  const parties = await deps.petitioners.parties(deps.db.local(at.shardKey), loaded, loaded.seal);
  const { petitioner, representatives, agents, helper } = parties;
  return { petitioner: petitioner ?? null, representatives, agents, helper: helper ?? null };
}

/** Who opened the file, by organ, role and time; newest first. All for the petitioner; for an officer see `readsShownTo`. */
export async function accessItems(
  deps: PetitionsDeps,
  at: At,
  shown?: ReadsShown,
): Promise<z.output<typeof accessItem>[]> {
  const directory = deps.directory();
  const local = deps.db.local(at.shardKey);
  const rows = await deps.petitioners.readsOf(local, at.shardKey, at.petitionId, deps.clock.now(), shown);
  return rows.map((row) => ({
    at: row.at,
    organ: directory.organName(row.organId),
    role: roleWords[row.role as Role] ?? { zh: row.role, en: row.role },
    what: readWords[row.what as ReadKind] ?? { zh: row.what, en: row.what },
    purpose: row.purpose,
    identity: row.identity,
  }));
}
