import { z } from 'zod';
import { buildHttp } from './platform/http/index.ts';
import type { Http, Platform } from './platform/index.ts';

/** The whole system, wired: what `serve` listens with and `work` works with. */
export interface App {
  http: Http;
  /** Lines that `serve` prints: addresses, demo sign-ins. @param home where the pages are served */
  announcements(home: string): string[];
  /** Answers what is under way, then closes. */
  stop(): Promise<void>;
}

/** The composition root: every dependency and every subscription by hand. */
export async function buildApp(platform: Platform): Promise<App> {
  const http = await buildHttp({
    config: platform.config,
    log: platform.log,
    version: '0.1.0',
    mayWrite: platform.clockWatch.mayWrite,
  });
  http.get('/api/health', { schema: { response: { 200: z.strictObject({ ok: z.literal(true) }) } } }, async () => ({
    ok: true as const,
  }));
  return {
    http,
    announcements: (home) => [`网页 Pages    ${home}/`],
    stop: () => http.close(),
  };
}
