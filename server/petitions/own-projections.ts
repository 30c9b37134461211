import type { Runner } from '../platform/db/index.ts';
import type { Change, Projection, ShardQuery, Stale } from './change.ts';
import type { PetitionsDeps } from './deps.ts';
import { petitionRow, searchWords } from './derived.ts';
import { deskRows } from './desk-rows.ts';
import { openHeadline } from './headline.ts';
import { type HoldingRow, holdingsOf, putHoldings } from './store/holdings.ts';
import { type ListedRow, petitionsById, putPetition } from './store/petitions.ts';
import { putSearch, searchOf } from './store/search.ts';

/**
 * What this slice derives from facts, as a rebuild compares it. Acts write the same rows through `derived`, where the
 * petition's row needs the number that its statement gives.
 */
export function ownProjections(deps: Pick<PetitionsDeps, 'directory' | 'db'>): Projection[] {
  return [
    { name: 'petitions.petition', writes: () => [], stale: stalePetitions },
    { name: 'petitions.holding', writes: () => [], stale: (_runner, _key, changes) => staleHoldings(deps, changes) },
    { name: 'petitions.search', writes: () => [], stale: staleSearch },
  ];
}

async function stalePetitions(runner: Runner, shardKey: string, changes: Change[]): Promise<Stale[]> {
  const stored = byId(await runner.rows(petitionsById(shardKey, idsOf(changes))));
  return changes
    .filter((change) => !isSame(change, stored.get(change.petitionId)))
    .map((change) => ({
      petitionId: change.petitionId,
      mend: [{ shardKey, statement: putPetition(petitionRow(change), change.number ?? '') }],
    }));
}

function isSame(change: Change, row: ListedRow | undefined): boolean {
  if (!row) return false;
  const { subject, place } = openHeadline(change.seal, row.headline);
  return (
    row.number === change.number &&
    row.seq === change.after.seq &&
    subject === change.text.subject &&
    place === (change.text.place ?? null) &&
    equal(row.parties, petitionRow(change).parties) &&
    equal(row.state, change.after)
  );
}

async function staleHoldings(deps: Pick<PetitionsDeps, 'directory' | 'db'>, changes: Change[]): Promise<Stale[]> {
  const directory = deps.directory();
  const wanted = changes.flatMap((change) => deskRows(change, directory));
  const counties = Map.groupBy(wanted, (row) => row.shardKey);
  const mends = new Map<string, ShardQuery[]>();
  for (const [shardKey, rows] of counties) {
    const ids = [...new Set(rows.map(({ petitionId }) => petitionId))];
    const stored = await deps.db.local(shardKey).rows(holdingsOf(shardKey, ids));
    const found = new Map(stored.map((row) => [keyOf(row), row]));
    for (const row of rows) {
      if (equal(row, found.get(keyOf(row)))) continue;
      const { statement } = putHoldings(shardKey, [row], true);
      mends.set(row.petitionId, [...(mends.get(row.petitionId) ?? []), { shardKey, statement }]);
    }
  }
  return [...mends].map(([petitionId, mend]) => ({ petitionId, mend }));
}

async function staleSearch(runner: Runner, shardKey: string, changes: Change[]): Promise<Stale[]> {
  const stored = byId(await runner.rows(searchOf(shardKey, idsOf(changes))));
  const stale: Stale[] = [];
  for (const change of changes) {
    const { petitionId } = change;
    const tokens = await searchWords(change);
    if (equal([...tokens].sort(), [...(stored.get(petitionId)?.tokens ?? [])].sort())) continue;
    stale.push({ petitionId, mend: [{ shardKey, statement: putSearch(shardKey, petitionId, tokens).statement }] });
  }
  return stale;
}

const idsOf = (changes: Change[]) => changes.map(({ petitionId }) => petitionId);
const byId = <Row extends { petitionId: string }>(rows: Row[]) => new Map(rows.map((row) => [row.petitionId, row]));
const keyOf = ({ organId, petitionId }: HoldingRow) => `${organId} ${petitionId}`;

/** Equal as JSON, whatever the order of the keys: the database keeps its own. */
function equal(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}
