import { QueryClient, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { UnreachableRow } from '../../../server/messages/contract.ts';
import type { NumberEntry, TemplateDetail, TemplateRow } from '../../../server/notices/contract.ts';
import type { DirectoryView, dutyView, OfficerView, OrganView, SessionView } from '../../../server/organs/contract.ts';
import type { accessItem, ListRow, PetitionView, todayView } from '../../../server/petitions/contract.ts';
import type { ConcernToAnswer } from '../../../server/portal/contract.ts';
import { call, pathOf } from './call.ts';
import { paths } from './paths.ts';
import { isSignedOut, type Problem } from './problem.ts';

/** A refused question; the screen shows its problem. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.what.zh);
    this.problem = problem;
  }
}

/** Nothing is asked twice behind the reader's back: every answer about a petition is a recorded read (R-ACC). */
export const client = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
  },
});

export type TodayView = z.output<typeof todayView>;
export type ListPage = { rows: ListRow[]; next: string | null };
export type AccessItem = z.output<typeof accessItem>;
export type DutyView = z.output<typeof dutyView>;
export interface OrganDetail {
  organ: OrganView;
  officers: OfficerView[];
  duties: DutyView[];
  reviewBodies: OrganView[];
}
export interface CaseKey {
  shardKey: string;
  petitionId: string;
}

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<SessionView | null> => {
    const answer = await call<SessionView>(paths.session);
    if (answer.ok) return answer.value;
    if (isSignedOut(answer.problem)) return null;
    throw new Refused(answer.problem);
  },
});

export const directoryQuery = queryOptions({
  queryKey: ['directory'],
  queryFn: () => ask<DirectoryView>(paths.directory),
});

export const organQuery = (organId: string) =>
  queryOptions({ queryKey: ['organ', organId], queryFn: () => ask<OrganDetail>(pathOf(paths.organ, { organId })) });

export const numbersQuery = (year: number) =>
  queryOptions({
    queryKey: ['numbers', year],
    queryFn: () => ask<{ numbers: NumberEntry[] }>(pathOf(paths.numbers, {}, { year: String(year) })),
    refetchOnMount: 'always',
  });

export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: () => ask<{ templates: TemplateRow[] }>(paths.templates),
  refetchOnMount: 'always',
});

export const templateQuery = (document: string) =>
  queryOptions({
    queryKey: ['template', document],
    queryFn: () => ask<TemplateDetail>(pathOf(paths.template, { document })),
    refetchOnMount: 'always',
  });

/** The working list of the day. Old lists are shown with their time, never refreshed under the cursor. */
export const todayQuery = queryOptions({
  queryKey: ['today'],
  queryFn: () => ask<TodayView>(paths.today),
  refetchOnMount: 'always',
});

/** What was reported past the handler; for the bureau's custodian alone. */
export const concernsQuery = queryOptions({
  queryKey: ['concerns'],
  queryFn: () => ask<{ concerns: ConcernToAnswer[] }>(paths.concerns),
  gcTime: 0,
  refetchOnMount: 'always',
});

/** Whom a person of this organ has to tell. Never refreshed under the cursor. */
export const reachQuery = queryOptions({
  queryKey: ['reach'],
  queryFn: () => ask<{ rows: UnreachableRow[] }>(paths.unreachable),
  gcTime: 0,
  refetchOnMount: 'always',
});

export const petitionQuery = (key: CaseKey) =>
  queryOptions({
    queryKey: ['petition', key.petitionId],
    queryFn: () => ask<PetitionView>(pathOf(paths.petition, { ...key })),
    gcTime: 0,
  });

export const accessQuery = (key: CaseKey) =>
  queryOptions({
    queryKey: ['access', key.petitionId],
    queryFn: () => ask<{ items: AccessItem[] }>(pathOf(paths.access, { ...key })),
    gcTime: 0,
    refetchOnMount: 'always',
  });

export const searchQueryOf = (query: Record<string, string | undefined>) =>
  queryOptions({
    queryKey: ['search', query],
    queryFn: () => ask<ListPage>(pathOf(paths.petitions, {}, query)),
    refetchOnMount: 'always',
  });

/** Asks the API. @throws Refused with the server's refusal */
export async function ask<T>(path: string): Promise<T> {
  const answer = await call<T>(path);
  if (answer.ok) return answer.value;
  noteSignedOut(answer.problem);
  throw new Refused(answer.problem);
}

/** Where the session has ended, the desk goes to the sign-in page; drafts stay. */
export function noteSignedOut(problem: Problem): void {
  if (isSignedOut(problem)) client.setQueryData(sessionQuery.queryKey, null);
}
