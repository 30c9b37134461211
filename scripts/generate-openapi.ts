import { z } from 'zod';
import { openBacklog } from '../server/backlog/index.ts';
import { openCitations } from '../server/citations/index.ts';
import { openConference } from '../server/conference/index.ts';
import { openDay } from '../server/day/index.ts';
import { decisionsRoutes } from '../server/decisions/index.ts';
import { disclosureRoutes } from '../server/disclosure/index.ts';
import { openDocket } from '../server/docket/index.ts';
import { dossiersRoutes } from '../server/dossiers/index.ts';
import { openInspection } from '../server/inspection/index.ts';
import { messagesRoutes } from '../server/messages/index.ts';
import { noticesRoutes } from '../server/notices/index.ts';
import { organsRoutes } from '../server/organs/index.ts';
import { actBodies, petitionsRoutes } from '../server/petitions/index.ts';
import { buildHttp, createLog, readConfig } from '../server/platform/index.ts';
import { portalRoutes } from '../server/portal/index.ts';
import { receptionRoutes } from '../server/reception/index.ts';
import { openStatistics } from '../server/statistics/index.ts';
import { supervisionRoutes } from '../server/supervision/index.ts';
import { openTriage } from '../server/triage/index.ts';

/** The API as a file, for whoever writes a program for it: what a running server gives at `/api/openapi.json`. */
export const path = 'docs/openapi.json';

export async function content(): Promise<string> {
  const log = createLog({ level: 'error', write: () => {} });
  const http = await buildHttp({ config: readConfig({}), log, version: '0.1.0', bodies: actBodies });
  // Routes are registered and described only; nothing is asked of what stands behind them.
  const unasked: unknown = new Proxy({}, { get: () => unasked });
  organsRoutes(http, unasked as never);
  petitionsRoutes(http, unasked as never);
  noticesRoutes(http, unasked as never);
  openDocket(unasked as never).routes(http);
  openCitations(unasked as never).routes(http);
  openDay(unasked as never).routes(http);
  dossiersRoutes(http, unasked as never);
  decisionsRoutes(http, unasked as never);
  openInspection(unasked as never).routes(http);
  openStatistics(unasked as never).routes(http);
  openBacklog(unasked as never).routes(http);
  openConference(unasked as never).routes(http);
  supervisionRoutes(http, unasked as never);
  openTriage(unasked as never).routes(http);
  messagesRoutes(http, unasked as never);
  receptionRoutes(http, unasked as never);
  disclosureRoutes(http, unasked as never);
  portalRoutes(http, unasked as never);
  http.get('/api/health', { schema: { response: { 200: z.strictObject({ ok: z.literal(true) }) } } }, async () => ({
    ok: true as const,
  }));
  await http.ready();
  const described = http.swagger();
  await http.close();
  return `${JSON.stringify(described, null, 2)}\n`;
}
