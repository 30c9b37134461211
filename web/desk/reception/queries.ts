import { queryOptions } from '@tanstack/react-query';
import type { DayView, HallView, ReceptionDay } from '../../../server/reception/contract.ts';
import { ask } from '../api/ask.ts';
import { pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';

export const daysQuery = queryOptions({
  queryKey: ['receptions'],
  queryFn: () => ask<{ days: ReceptionDay[] }>(paths.receptionDays),
  refetchOnMount: 'always',
});

/** One day with its visitors. Each briefing shown is a recorded read, so that it is asked for once. */
export const dayQuery = (planId: string, n: string) =>
  queryOptions({
    queryKey: ['reception', planId, n],
    queryFn: () => ask<DayView>(pathOf(paths.receptionDay, { planId, n })),
    gcTime: 0,
  });

/** The waiting list; numbers alone, asked again every two seconds. */
export const hallQuery = queryOptions({
  queryKey: ['hall'],
  queryFn: () => ask<HallView>(paths.hall),
  refetchInterval: 2000,
});
