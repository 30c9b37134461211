import { everybody } from '../petitioners/index.ts';
import type { Change, ShardWrite } from './change.ts';
import type { PetitionsDeps } from './deps.ts';
import { deskRows, partiesEver } from './desk-rows.ts';
import { sealHeadline } from './headline.ts';
import { searchMarks, searchTokens } from './search-words.ts';
import { putHoldings } from './store/holdings.ts';
import type { PetitionRow } from './store/petitions.ts';
import { putSearch } from './store/search.ts';

/**
 * Everything that follows from the facts and is kept for reading: the petition's row, the organs' work lists, the search
 * words, and what other slices keep. The row is returned apart: at registration its number is given with it.
 */
export async function derived(
  deps: Pick<PetitionsDeps, 'directory' | 'projections'>,
  change: Change,
): Promise<{ row: PetitionRow; parts: ShardWrite[] }> {
  const parts = holdingWrites(deps, change);
  if (changesText(change)) parts.push(putSearch(change.shardKey, change.petitionId, await searchWords(change)));
  for (const projection of deps.projections) parts.push(...(await projection.writes(change)));
  return { row: petitionRow(change), parts };
}

export const petitionRow = ({ shardKey, petitionId, after, history, text, seal }: Change): PetitionRow => ({
  shardKey,
  petitionId,
  seq: after.seq,
  state: after,
  parties: partiesEver(history),
  headline: sealHeadline(seal, text),
});

export async function searchWords({ shardKey, text, after, parties }: Change): Promise<string[]> {
  const names = everybody(await parties()).map(({ name }) => name);
  const tokens = searchTokens([text.subject, text.narrative, text.place, ...text.requests], names);
  return [...tokens, ...searchMarks(shardKey, after.receivedOn)];
}

function holdingWrites({ directory }: Pick<PetitionsDeps, 'directory'>, change: Change): ShardWrite[] {
  const counties = Map.groupBy(deskRows(change, directory()), (row) => row.shardKey);
  return [...counties].map(([shardKey, rows]) => putHoldings(shardKey, rows, shardKey === change.shardKey));
}

/** One more name to leave out changes the search words as a correction does. */
const changesText = ({ facts }: Change) =>
  facts.some(({ kind }) => kind === 'register' || kind === 'correct' || kind === 'appointAgent');
