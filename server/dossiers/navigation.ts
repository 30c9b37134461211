import type { DossierKind } from '../../core/dossier/index.ts';
import { shardKeyFor } from '../../core/registration-number.ts';
import type { DossiersDeps } from './deps.ts';
import { firstVisible } from './listed.ts';
import { isNamedInSome, meetsByRole, meetsKind, type Officer } from './policy.ts';

/** Rows read at once in search of one that the officer may know of. */
const atOnce = 10;

/**
 * The kinds that stand in this officer's navigation: those in which their roles have something to do, and those of which there is
 * a dossier for them to read. That somebody could be named in one is no reason: then every kind would stand before everybody.
 */
export async function kindsAtHand(deps: DossiersDeps, officer: Officer): Promise<DossierKind[]> {
  const directory = deps.directory();
  const own = directory.organ(officer.organId);
  const met = deps.kinds.filter((kind) => meetsKind(officer, kind, directory));
  const byName = met.filter((kind) => isNamedInSome(kind) && !meetsByRole(officer, kind, directory));
  if (!own || byName.length === 0) return met;
  const shardKey = shardKeyFor(own.divisionCode);
  const of = { organId: officer.organId, officerId: officer.officerId };
  const shown = await Promise.all(
    byName.map((kind) => firstVisible(deps, { kind: kind.name, shardKey, of, most: atOnce }, officer)),
  );
  return met.filter((kind) => (shown[byName.indexOf(kind)] ?? [undefined]).length > 0);
}
