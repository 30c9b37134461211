import { statisticsPage } from '../../web/portal/pages/statistics.ts';
import type { Http } from '../platform/index.ts';
import type { PortalDeps } from './deps.ts';
import { frameOf, show } from './frame.ts';

/** 公开统计: quarters as they were published; small counts are withheld. */
export function statisticsRoutes(http: Http, deps: PortalDeps): void {
  http.get('/statistics', async (request, reply) =>
    show(reply, statisticsPage(frameOf(deps, request), await deps.statistics())),
  );
}
