import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { CannotStart, type Http, projectFolder } from './platform/index.ts';

/** Where the portal's built files are, by their hashed names. */
export interface PortalAssets {
  stylesheet: string;
  verify: string;
  /** The call screen, and the machines in the hall. */
  hall: string;
  hallStyle: string;
  kiosk: string;
}

const portal = join(projectFolder, 'dist/portal');
const desk = join(projectFolder, 'dist/desk');
const year = 31_536_000_000;

/** Serves what browsers load. Hashed files never change; the desk's one page is asked for anew each time. */
export async function serveAssets(http: Http): Promise<PortalAssets> {
  if (!existsSync(join(portal, '.vite/manifest.json')) || !existsSync(join(desk, 'index.html'))) throw notBuilt();
  await http.register(fastifyStatic, {
    root: join(portal, 'assets'),
    prefix: '/assets/assets/',
    immutable: true,
    maxAge: year,
    decorateReply: true,
  });
  await http.register(fastifyStatic, {
    root: join(desk, 'assets'),
    prefix: '/desk/assets/',
    immutable: true,
    maxAge: year,
    decorateReply: false,
  });
  const page = readFileSync(join(desk, 'index.html'), 'utf8');
  for (const path of ['/desk', '/desk/*']) {
    http.get(path, (_request, reply) =>
      reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page),
    );
  }
  const manifest = JSON.parse(readFileSync(join(portal, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    { file: string }
  >;
  const built = (source: string) => `/assets/${manifest[source]!.file}`;
  return {
    stylesheet: built('portal.css'),
    verify: built('islands/verify.ts'),
    hall: built('islands/hall.ts'),
    hallStyle: built('hall.css'),
    kiosk: built('islands/kiosk.ts'),
  };
}

function notBuilt(): CannotStart {
  return new CannotStart(
    { zh: '网页还没有生成。', en: 'The pages have not been built.' },
    {
      zh: '请用 npm start 启动，或先运行 node scripts/build-web.mjs。',
      en: 'Start with npm start, or run node scripts/build-web.mjs first.',
    },
  );
}
