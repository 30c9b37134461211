import type { Words } from '../../core/refusal.ts';
import { type Config, openPlatform } from '../platform/index.ts';

export const summary: Words = { zh: '把数据库更新到当前版本。', en: 'Brings the database to this version.' };

export async function run(_args: string[], config: Config): Promise<number> {
  const platform = await openPlatform(config, { command: 'migrate', mayJoin: true });
  console.log(platform.migrated.length > 0 ? platform.migrated.join('\n') : '已是最新 Nothing to do.');
  await platform.close();
  return 0;
}
