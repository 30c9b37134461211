import { foldDossier } from '../../core/dossier/index.ts';
import type { DossiersDeps } from './deps.ts';
import { fromRow } from './facts.ts';
import type { LoadedDossier } from './load.ts';
import { factsOf } from './store/facts.ts';

/** Several dossiers of one county, each read from its facts. Kinds this program does not know are left out. */
export async function loadMany(
  deps: Pick<DossiersDeps, 'db' | 'petitioners' | 'kinds'>,
  shardKey: string,
  ids: string[],
): Promise<LoadedDossier[]> {
  if (ids.length === 0) return [];
  const local = deps.db.local(shardKey);
  const [rows, seals] = await Promise.all([
    local.rows(factsOf(shardKey, ids)),
    deps.petitioners.sealsOf(local, shardKey, ids),
  ]);
  return [...Map.groupBy(rows, ({ dossierId }) => dossierId)].flatMap(([dossierId, facts]) => {
    const [first] = facts;
    const kind = deps.kinds.find(({ name }) => name === first?.kind);
    const seal = seals.get(dossierId);
    if (!first || !kind || !seal) return [];
    const history = facts.map((row) => fromRow(row, seal));
    const state = foldDossier(kind, history);
    return [{ shardKey, dossierId, kind, number: first.number ?? '', origin: first.origin, state, history, seal }];
  });
}
