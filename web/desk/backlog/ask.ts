import { queryOptions } from '@tanstack/react-query';
import type { Backlog, backlogApi, ProgrammeView } from '../../../server/backlog/contract.ts';
import { ask } from '../api/ask.ts';
import { pathOf } from '../api/call.ts';

/** The contract's paths, as text; a difference does not compile. */
const paths = {
  backlog: '/api/backlog',
  programme: '/api/backlog/:shardKey/:dossierId',
} as const satisfies typeof backlogApi;

/** Each matter that is shown is a recorded reading, so nothing is kept. */
export const backlogQuery = queryOptions({
  queryKey: ['backlog'],
  queryFn: () => ask<Backlog>(paths.backlog),
  gcTime: 0,
  refetchOnMount: 'always',
});

/** @param seq the newest fact of the page: another act asks again */
export const programmeQuery = (key: { shardKey: string; dossierId: string }, seq: number) =>
  queryOptions({
    queryKey: ['backlog-programme', key.dossierId, seq],
    queryFn: () => ask<ProgrammeView>(pathOf(paths.programme, { ...key })),
    gcTime: 0,
  });
