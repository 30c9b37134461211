import { recommendationsPage } from '../../web/portal/pages/recommendations.ts';
import type { Http } from '../platform/index.ts';
import type { PortalDeps } from './deps.ts';
import { frameOf, show } from './frame.ts';

/** 三项建议公开: how many, of each kind; no names. */
export function recommendationRoutes(http: Http, deps: PortalDeps): void {
  http.get('/recommendations', async (request, reply) =>
    show(reply, recommendationsPage(frameOf(deps, request), await deps.recommendations())),
  );
}
