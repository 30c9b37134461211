import type { Instant } from '../../core/calendar/index.ts';
import type { Db } from '../platform/db/index.ts';
import {
  addIdentityRequest,
  decideIdentityRequest,
  type IdentityRequestRow,
  identityRequestById,
  identityRequestsIn,
  identityRequestsOf,
  identityRequestsOn,
  useIdentityRequest,
} from './store/identity-requests.ts';

export type { IdentityRequestRow } from './store/identity-requests.ts';

/** Requests to see who somebody is, as they are kept. Who may ask and decide is for the petitions to say. */
export function keepIdentityRequests(db: Db) {
  return {
    /** @returns false where the officer already waits for an answer on this matter */
    add: async (row: Parameters<typeof addIdentityRequest>[0]): Promise<boolean> =>
      (await db.local(row.shardKey).run(addIdentityRequest(row))) > 0,
    byId: (shardKey: string, requestId: string) => db.local(shardKey).first(identityRequestById(shardKey, requestId)),
    on: (shardKey: string, petitionId: string, officerId: string) =>
      db.local(shardKey).rows(identityRequestsOn(shardKey, petitionId, officerId)),
    of: (shardKey: string, officerId: string, decidedSince: Instant) =>
      db.local(shardKey).rows(identityRequestsOf(shardKey, officerId, decidedSince)),
    in: (shardKey: string, decidedSince: Instant) =>
      db.local(shardKey).rows(identityRequestsIn(shardKey, decidedSince)),
    /** @returns false where somebody decided before */
    decide: async (
      at: Pick<IdentityRequestRow, 'shardKey' | 'requestId'>,
      by: Parameters<typeof decideIdentityRequest>[1],
    ): Promise<boolean> => (await db.local(at.shardKey).run(decideIdentityRequest(at, by))) > 0,
    noteUse: (shardKey: string, requestId: string, at: Instant) =>
      db.local(shardKey).run(useIdentityRequest(shardKey, requestId, at)),
  };
}
