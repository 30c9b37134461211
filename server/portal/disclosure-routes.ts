import { z } from 'zod';
import { refuse } from '../../core/refusal.ts';
import { channelsPage } from '../../web/portal/pages/channels.ts';
import { disclosedList, disclosedPage } from '../../web/portal/pages/disclosed.ts';
import type { Http } from '../platform/index.ts';
import { atomFeed } from './atom.ts';
import type { PortalDeps } from './deps.ts';
import { frameOf, refusalPage, show } from './frame.ts';
import { sendFile } from './send-file.ts';
import { typed } from './typed.ts';

/** What anybody may read: channels and duties (Art. 18), disclosed matters, their feed. */
export function disclosureRoutes(http: Http, deps: PortalDeps): void {
  http.get('/channels', async (request, reply) =>
    show(reply, channelsPage(frameOf(deps, request), await deps.disclosure.notices())),
  );

  const asked = z.object({ q: typed(40), after: typed(60) });
  http.get('/disclosed', { schema: { querystring: asked } }, async (request, reply) => {
    const { q, after } = request.query;
    const page = await deps.disclosure.list(q, after || undefined);
    return show(reply, disclosedList(frameOf(deps, request), q.trim(), page));
  });

  http.get('/disclosed/atom.xml', { config: { gives: ['application/atom+xml'] } }, async (request, reply) => {
    const { entries } = await deps.disclosure.list('', undefined);
    const home = deps.origin ?? `${request.protocol}://${request.host}`;
    const feed = atomFeed(home, frameOf(deps, request).office.name.zh, entries);
    return reply.type('application/atom+xml; charset=utf-8').header('cache-control', 'no-store').send(feed);
  });

  const at = z.object({ id: z.string().max(64) });
  http.get('/disclosed/:id', { schema: { params: at } }, async (request, reply) => {
    const entry = await deps.disclosure.entry(request.params.id);
    const frame = frameOf(deps, request);
    return entry
      ? show(reply, disclosedPage(frame, entry))
      : show(reply, refusalPage(frame, unknown(), '/disclosed'), 404);
  });

  const file = at.extend({ digest: z.string().max(64) });
  const gives = ['image/jpeg', 'text/plain'];
  http.get('/disclosed/:id/files/:digest', { config: { gives }, schema: { params: file } }, async (request, reply) => {
    const found = await deps.disclosure.file(request.params.id, request.params.digest);
    if (!found) return show(reply, refusalPage(frameOf(deps, request), unknown(), '/disclosed'), 404);
    const { type, ...rest } = found;
    reply.header('x-content-type-options', 'nosniff').header('content-length', rest.bytes.length);
    return sendFile(reply, { ...rest, type: type === 'text/plain' ? 'text/plain; charset=utf-8' : type });
  });
}

const unknown = () =>
  refuse({
    kind: 'unknown',
    code: 'disclosed.unknown',
    what: { zh: '没有这一件公开事项。', en: 'No such disclosed matter.' },
    way: { zh: '请从公开列表里选。', en: 'Choose from the list.' },
  });
