import { z } from 'zod';
import { refuse } from '../../core/refusal.ts';
import { lawPage, versionPage } from '../../web/portal/pages/law.ts';
import type { Http } from '../platform/index.ts';
import type { PortalDeps } from './deps.ts';
import { frameOf, refusalPage, show } from './frame.ts';
import { typed } from './typed.ts';

/** 政策法规库: search, documents in their versions, articles, and the way from a citation to its article. */
export function libraryRoutes(http: Http, deps: PortalDeps): void {
  const asked = z.object({ q: typed(60) });
  http.get('/law', { schema: { querystring: asked } }, async (request, reply) => {
    const q = request.query.q.trim();
    const given = q
      ? { q, found: await deps.library.search(q), documents: [] }
      : { q, found: [], documents: await deps.library.documents() };
    return show(reply, lawPage(frameOf(deps, request), given));
  });

  http.get('/law/cited', { schema: { querystring: z.object({ c: typed(120) }) } }, async (request, reply) => {
    const { c } = request.query;
    const found = await deps.library.cited(c);
    return reply.redirect(
      found
        ? `/law/${encodeURIComponent(found.versionId)}#a${found.article}`
        : `/law?q=${encodeURIComponent(c.slice(0, 60))}`,
      303,
    );
  });

  const at = z.object({ versionId: z.string().max(64) });
  http.get('/law/:versionId', { schema: { params: at } }, async (request, reply) => {
    const passages = await deps.library.version(request.params.versionId);
    const frame = frameOf(deps, request);
    const [first] = passages;
    if (!first) return show(reply, refusalPage(frame, unknown(), '/law'), 404);
    const versions = (await deps.library.documents()).filter(({ document }) => document === first.document);
    return show(reply, versionPage(frame, passages, versions));
  });
}

const unknown = () =>
  refuse({
    kind: 'unknown',
    code: 'law.unknown',
    what: { zh: '政策法规库里没有这一份。', en: 'The library has no such text.' },
    way: { zh: '请从列表里选，或换个词找。', en: 'Choose from the list, or search for another word.' },
  });
