import type { DossiersDeps } from './deps.ts';
import { listedElsewhere } from './elsewhere.ts';
import type { Officer } from './policy.ts';
import { visible } from './rows.ts';
import { type Filter, findDossiers } from './store/lists.ts';
import type { DossierRow } from './store/rows.ts';

/**
 * The first so many that this officer may know of. What is hidden leaves no gap: a page that were shorter than it says, with more
 * to come, would tell that something is kept from its reader.
 */
export async function firstVisible(deps: DossiersDeps, filter: Filter, officer: Officer): Promise<DossierRow[]> {
  const kinds = new Map(deps.kinds.map((kind) => [kind.name, kind]));
  const found: DossierRow[] = [];
  for (let { after } = filter; ; ) {
    const asked = { ...filter, after };
    const kept = await deps.db.local(filter.shardKey).rows(findDossiers(asked));
    const rows = [...kept, ...(await listedElsewhere(deps, asked, officer))].sort(newestFirst).slice(0, filter.most);
    const known = rows.map((row) => ({ ...row, kind: kinds.get(row.kind)! }));
    found.push(...(await visible(deps, known, officer)).map((row) => ({ ...row, kind: row.kind.name })));
    const last = rows.at(-1);
    if (!last || rows.length < filter.most || found.length >= filter.most) return found.slice(0, filter.most);
    after = { openedOn: last.state.openedOn, dossierId: last.dossierId };
  }
}

const newestFirst = (a: DossierRow, b: DossierRow) =>
  `${a.state.openedOn} ${a.dossierId}` < `${b.state.openedOn} ${b.dossierId}` ? 1 : -1;
