import type { DossiersDeps } from './deps.ts';
import type { LoadedDossier } from './load.ts';
import type { Officer } from './policy.ts';

type About = Pick<LoadedDossier, 'kind' | 'state'>;

/**
 * What the one petition of a dossier is about, for kinds whose lists are told apart by it: by registration number, only of those
 * that this officer may know of. A reading of each, written down.
 */
export async function subjectsOf(
  deps: DossiersDeps,
  rows: readonly About[],
  officer: Officer,
): Promise<(about: About) => string | null> {
  const numbers = [...new Set(rows.flatMap((row) => oneMatter(row) ?? []))];
  const known = numbers.length > 0 ? await deps.matters(numbers, officer) : [];
  if (known.length > 0) await deps.noteMatters(known, officer);
  const subjects = new Map(known.map(({ number, subject }) => [number, subject]));
  return (about) => subjects.get(oneMatter(about) ?? '') ?? null;
}

const oneMatter = ({ kind, state }: About): string | undefined =>
  kind.namedByMatter && state.matters.length === 1 ? state.matters[0] : undefined;
