import { z } from 'zod';
import type { Http } from '../platform/http/index.ts';
import { noticesApi, sealKey } from './contract.ts';
import type { Notices } from './index.ts';
import { pageStyle, pageStylePath } from './render/html.ts';

/**
 * The style sheet of documents that are read as pages (a page of ours holds no style of its own), and the keys that seal
 * them. Documents themselves leave by the routes of petitions and portal, which ask who may read them and record the reading.
 */
export function noticesRoutes(http: Http, notices: Pick<Notices, 'sealKeys'>): void {
  http.get(pageStylePath, { schema: { hide: true } }, async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=86400').type('text/css; charset=utf-8').send(pageStyle),
  );

  http.get(noticesApi.sealKeys, { schema: { response: { 200: z.object({ keys: z.array(sealKey) }) } } }, async () => ({
    keys: notices.sealKeys(),
  }));
}
