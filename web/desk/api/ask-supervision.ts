import { queryOptions } from '@tanstack/react-query';
import type { ChargeBoard, SupervisionBoard } from '../../../server/supervision/contract.ts';
import { ask } from './ask.ts';
import { pathOf } from './call.ts';
import { paths } from './paths.ts';

/** The board; each card that is shown is a recorded reading, so nothing is kept. */
export const supervisionBoardQuery = (organ: string | undefined) =>
  queryOptions({
    queryKey: ['supervision-board', organ],
    queryFn: () => ask<SupervisionBoard>(pathOf(paths.supervisionBoard, {}, { organ })),
    gcTime: 0,
    refetchOnMount: 'always',
  });

export const chargeBoardQuery = queryOptions({
  queryKey: ['charge-board'],
  queryFn: () => ask<ChargeBoard>(paths.chargeBoard),
  gcTime: 0,
  refetchOnMount: 'always',
});
