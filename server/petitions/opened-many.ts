import { type ActName, fold, type PetitionState } from '../../core/procedure/index.ts';
import type { PetitionText } from './change.ts';
import type { PetitionsDeps } from './deps.ts';
import { partiesEver } from './desk-rows.ts';
import { fromRow, textOf } from './facts.ts';
import { type Officer, sees } from './policy.ts';
import { factsOf } from './store/facts.ts';

/** A petition with its text open. */
export interface Opened {
  shardKey: string;
  petitionId: string;
  number: string;
  state: PetitionState;
  text: PetitionText;
  /** The acts of its facts, the first first. */
  kinds: ActName[];
}

/** Those of these petitions that the officer may know of, with their texts. Whoever shows them notes the readings. */
export async function openedMany(
  deps: PetitionsDeps,
  shardKey: string,
  ids: string[],
  officer: Officer,
): Promise<Opened[]> {
  if (ids.length === 0) return [];
  const local = deps.db.local(shardKey);
  const [rows, seals] = await Promise.all([
    local.rows(factsOf(shardKey, ids)),
    deps.petitioners.sealsOf(local, shardKey, ids),
  ]);
  const directory = deps.directory();
  return [...Map.groupBy(rows, ({ petitionId }) => petitionId)].flatMap(([petitionId, facts]) => {
    const seal = seals.get(petitionId);
    const history = facts.map((row) => fromRow(row, undefined));
    const state = fold(history);
    if (!seal || !sees(officer, { shardKey, parties: partiesEver(history), state }, directory)) return [];
    const text = textOf(facts.map((row) => fromRow(row, seal)));
    return [
      { shardKey, petitionId, number: facts[0]?.number ?? '', state, text, kinds: history.map(({ kind }) => kind) },
    ];
  });
}
