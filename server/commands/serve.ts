import type { Words } from '../../core/refusal.ts';
import { type App, buildApp } from '../app.ts';
import { type Config, listen, openPlatform, type Platform } from '../platform/index.ts';
import { untilStopped } from '../until-stopped.ts';

export const summary: Words = { zh: '启动数据库、网页和后台任务。', en: 'Runs database, pages and background work.' };

/** Runs until Ctrl-C, SIGTERM, or the death of the embedded database. */
export async function run(_args: string[], config: Config): Promise<number> {
  const began = performance.now();
  const platform = await openPlatform(config, { command: 'serve' });
  let app: App | undefined;
  try {
    app = await buildApp(platform);
    const place = await listen(app.http, config.host, config.port);
    platform.jobs.start();
    // Whoever reads that Ctrl-C stops it may press it at once.
    const stopped = untilStopped(platform);
    announce(platform, app, place, performance.now() - began);
    return await stopped;
  } finally {
    await app?.stop();
    await platform.close();
    console.log('已停止 Stopped.');
  }
}

function announce(platform: Platform, app: App, place: Awaited<ReturnType<typeof listen>>, milliseconds: number): void {
  const { config, migrated } = platform;
  const home = config.origin ?? `http://${place.host.includes(':') ? `[${place.host}]` : place.host}:${place.port}`;
  const lines = [
    `回音 Huiyin  ${(milliseconds / 1000).toFixed(1)} s`,
    ...(place.insteadOf
      ? [`端口 ${place.insteadOf} 已被占用,改用 ${place.port}。Port ${place.insteadOf} is taken; using ${place.port}.`]
      : []),
    ...(migrated.length > 0 ? [`迁移 Migrated: ${migrated.join(', ')}`] : []),
    ...app.announcements(home),
    `数据 Data     ${config.databaseUrl ? 'DATABASE_URL' : config.data}`,
    '停止 Stop     Ctrl-C',
  ];
  console.log(`\n  ${lines.join('\n  ')}\n`);
}
