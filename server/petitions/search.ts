import type { z } from 'zod';
import { isLocalDate } from '../../core/calendar/index.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import {
  partsOfShardKey,
  readRegistrationNumber,
  shardKeyOfNumber,
  shortNumberMeans,
} from '../../core/registration-number.ts';
import type { ListRow, searchQuery as searchContract } from './contract.ts';
import type { PetitionsDeps } from './deps.ts';
import { countyOf } from './desk-rows.ts';
import { guardedAs, headsOver, type Officer, oversees, sees, seesRestricted } from './policy.ts';
import { listRow } from './present/list-row.ts';
import { noteReads } from './reads.ts';
import { searchQuery } from './search-words.ts';
import {
  countiesElsewhere,
  type Filter,
  findPetitions,
  type ListedRow,
  petitionsByNumbers,
} from './store/petitions.ts';
import { findByWords } from './word-search.ts';

type Query = z.output<typeof searchContract>;

export interface ListPage {
  rows: ListRow[];
  /** Where the next page begins. */
  next: string | null;
}

const pageSize = 50;

/** Finds petitions for an officer: by number, or by words and marks, newest first. Each hit shown is a reading. */
export async function search(deps: PetitionsDeps, query: Query, officer: Officer): Promise<ListPage | Refusal> {
  if (query.number) return byNumber(deps, query.number, officer);
  const words = query.q === undefined || query.q === '' ? undefined : searchQuery(query.q);
  if (query.q && words === undefined) return { rows: [], next: null };
  const found = await inCounties(deps, filterOf(query, words), officer);
  const page = found.slice(0, pageSize);
  const last = page.at(-1);
  const next = found.length > pageSize && last ? `${last.receivedOn}_${last.petitionId}` : null;
  return { rows: await present(deps, visible(deps, page, officer), officer, 'search'), next };
}

/** Rows of a list for a reader, with the reading written down. */
export async function present(
  deps: PetitionsDeps,
  rows: ListedRow[],
  officer: Officer,
  what: 'list' | 'search',
): Promise<ListRow[]> {
  const context = { today: deps.clock.today(), calendar: deps.calendar, directory: deps.directory() };
  const seals = new Map(
    await Promise.all(
      [...Map.groupBy(rows, (row) => row.shardKey)].map(async ([shardKey, list]) => {
        const ids = list.map(({ petitionId }) => petitionId);
        return [shardKey, await deps.petitioners.sealsOf(deps.db.local(shardKey), shardKey, ids)] as const;
      }),
    ),
  );
  await noteReads(deps, rows, officer, what);
  return rows.map((row) => listRow(row, seals.get(row.shardKey)?.get(row.petitionId), officer, context));
}

/** Rows that this officer may know of; the last word is the policy's, whatever the query asked for. */
export const visible = (deps: PetitionsDeps, rows: ListedRow[], officer: Officer) =>
  rows.filter((row) => sees(officer, row, deps.directory()));

/** By the whole number, or by the short one that lists show: of the own county, in whichever of the last ten years. */
async function byNumber(deps: PetitionsDeps, typed: string, officer: Officer): Promise<ListPage | Refusal> {
  const own = countyOf(deps.directory(), officer.organId);
  const short = own ? shortNumberMeans(typed, partsOfShardKey(own), Number(deps.clock.today().slice(0, 4))) : [];
  const number = short.length > 0 ? undefined : readRegistrationNumber(typed);
  if (isRefusal(number)) return number;
  const shardKey = number ? shardKeyOfNumber(number) : own!;
  const rows = await deps.db.local(shardKey).rows(petitionsByNumbers(shardKey, number ? [number] : short));
  return { rows: await present(deps, visible(deps, rows, officer), officer, 'search'), next: null };
}

/** The own county, and the counties from which an organ above or beside them was given matters. */
async function inCounties(
  deps: PetitionsDeps,
  filter: Omit<Filter, 'shardKey'>,
  officer: Officer,
): Promise<ListedRow[]> {
  const directory = deps.directory();
  const own = countyOf(directory, officer.organId);
  if (!own) return [];
  const elsewhere = (await deps.db.local(own).rows(countiesElsewhere(own, officer.organId))).map(
    ({ shardKey }) => shardKey,
  );
  const pages = await Promise.all(
    [...new Set([own, ...elsewhere])].map((shardKey) => {
      const party = oversees(officer, shardKey, directory) ? undefined : officer.organId;
      const restrictedFor = seesRestricted(officer) ? officer.organId : undefined;
      const local = deps.db.local(shardKey);
      const asked = {
        ...filter,
        shardKey,
        party,
        restrictedFor,
        selves: guardedAs(officer, directory),
        under: { heads: headsOver(officer, directory), organId: officer.organId },
      };
      return asked.words === undefined
        ? local.rows(findPetitions(asked))
        : findByWords(local, asked, asked.words, deps.clock.today());
    }),
  );
  return pages.flat().sort((a, b) => (key(a) < key(b) ? 1 : -1));
}

const key = ({ receivedOn, petitionId }: ListedRow) => `${receivedOn}_${petitionId}`;

function filterOf(query: Query, words: string | undefined): Omit<Filter, 'shardKey'> {
  const { category, holder, phase, form, from, to } = query;
  return {
    party: undefined,
    restrictedFor: undefined,
    selves: [],
    under: { heads: [], organId: '' },
    words,
    category,
    holder,
    phase,
    form,
    from,
    to,
    after: positionOf(query.after),
    most: pageSize + 1,
  };
}

function positionOf(after: string | undefined): Filter['after'] {
  const found = /^(\d{4}-\d{2}-\d{2})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(after ?? '');
  return found && isLocalDate(found[1]!) ? { receivedOn: found[1]!, petitionId: found[2]! } : undefined;
}
