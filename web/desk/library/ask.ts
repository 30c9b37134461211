import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { citationView, citingView, libraryView, versionPage } from '../../../server/citations/contract.ts';
import { ask } from '../api/ask.ts';
import { pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';

export type LibraryView = z.output<typeof libraryView>;
export type VersionPage = z.output<typeof versionPage>;

/** Articles by words or number, with their effect on a day. */
export const libraryQueryOf = (q: string, on?: string) =>
  queryOptions({
    queryKey: ['library', q, on],
    queryFn: () => ask<LibraryView>(pathOf(paths.library, {}, { q: q || undefined, on: on || undefined })),
    placeholderData: keepPreviousData,
  });

/** The article that a basis names. */
export const citationQueryOf = (text: string, on?: string) =>
  queryOptions({
    queryKey: ['citation', text, on],
    queryFn: () => ask<z.output<typeof citationView>>(pathOf(paths.citation, {}, { text, on })),
  });

export const statuteQueryOf = (versionId: string) =>
  queryOptions({
    queryKey: ['statute', versionId],
    queryFn: () => ask<VersionPage>(pathOf(paths.statute, { versionId })),
  });

/** Which answers rest on an article: recorded readings, so nothing is kept. */
export const citingQueryOf = (versionId: string, article: number) =>
  queryOptions({
    queryKey: ['citing', versionId, article],
    queryFn: () => ask<z.output<typeof citingView>>(pathOf(paths.citing, { versionId }, { article: String(article) })),
    gcTime: 0,
  });
