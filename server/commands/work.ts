import type { Words } from '../../core/refusal.ts';
import { buildApp } from '../app.ts';
import { type Config, openPlatform } from '../platform/index.ts';
import { untilStopped } from '../until-stopped.ts';

export const summary: Words = { zh: '只做后台任务,不开网页。', en: 'Background work only, no pages.' };

/** Runs jobs and subscribers beside one or more `serve` on the same server. */
export async function run(_args: string[], config: Config): Promise<number> {
  const platform = await openPlatform(config, { command: 'work', mayJoin: true });
  const app = await buildApp(platform, { seedsCases: false });
  platform.jobs.start();
  const code = await untilStopped(platform);
  await app.stop();
  await platform.close();
  return code;
}
