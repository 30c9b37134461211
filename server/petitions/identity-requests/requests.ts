import { type Instant, instantOf, type LocalDate, millisecondsOf, period } from '../../../core/calendar/index.ts';
import { limitOf } from '../../../core/law/index.ts';
import { phaseWords } from '../../../core/procedure/index.ts';
import { isRefusal, type Refusal } from '../../../core/refusal.ts';
import type { Role } from '../../organs/contract.ts';
import type { CaseSeal, IdentityRequestRow } from '../../petitioners/index.ts';
import { newId } from '../../platform/index.ts';
import type { IdentityRequestToDecide, IdentityStanding } from '../contract.ts';
import type { PetitionsDeps } from '../deps.ts';
import { countyOf } from '../desk-rows.ts';
import { headlineFor } from '../headline.ts';
import { isComplainedOf, mayAskIdentity, mayDecideIdentity, type Officer } from '../policy.ts';
import { roleWords } from '../present/words.ts';
import { type At, find, noteRead, noteReads } from '../reads.ts';
import { type ListedRow, petitionsById } from '../store/petitions.ts';
import { decidedAlready, noSuchRequest, ownRequest, waitsAlready } from './refusals.ts';
import { clockOf, present, purposeOf, standing, stateOf } from './standing.ts';

/** Decided requests stay in view so long. Milliseconds. */
const inView = 30 * 86_400_000;
const lately = (now: Instant): Instant => instantOf(millisecondsOf(now) - inView);

/** Asks; the custodian of the bureau decides. The asking stands in the matter's record. */
export async function ask(
  deps: PetitionsDeps,
  at: At,
  officer: Officer,
  purpose: string,
): Promise<IdentityStanding | Refusal> {
  const loaded = await find(deps, at, officer);
  if (isRefusal(loaded)) return loaded;
  const refusal = mayAskIdentity(officer, loaded, deps.directory());
  if (refusal) return refusal;
  const now = deps.clock.now();
  const requestId = newId(now);
  const added = await deps.petitioners.identityRequests.add({
    ...at,
    requestId,
    organId: officer.organId,
    officerId: officer.officerId,
    role: officer.roles[0] ?? 'clerk',
    purpose: loaded.seal.seal(purposeOf(requestId), purpose),
    askedAt: now,
  });
  if (!added) return waitsAlready();
  await noteRead(deps, loaded, officer, 'identity-request', { purpose });
  return standing(deps, loaded, officer);
}

/** The purpose of a request that was granted and is still good; undefined where there is none. */
export async function grantedPurpose(
  deps: PetitionsDeps,
  { shardKey, petitionId, seal }: At & { seal: CaseSeal },
  officer: Officer,
): Promise<string | undefined> {
  const rows = await deps.petitioners.identityRequests.on(shardKey, petitionId, officer.officerId);
  const row = rows.find((one) => stateOf(one, deps.clock.today()) === 'granted');
  if (!row) return undefined;
  await deps.petitioners.identityRequests.noteUse(shardKey, row.requestId, deps.clock.now());
  return seal.open(purposeOf(row.requestId), row.purpose);
}

/** The custodian's queue: what waits, the longest first, then what was decided lately. Each matter shown is a reading. */
export async function toDecide(deps: PetitionsDeps, custodian: Officer): Promise<IdentityRequestToDecide[]> {
  const shardKey = countyOf(deps.directory(), custodian.organId);
  if (!shardKey) return [];
  const rows = await deps.petitioners.identityRequests.in(shardKey, lately(deps.clock.now()));
  const matters = await mattersOf(deps, shardKey, rows, custodian);
  await noteReads(deps, [...matters.values()], custodian, 'identity-request');
  const ids = [...matters.keys()];
  const seals = await deps.petitioners.sealsOf(deps.db.local(shardKey), shardKey, ids);
  const shown = rows.flatMap((row) => {
    const matter = matters.get(row.petitionId);
    const seal = seals.get(row.petitionId);
    return matter && seal ? [{ row, matter, seal }] : [];
  });
  return Promise.all(
    shown.map(async ({ row, matter, seal }) => ({
      ...present(deps, row, seal),
      number: matter.number,
      who: {
        name: (await deps.officer(row.officerId))?.name ?? '',
        organ: deps.directory().organName(row.organId),
        role: roleWords[row.role as Role] ?? { zh: row.role, en: row.role },
      },
      matter: {
        subject: headlineFor(custodian, matter, seal).subject,
        holder: deps.directory().organName(matter.state.holderId),
        phase: phaseWords[matter.state.phase],
        restricted: matter.state.restricted,
      },
    })),
  );
}

/** Grants or refuses, once, with a reason that the requester reads. */
export async function decide(
  deps: PetitionsDeps,
  requestId: string,
  custodian: Officer,
  decision: { granted: boolean; reason: string },
): Promise<IdentityRequestToDecide | Refusal> {
  const shardKey = countyOf(deps.directory(), custodian.organId);
  const row = shardKey && (await deps.petitioners.identityRequests.byId(shardKey, requestId));
  if (!shardKey || !row) return noSuchRequest();
  const matter = (await mattersOf(deps, shardKey, [row], custodian)).get(row.petitionId);
  if (!matter) return noSuchRequest();
  if (row.officerId === custodian.officerId) return ownRequest();
  const seal = await deps.petitioners.sealOf(deps.db.local(shardKey), row);
  const { granted } = decision;
  const written = await deps.petitioners.identityRequests.decide(row, {
    officerId: custodian.officerId,
    at: deps.clock.now(),
    granted,
    reason: seal.seal(`identity-request/${requestId}/reason`, decision.reason),
    usableUntil: granted ? usableUntil(deps) : null,
  });
  if (!written) return decidedAlready();
  return (await toDecide(deps, custodian)).find((one) => one.requestId === requestId) ?? noSuchRequest();
}

/** For the day's page: how many wait for the custodian, how many of them late; and how the own ones stand. */
export async function identityDay(deps: PetitionsDeps, officer: Officer, decides: boolean) {
  const shardKey = countyOf(deps.directory(), officer.organId);
  if (!shardKey) return { toDecide: null, mine: [] };
  const today = deps.clock.today();
  const now = deps.clock.now();
  const own = await deps.petitioners.identityRequests.of(shardKey, officer.officerId, lately(now));
  // Whom the matter complains of by now does not see even the request for it (Art. 30).
  const asked = await mattersOf(deps, shardKey, own, 'requester');
  const matters = new Map([...asked].filter(([, { state }]) => !isComplainedOf(officer, state, deps.directory())));
  await noteReads(deps, [...matters.values()], officer, 'list');
  const mine = own.flatMap((row) => {
    const matter = matters.get(row.petitionId);
    const { due } = clockOf(deps, row);
    return matter
      ? [
          {
            shardKey,
            petitionId: row.petitionId,
            number: matter.number,
            state: stateOf(row, today),
            due,
            usableUntil: row.usableUntil,
          },
        ]
      : [];
  });
  if (!decides) return { toDecide: null, mine };
  const rows = (await deps.petitioners.identityRequests.in(shardKey, now)).filter(
    ({ decidedAt }) => decidedAt === null,
  );
  // The head decides on none, and hears of those that are late; of matters that complain of the reader nobody hears (Art. 30).
  const known = await mattersOf(deps, shardKey, rows, officer.roles.includes('custodian') ? officer : 'requester');
  const waiting = rows.filter(({ petitionId }) => {
    const matter = known.get(petitionId);
    return matter && !isComplainedOf(officer, matter.state, deps.directory());
  });
  const dues = waiting.map((row) => clockOf(deps, row).due).sort();
  return {
    toDecide: { count: waiting.length, late: dues.filter((due) => due < today).length, due: dues[0] ?? null },
    mine,
  };
}

/** The matters of requests, as far as this custodian decides on them; to the requester they were known when they asked. */
async function mattersOf(
  deps: PetitionsDeps,
  shardKey: string,
  rows: readonly IdentityRequestRow[],
  reader: Officer | 'requester',
): Promise<Map<string, ListedRow>> {
  const ids = [...new Set(rows.map(({ petitionId }) => petitionId))];
  if (ids.length === 0) return new Map();
  const found = await deps.db.local(shardKey).rows(petitionsById(shardKey, ids));
  return new Map(
    found
      .filter((row) => reader === 'requester' || !mayDecideIdentity(reader, row, deps.directory()))
      .map((row) => [row.petitionId, row]),
  );
}

function usableUntil({ clock, calendar }: PetitionsDeps): LocalDate {
  const found = period({ from: clock.today(), length: limitOf('useIdentityGrant').length, calendar });
  if (isRefusal(found)) throw new Error(`no last day for a grant: ${found.what.en}`);
  return found.due;
}
