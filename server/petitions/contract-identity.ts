import { z } from 'zod';
import { clockView, words } from './contract-parts.ts';

/** 申请查看身份: for whose role does not need to know who it is. */
export const identityAsk = z.strictObject({ purpose: z.string().trim().min(2).max(200) });
export const identityDecision = z.strictObject({ granted: z.boolean(), reason: z.string().trim().min(2).max(500) });

/** Where a request stands: it waits; it is granted and usable; granted and past its last day; refused. */
export const identityRequestState = z.enum(['waiting', 'granted', 'expired', 'refused']);

const request = z.object({
  shardKey: z.string(),
  requestId: z.string(),
  petitionId: z.string(),
  purpose: z.string(),
  askedAt: z.string(),
  state: identityRequestState,
  /** By when it is decided, and why then. */
  clock: clockView,
  decidedAt: z.string().nullable(),
  reason: z.string().nullable(),
  usableUntil: z.string().nullable(),
  usedAt: z.string().nullable(),
});
export type OwnIdentityRequest = z.output<typeof request>;

/** How this officer comes to the identity of one matter: reads it with a purpose, or asks the custodian. */
export const identityStanding = z.object({ may: z.enum(['read', 'ask']), requests: z.array(request) });
export type IdentityStanding = z.output<typeof identityStanding>;

/** What the custodian decides on. */
export const identityRequestToDecide = request.extend({
  number: z.string(),
  who: z.object({ name: z.string(), organ: words, role: words }),
  matter: z.object({ subject: z.string(), holder: words, phase: words, restricted: z.boolean() }),
});
export type IdentityRequestToDecide = z.output<typeof identityRequestToDecide>;
export const identityRequestsView = z.object({ requests: z.array(identityRequestToDecide) });

/** Paths under /api. */
export const identityRequestsApi = {
  askIdentity: '/api/petitions/:shardKey/:petitionId/identity-requests', // POST identityAsk → identityStanding (recorded)
  identityRequests: '/api/identity-requests', // GET → identityRequestsView, the custodian's (recorded)
  identityRequest: '/api/identity-requests/:requestId', // POST identityDecision → identityRequestToDecide
} as const;
