import { queryOptions } from '@tanstack/react-query';
import type { CasesView, StatisticsView, statisticsApi } from '../../../server/statistics/contract.ts';
import { ask } from '../api/ask.ts';
import { pathOf } from '../api/call.ts';

/** The contract's paths, as text; a difference does not compile. */
const paths = {
  statistics: '/api/statistics',
  statisticsCsv: '/api/statistics/table.csv',
  statisticsCases: '/api/statistics/cases',
} as const satisfies typeof statisticsApi;

export const tableQuery = (span: string | undefined) =>
  queryOptions({
    queryKey: ['statistics', span],
    queryFn: () => ask<StatisticsView>(pathOf(paths.statistics, {}, { span })),
    staleTime: 60_000,
  });

/** What is asked of the list behind a figure. */
export interface Behind {
  span: string;
  figure: string;
  line: string;
  organ?: string | undefined;
  after?: string | undefined;
}

/** The matters behind a figure; each that is shown is a recorded reading, so nothing is kept. */
export const casesQuery = ({ span, figure, line, organ, after }: Behind) =>
  queryOptions({
    queryKey: ['statistics-cases', span, figure, line, organ, after],
    queryFn: () => ask<CasesView>(pathOf(paths.statisticsCases, {}, { span, figure, line, organ, after })),
    gcTime: 0,
    refetchOnMount: 'always',
  });

/** Where the table lies as a file. */
export const csvPath = (span: string, language: 'zh' | 'en') => pathOf(paths.statisticsCsv, {}, { span, language });
