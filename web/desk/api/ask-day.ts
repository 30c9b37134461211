import { queryOptions } from '@tanstack/react-query';
import type { DayView, DigestView } from '../../../server/day/contract.ts';
import { ask } from './ask.ts';
import { paths } from './paths.ts';

/** What begins the day beside the list. Its lines count as readings: asked when the page is opened. */
export const dayQuery = queryOptions({
  queryKey: ['day'],
  queryFn: () => ask<DayView>(paths.day),
  refetchOnMount: 'always',
});

export const digestQuery = queryOptions({
  queryKey: ['digest'],
  queryFn: () => ask<DigestView>(paths.digest),
  refetchOnMount: 'always',
});
