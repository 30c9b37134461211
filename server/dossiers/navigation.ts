import type { DossierKind } from '../../core/dossier/index.ts';
import { shardKeyFor } from '../../core/registration-number.ts';
import type { DossiersDeps } from './deps.ts';
import { isNamedInSome, meetsByRole, meetsKind, type Officer } from './policy.ts';
import { kindsNaming } from './store/naming.ts';

/**
 * The kinds that stand in this officer's navigation: those in which their roles have something to do, and those of which a
 * dossier names them. That somebody could be named is no reason: then every kind would stand before everybody.
 */
export async function kindsAtHand(deps: DossiersDeps, officer: Officer): Promise<DossierKind[]> {
  const directory = deps.directory();
  const own = directory.organ(officer.organId);
  const met = deps.kinds.filter((kind) => meetsKind(officer, kind, directory));
  const byName = met.filter((kind) => isNamedInSome(kind) && !meetsByRole(officer, kind, directory));
  if (!own || byName.length === 0) return met;
  const shardKey = shardKeyFor(own.divisionCode);
  const naming = await deps.db.local(shardKey).rows(kindsNaming(shardKey, officer.officerId));
  const named = new Set(naming.map(({ kind }) => kind));
  return met.filter((kind) => !byName.includes(kind) || named.has(kind.name));
}
