import { z } from 'zod';
import { isRefusal } from '../../core/refusal.ts';
import { officerOf } from '../organs/index.ts';
import { type Http, orRefuse, sendFile } from '../platform/index.ts';
import { casesBehind } from './cases.ts';
import { casesQuery, casesView, spanQuery, statisticsApi, statisticsView } from './contract.ts';
import { csvOf } from './csv.ts';
import type { StatisticsDeps } from './deps.ts';
import { tableFor } from './view.ts';

/** D17: the figures of a county's organs, the table as a file, and the matters behind a figure. */
export function statisticsRoutes(http: Http, deps: StatisticsDeps): void {
  http.get(
    statisticsApi.statistics,
    { schema: { querystring: spanQuery, response: { 200: statisticsView } } },
    async (request) => orRefuse(await tableFor(deps, request.query.span, officerOf(request))),
  );

  http.get(
    statisticsApi.statisticsCsv,
    {
      config: { gives: ['text/csv'] },
      schema: { querystring: spanQuery.extend({ language: z.enum(['zh', 'en']).default('zh') }) },
    },
    async (request, reply) => {
      const { span, language } = request.query;
      const view = await tableFor(deps, span, officerOf(request));
      if (isRefusal(view)) return orRefuse(view);
      const bytes = new TextEncoder().encode(csvOf(view, language));
      return sendFile(reply, { type: 'text/csv; charset=utf-8', name: `statistics-${view.span}.csv`, bytes });
    },
  );

  http.get(
    statisticsApi.statisticsCases,
    { schema: { querystring: casesQuery, response: { 200: casesView } } },
    async (request) => orRefuse(await casesBehind(deps, request.query, officerOf(request))),
  );
}
