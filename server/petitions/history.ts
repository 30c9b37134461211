import { fold, type PetitionState } from '../../core/procedure/index.ts';
import type { CaseSeal } from '../petitioners/index.ts';
import type { Runner } from '../platform/db/index.ts';
import type { RecordedFact } from './change.ts';
import type { PetitionsDeps } from './deps.ts';
import { partiesEver } from './desk-rows.ts';
import { fromRow } from './facts.ts';
import { historyOf } from './store/facts.ts';

/** A petition read from its facts: what is decided on, and shown. */
export interface Loaded {
  shardKey: string;
  petitionId: string;
  number: string;
  history: RecordedFact[];
  state: PetitionState;
  parties: string[];
  seal: CaseSeal;
}

/** @returns undefined where there is no such petition */
export async function load(
  deps: Pick<PetitionsDeps, 'petitioners'>,
  runner: Runner,
  at: { shardKey: string; petitionId: string },
): Promise<Loaded | undefined> {
  if (!isId(at.petitionId)) return undefined;
  // Both at once: one wait less, and the same work for a petition that is not there as for one that may not be known of.
  const [rows, seal] = await Promise.all([
    runner.rows(historyOf(at.shardKey, at.petitionId)),
    deps.petitioners.findSeal(runner, at),
  ]);
  const number = rows[0]?.number;
  if (!number || !seal) return undefined;
  const history = rows.map((row) => fromRow(row, seal));
  return { ...at, number, history, state: fold(history), parties: partiesEver(history), seal };
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
