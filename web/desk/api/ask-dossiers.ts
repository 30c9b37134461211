import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  DossierKindView,
  DossierList,
  DossierTasks,
  DossierView,
  dossierActed,
  dossierPreview,
  dossiersAbout,
} from '../../../server/dossiers/contract.ts';
import { ask } from './ask.ts';
import { pathOf } from './call.ts';
import { paths } from './paths.ts';

export type DossierActed = z.output<typeof dossierActed>;
export type DossierPreview = z.output<typeof dossierPreview>;
export type AboutRow = z.output<typeof dossiersAbout>['rows'][number];
export interface DossierKey {
  kind: string;
  shardKey: string;
  dossierId: string;
}
export interface DossierFilter {
  phase?: string | undefined;
  open?: 'yes' | 'no' | undefined;
}

/** The mechanisms that this officer meets. */
export const kindsQuery = queryOptions({
  queryKey: ['dossier-kinds'],
  queryFn: () => ask<{ kinds: DossierKindView[] }>(paths.dossierKinds),
});

/** The officer's own duties of all mechanisms, by due date. */
export const tasksQuery = queryOptions({
  queryKey: ['dossier-tasks'],
  queryFn: () => ask<DossierTasks>(paths.dossierTasks),
  refetchOnMount: 'always',
});

/** One kind's list, page after page; each row that is shown is a recorded reading, so nothing is kept. */
export const dossiersQuery = (kind: string, { phase, open }: DossierFilter) =>
  infiniteQueryOptions({
    queryKey: ['dossiers', kind, { phase, open }],
    queryFn: ({ pageParam }) =>
      ask<DossierList>(pathOf(paths.dossiers, { kind }, { phase, open, after: pageParam || undefined })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    gcTime: 0,
  });

/** The acts that open a dossier of this kind, with their forms. No dossier stands in the phase before its first fact: no row comes along. */
export const openingsQuery = (kind: string) =>
  queryOptions({
    queryKey: ['dossier-openings', kind],
    queryFn: () => ask<DossierList>(pathOf(paths.dossiers, { kind }, { phase: 'none' })),
  });

export const dossierQuery = (key: DossierKey) =>
  queryOptions({
    queryKey: ['dossier', key.dossierId],
    queryFn: () => ask<DossierView>(pathOf(paths.dossier, { ...key })),
    gcTime: 0,
  });

/** What the office keeps beside one petition. */
export const aboutQuery = (number: string) =>
  queryOptions({
    queryKey: ['dossiers-about', number],
    queryFn: () => ask<{ rows: AboutRow[] }>(pathOf(paths.dossiersAbout, { number })),
    gcTime: 0,
  });
