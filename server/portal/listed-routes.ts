import { listedPage } from '../../web/portal/pages/listed.ts';
import type { Http } from '../platform/index.ts';
import type { PortalDeps } from './deps.ts';
import { frameOf, show } from './frame.ts';

/** 挂牌督办 and 专项督查, for everybody. */
export function listedRoutes(http: Http, deps: PortalDeps): void {
  http.get('/listed', async (request, reply) =>
    show(reply, listedPage(frameOf(deps, request), await deps.listed(), await deps.inspected())),
  );
}
