import { shardKeyOfNumber } from '../../core/registration-number.ts';
import type { PetitionsDeps } from './deps.ts';
import { headlineFor } from './headline.ts';
import { type Officer, sees } from './policy.ts';
import { type ListedRow, petitionsById, petitionsByNumbers } from './store/petitions.ts';
import { searchOf } from './store/search.ts';

/** A petition that something else of the office refers to, with what it is about. */
export interface ByNumber extends Pick<ListedRow, 'shardKey' | 'petitionId' | 'number' | 'state' | 'parties'> {
  subject: string;
}

/** The petitions of these numbers that the reader may know of; all that exist, where a rule asks. No reading is noted. */
export async function byNumbers(
  deps: Pick<PetitionsDeps, 'db' | 'petitioners' | 'directory'>,
  numbers: readonly string[],
  reader: Officer | 'rule',
): Promise<ByNumber[]> {
  const counties = Map.groupBy(new Set(numbers), shardKeyOfNumber);
  const found = await Promise.all(
    [...counties].map(async ([shardKey, list]) => {
      const local = deps.db.local(shardKey);
      const rows = await local.rows(petitionsByNumbers(shardKey, list));
      const seals = await deps.petitioners.sealsOf(
        local,
        shardKey,
        rows.map(({ petitionId }) => petitionId),
      );
      return rows.map(({ headline, ...row }) => ({
        ...row,
        subject: headlineFor(reader, { ...row, headline }, seals.get(row.petitionId)).subject,
      }));
    }),
  );
  const directory = deps.directory();
  return found.flat().filter((row) => reader === 'rule' || sees(reader, row, directory));
}

/** The petitions of a county with these ids, for a rule: as they stand, without their texts. */
export async function byIds(
  deps: Pick<PetitionsDeps, 'db'>,
  shardKey: string,
  ids: readonly string[],
): Promise<Pick<ListedRow, 'shardKey' | 'petitionId' | 'number' | 'state'>[]> {
  if (ids.length === 0) return [];
  const rows = await deps.db.local(shardKey).rows(petitionsById(shardKey, [...ids]));
  return rows.map(({ petitionId, number, state }) => ({ shardKey, petitionId, number, state }));
}

/** The pairs of signs under which a petition is found; none of an accusation. */
export async function wordsOf({ db }: Pick<PetitionsDeps, 'db'>, number: string): Promise<ReadonlySet<string>> {
  const shardKey = shardKeyOfNumber(number);
  const local = db.local(shardKey);
  const [row] = await local.rows(petitionsByNumbers(shardKey, [number]));
  if (!row || row.state.restricted) return new Set();
  const [found] = await local.rows(searchOf(shardKey, [row.petitionId]));
  return new Set(found?.tokens ?? []);
}
