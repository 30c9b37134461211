import type { z } from 'zod';
import { addDays } from '../../../core/calendar/index.ts';
import { isRefusal, type Refusal } from '../../../core/refusal.ts';
import { readRegistrationNumber, shardKeyOfNumber } from '../../../core/registration-number.ts';
import { officerOf, requireRole } from '../../organs/index.ts';
import { type Http, orRefuse } from '../../platform/index.ts';
import { type ReprintRow, reprintQuery, reprintsApi, reprintsView } from '../contract.ts';
import type { PetitionsDeps } from '../deps.ts';
import { countyOf } from '../desk-rows.ts';
import { headlineFor } from '../headline.ts';
import { mayPrintSlip, type Officer, rolesFor } from '../policy.ts';
import { formWords } from '../present/words.ts';
import { noteReads } from '../reads.ts';
import { type ListedRow, petitionByNumber, registeredBy } from '../store/petitions.ts';

/** Days that the list reaches back, and rows that it shows. */
const days = 7;
const most = 100;

/** 补打: what this office registered lately, and what was printed of it; or one matter by its number. */
export function reprintsRoute(http: Http, deps: PetitionsDeps): void {
  http.get(
    reprintsApi.reprints,
    { schema: { querystring: reprintQuery, response: { 200: reprintsView } } },
    async (request) => {
      const officer = officerOf(request);
      requireRole(officer, ...rolesFor.register);
      return orRefuse(await reprints(deps, officer, request.query.number));
    },
  );
}

async function reprints(
  deps: PetitionsDeps,
  officer: Officer,
  number: string | undefined,
): Promise<z.output<typeof reprintsView> | Refusal> {
  const found = number ? await byNumber(deps, number) : await lately(deps, officer);
  if (isRefusal(found)) return found;
  const rows = found.slice(0, most).filter((row) => !mayPrintSlip(officer, row, deps.directory()));
  await noteReads(deps, rows, officer, 'list');
  const shown = [...Map.groupBy(rows, ({ shardKey }) => shardKey)].map(([shardKey, list]) =>
    present(deps, shardKey, list, officer),
  );
  const all = (await Promise.all(shown)).flat();
  return { rows: all.sort(withoutCodeFirst), more: found.length > most };
}

async function present(
  deps: PetitionsDeps,
  shardKey: string,
  rows: ListedRow[],
  officer: Officer,
): Promise<ReprintRow[]> {
  const ids = rows.map(({ petitionId }) => petitionId);
  const [seals, printed] = await Promise.all([
    deps.petitioners.sealsOf(deps.db.local(shardKey), shardKey, ids),
    deps.petitioners.printedOf(shardKey, ids),
  ]);
  return rows.map((row) => {
    const { petitionId, number, state } = row;
    const of = printed.get(petitionId);
    return {
      shardKey,
      petitionId,
      number,
      form: formWords[state.form],
      subject: headlineFor(officer, row, seals.get(petitionId)).subject,
      registeredAt: state.registeredOn,
      personCount: state.personCount,
      codeSince: of?.codeSince ?? null,
      slip: of?.slip ?? null,
      memberSlip: of?.memberSlip ?? null,
      receipt: of?.receipt ?? null,
    };
  });
}

/** Whoever was given no code yet waits for one; otherwise the newest first. */
const withoutCodeFirst = (a: ReprintRow, b: ReprintRow): number =>
  Number(a.codeSince !== null) - Number(b.codeSince !== null) ||
  (a.registeredAt === b.registeredAt
    ? b.petitionId.localeCompare(a.petitionId)
    : b.registeredAt.localeCompare(a.registeredAt));

async function lately(deps: PetitionsDeps, { organId }: Officer): Promise<ListedRow[]> {
  const shardKey = countyOf(deps.directory(), organId);
  if (!shardKey) return [];
  return deps.db.local(shardKey).rows(registeredBy(shardKey, organId, addDays(deps.clock.today(), 1 - days), most + 1));
}

async function byNumber(deps: PetitionsDeps, typed: string): Promise<ListedRow[] | Refusal> {
  const number = readRegistrationNumber(typed);
  if (isRefusal(number)) return number;
  const shardKey = shardKeyOfNumber(number);
  return deps.db.local(shardKey).rows(petitionByNumber(shardKey, number));
}
