import { type LocalDate, shanghaiDate } from '../../../core/calendar/index.ts';
import type { CaseSeal, IdentityRequestRow } from '../../petitioners/index.ts';
import type { IdentityStanding, OwnIdentityRequest } from '../contract.ts';
import type { PetitionsDeps } from '../deps.ts';
import type { Loaded } from '../history.ts';
import { mayReadIdentity, type Officer } from '../policy.ts';
import { periodView } from '../present/period-view.ts';

/** How this officer comes to the identity, and what they asked so far: their own words and the answers. */
export async function standing(
  deps: PetitionsDeps,
  loaded: Loaded,
  officer: Officer | undefined,
): Promise<IdentityStanding> {
  if (!officer || !mayReadIdentity(officer, loaded, deps.directory())) return { may: 'read', requests: [] };
  const { shardKey, petitionId, seal } = loaded;
  const rows = await deps.petitioners.identityRequests.on(shardKey, petitionId, officer.officerId);
  return { may: 'ask', requests: rows.map((row) => present(deps, row, seal)) };
}

/** A request with its texts opened. */
export function present(deps: PetitionsDeps, row: IdentityRequestRow, seal: CaseSeal): OwnIdentityRequest {
  const { shardKey, requestId, petitionId, askedAt, decidedAt, usableUntil: until, usedAt } = row;
  return {
    shardKey,
    requestId,
    petitionId,
    purpose: seal.open(purposeOf(requestId), row.purpose),
    askedAt,
    state: stateOf(row, deps.clock.today()),
    clock: clockOf(deps, row),
    decidedAt,
    reason: row.reason && seal.open(`identity-request/${requestId}/reason`, row.reason),
    usableUntil: until,
    usedAt,
  };
}

/** The name under which a purpose is sealed. */
export const purposeOf = (requestId: string) => `identity-request/${requestId}`;

/** Where it stands on a day. */
export function stateOf(
  { granted, usableUntil: until }: IdentityRequestRow,
  today: LocalDate,
): OwnIdentityRequest['state'] {
  if (granted === null) return 'waiting';
  if (!granted) return 'refused';
  return until !== null && until >= today ? 'granted' : 'expired';
}

/** By when it is decided, and why then. */
export const clockOf = (deps: PetitionsDeps, { askedAt, decidedAt }: IdentityRequestRow) =>
  periodView('decideIdentityRequest', shanghaiDate(askedAt), {
    today: deps.clock.today(),
    calendar: deps.calendar,
    owedBy: { zh: '身份保管员', en: 'The custodian' },
    metOn: decidedAt && shanghaiDate(decidedAt),
  });
