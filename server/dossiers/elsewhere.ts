import type { Dossier } from '../../core/dossier/index.ts';
import { shardKeyFor, shardKeyOfNumber } from '../../core/registration-number.ts';
import type { Query } from '../platform/db/index.ts';
import type { DossierChange } from './change.ts';
import type { DossiersDeps } from './deps.ts';
import { rowOf } from './derived.ts';
import type { Officer } from './policy.ts';
import {
  dropElsewhere,
  type ElsewhereRow,
  elsewhereAbout,
  findElsewhere,
  openElsewhere,
  putElsewhere,
} from './store/elsewhere.ts';
import { dossiersById, type Filter } from './store/lists.ts';
import type { DossierRow } from './store/rows.ts';

/** What an act writes in other counties that have a part in the dossier, or had one before it; none where nobody has. */
export async function writesElsewhere(deps: DossiersDeps, change: DossierChange): Promise<Query[]> {
  const { shardKey, dossierId, before, after } = change;
  const rows = await elsewhereRows(deps, { ...change, state: after });
  const earlier = change.kind.sealedTo ? new Map() : await partsElsewhere(deps, shardKey, before);
  const gone = [...earlier.keys()].filter((county) => !rows.some((row) => row.shardKey === county));
  return [...rows.map(putElsewhere), ...gone.map((county) => dropElsewhere(county, shardKey, dossierId))];
}

type Dossierlike = Pick<DossierChange, 'kind' | 'shardKey' | 'dossierId' | 'history' | 'seal' | 'origin'> & {
  state: Dossier;
};

/** The rows that these facts make in other counties. What is sealed makes none. */
export async function elsewhereRows(deps: DossiersDeps, dossier: Dossierlike): Promise<ElsewhereRow[]> {
  const { kind, shardKey: homeShard, dossierId, state } = dossier;
  const counties = kind.sealedTo ? [] : [...(await partsElsewhere(deps, homeShard, state))];
  if (counties.length === 0) return [];
  const on = { today: deps.clock.today(), now: deps.clock.now(), calendar: deps.calendar };
  const { open, dueOn } = rowOf({ ...dossier, ...on, after: state, number: undefined });
  const { seq, phase, openedOn } = state;
  return counties.map(([shardKey, parts]) => ({
    shardKey,
    homeShard,
    dossierId,
    kind: kind.name,
    seq,
    phase,
    open,
    openedOn,
    dueOn,
    ...parts,
  }));
}

type Parts = Pick<ElsewhereRow, 'organIds' | 'officerIds' | 'numbers'>;

/** Organs with a part, officers named and petitions of other counties, by county. */
async function partsElsewhere(deps: DossiersDeps, home: string, state: Dossier): Promise<Map<string, Parts>> {
  const counties = new Map<string, Parts>();
  const add = (county: string | undefined, part: keyof Parts, id: string) => {
    if (county === undefined || county === home) return;
    const parts = counties.get(county) ?? { organIds: [], officerIds: [], numbers: [] };
    parts[part].push(id);
    counties.set(county, parts);
  };
  for (const id of unique(state.organs)) add(countyOf(deps, id), 'organIds', id);
  for (const id of unique(state.officers)) add(countyOf(deps, (await deps.officer(id))?.organId), 'officerIds', id);
  for (const number of state.matters) add(shardKeyOfNumber(number), 'numbers', number);
  return counties;
}

const unique = (parts: Record<string, string[]>) => [...new Set(Object.values(parts).flat())].sort();

function countyOf({ directory }: DossiersDeps, organId: string | undefined): string | undefined {
  const organ = organId === undefined ? undefined : directory().organ(organId);
  return organ && shardKeyFor(organ.divisionCode);
}

/** Dossiers of a kind that other counties keep and this officer has a part in, as a list asks for them. */
export async function listedElsewhere(deps: DossiersDeps, filter: Filter, officer: Officer): Promise<DossierRow[]> {
  return atHome(deps, await deps.db.local(filter.shardKey).rows(findElsewhere(filter, officer)));
}

/** Dossiers about a petition that another county than its own keeps, or a level above. */
export async function aboutElsewhere(deps: DossiersDeps, number: string): Promise<DossierRow[]> {
  const shardKey = shardKeyOfNumber(number);
  return atHome(deps, await deps.db.local(shardKey).rows(elsewhereAbout(shardKey, number)));
}

/** Open dossiers that other counties keep and this officer has a part in: their ids by where they are kept. */
export async function awayByHome(
  deps: DossiersDeps,
  shardKey: string,
  whose: Parameters<typeof openElsewhere>[1],
): Promise<Map<string, string[]>> {
  const rows = await deps.db.local(shardKey).rows(openElsewhere(shardKey, whose));
  return new Map(
    [...Map.groupBy(rows, ({ homeShard }) => homeShard)].map(([home, list]) => [
      home,
      list.map(({ dossierId }) => dossierId),
    ]),
  );
}

async function atHome(
  deps: DossiersDeps,
  rows: Pick<ElsewhereRow, 'homeShard' | 'dossierId'>[],
): Promise<DossierRow[]> {
  const homes = [...Map.groupBy(rows, ({ homeShard }) => homeShard)];
  const found = await Promise.all(
    homes.map(([home, list]) =>
      deps.db.local(home).rows(
        dossiersById(
          home,
          list.map(({ dossierId }) => dossierId),
        ),
      ),
    ),
  );
  return found.flat();
}
