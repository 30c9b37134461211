import { type Dossier, type DossierKind, foldDossier } from '../../core/dossier/index.ts';
import type { CaseSeal } from '../petitioners/index.ts';
import type { Runner } from '../platform/db/index.ts';
import type { DossierFact } from './change.ts';
import type { DossiersDeps } from './deps.ts';
import { fromRow } from './facts.ts';
import { factsOf } from './store/facts.ts';

export interface DossierAt {
  shardKey: string;
  dossierId: string;
}

/** A dossier read from its facts. */
export interface LoadedDossier extends DossierAt {
  kind: DossierKind;
  number: string;
  origin: string | null;
  state: Dossier;
  history: DossierFact[];
  seal: CaseSeal;
}

/** @returns undefined where there is none, or one of a kind this program does not know */
export async function loadDossier(
  deps: Pick<DossiersDeps, 'petitioners' | 'kinds'>,
  runner: Runner,
  at: DossierAt,
): Promise<LoadedDossier | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(at.dossierId)) return undefined;
  const [rows, seal] = await Promise.all([
    runner.rows(factsOf(at.shardKey, [at.dossierId])),
    deps.petitioners.findSeal(runner, { shardKey: at.shardKey, petitionId: at.dossierId }),
  ]);
  const [first] = rows;
  const kind = deps.kinds.find(({ name }) => name === first?.kind);
  if (!first || !kind || !seal) return undefined;
  const history = rows.map((row) => fromRow(row, seal));
  const { shardKey, dossierId } = at;
  return {
    shardKey,
    dossierId,
    kind,
    number: first.number ?? '',
    origin: first.origin,
    state: foldDossier(kind, history),
    history,
    seal,
  };
}
