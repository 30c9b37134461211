import { queryOptions } from '@tanstack/react-query';
import type { ReprintRow } from '../../../server/petitions/contract.ts';
import { ask } from './ask.ts';
import { pathOf } from './call.ts';
import { paths } from './paths.ts';

/** What may be printed again: the week's, or one matter by its number. The list is a recorded reading. */
export const reprintsQuery = (number: string) =>
  queryOptions({
    queryKey: ['reprints', number],
    queryFn: () => ask<{ rows: ReprintRow[]; more: boolean }>(pathOf(paths.reprints, {}, number ? { number } : {})),
    gcTime: 0,
    refetchOnMount: 'always',
  });
