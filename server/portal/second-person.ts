import { shardKeyFor } from '../../core/registration-number.ts';
import type { Role } from '../../core/roles.ts';
import type { SignedIn } from '../organs/index.ts';
import type { PortalDeps } from './deps.ts';
import { type ConcernRow, concernById, concernsOf } from './store.ts';

type Deps = Pick<PortalDeps, 'db' | 'directory'> & { petitions: Pick<PortalDeps['petitions'], 'mayHearOf'> };
type Reader = Pick<SignedIn, 'officerId' | 'organId' | 'roles'>;

/**
 * Whether no custodian of the bureau is left for a report: each gave the answer that did not solve it, handles the matter, or is
 * complained of in it. Then the head of the bureau is the second person, so that no county is too small to look again (Art. 46).
 */
export async function nobodyElse(deps: Deps, row: ConcernRow, bureauId: string): Promise<boolean> {
  const first = row.againOf && (await deps.db.local(row.shardKey).first(concernById(row.shardKey, row.againOf)));
  const others = deps
    .directory()
    .officersIn(bureauId, 'custodian')
    .filter((id) => !first || id !== first.answeredBy);
  const roles: Role[] = ['custodian'];
  const left = await deps.petitions.mayHearOf(
    row,
    others.map((officerId) => ({ officerId, organId: bureauId, roles })),
  );
  return left.length === 0;
}

/** Whether the reader is a head who looks at this report in a custodian's place, or did. */
export async function isHeads(deps: Deps, row: ConcernRow, head: Reader): Promise<boolean> {
  if (row.answeredAt) return row.answeredBy === head.officerId;
  return nobodyElse(deps, row, head.organId);
}

/** How many reports wait for the head of a bureau, for want of a custodian; none for anybody else. */
export async function reportsForHead(deps: Deps, head: Reader): Promise<number> {
  const own = deps.directory().organ(head.organId);
  if (own?.kind !== 'bureau' || !head.roles.includes('bureau-head') || head.roles.includes('custodian')) return 0;
  const shardKey = shardKeyFor(own.divisionCode);
  const waiting = (await deps.db.local(shardKey).rows(concernsOf(shardKey, 200))).filter((row) => !row.answeredAt);
  let count = 0;
  for (const row of waiting) {
    const may = await deps.petitions.mayHearOf(row, [head]);
    if (may.length > 0 && (await nobodyElse(deps, row, head.organId))) count += 1;
  }
  return count;
}
