import { queryOptions } from '@tanstack/react-query';
import type { IdentityRequestToDecide } from '../../../server/petitions/contract.ts';
import { ask } from './ask.ts';
import { paths } from './paths.ts';

/** The custodian's queue. Each matter in it is a recorded reading: asked when the page is opened. */
export const identityRequestsQuery = queryOptions({
  queryKey: ['identity-requests'],
  queryFn: () => ask<{ requests: IdentityRequestToDecide[] }>(paths.identityRequests),
  gcTime: 0,
  refetchOnMount: 'always',
});
