import type { DossiersDeps } from './deps.ts';
import type { LoadedDossier } from './load.ts';
import { restrictedOf, staysInSight } from './partly.ts';
import { type Officer, readsOwnPartOnly, seesDossier } from './policy.ts';
import { listRow } from './present/list-row.ts';
import { noteReadings } from './readings.ts';
import type { DossierRow } from './store/rows.ts';
import { subjectsOf } from './subjects.ts';

/** Rows of a list for a reader, with the readings written down. */
export async function presentRows(deps: DossiersDeps, rows: DossierRow[], officer: Officer) {
  const kinds = new Map(deps.kinds.map((kind) => [kind.name, kind]));
  const known = rows.flatMap((row) => {
    const kind = kinds.get(row.kind);
    return kind ? [{ ...row, kind }] : [];
  });
  const shown = await visible(deps, known, officer);
  await noteReadings(deps, shown, officer, 'list');
  const seals = new Map(
    await Promise.all(
      [...Map.groupBy(shown, (row) => row.shardKey)].map(async ([shardKey, list]) => {
        const ids = list.map(({ dossierId }) => dossierId);
        return [shardKey, await deps.petitioners.sealsOf(deps.db.local(shardKey), shardKey, ids)] as const;
      }),
    ),
  );
  const on = { today: deps.clock.today(), calendar: deps.calendar };
  const subjectOf = await subjectsOf(deps, shown, officer);
  return shown.map((row) =>
    listRow(row, seals.get(row.shardKey)?.get(row.dossierId), on, deps.directory(), subjectOf(row)),
  );
}

/**
 * Those that this officer may know of. An accusation among its petitions takes a dossier out of sight; one about several shows
 * the others.
 */
export async function visible<Row extends Pick<LoadedDossier, 'kind' | 'state' | 'shardKey'>>(
  deps: DossiersDeps,
  rows: Row[],
  officer: Officer,
): Promise<Row[]> {
  const directory = deps.directory();
  const mine = rows.filter(({ kind, ...row }) => seesDossier(officer, kind, row, directory));
  const numbers = [...new Set(mine.flatMap(({ state }) => state.matters))];
  const known = numbers.length > 0 ? await deps.matters(numbers, 'rule') : [];
  const restricted = officer.roles.includes('custodian') ? new Set<string>() : restrictedOf(known);
  return mine.flatMap((row) => {
    const about = known.filter(({ number }) => row.state.matters.includes(number));
    if (!staysInSight(deps, row, about, officer)) return [];
    const own = readsOwnPartOnly(officer, row.kind, row, directory)
      ? row.kind.ownPart!.matters(row.state, officer.organId)
      : row.state.matters;
    const matters = row.state.matters.filter((number) => !restricted.has(number) && own.includes(number));
    return [matters.length === row.state.matters.length ? row : { ...row, state: { ...row.state, matters } }];
  });
}
