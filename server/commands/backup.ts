import { join } from 'node:path';
import type { Words } from '../../core/refusal.ts';
import { openLedger } from '../ledger/index.ts';
import { backup } from '../platform/backup/index.ts';
import { type Config, openPlatform } from '../platform/index.ts';

export const summary: Words = {
  zh: '[目录]:备份数据库与附件(不含密钥),不必停机。',
  en: '[FOLDER]: copies database and attachments (no keys) while running.',
};

export async function run([to]: string[], config: Config): Promise<number> {
  const platform = await openPlatform(config, { command: 'backup', mayJoin: true });
  try {
    const ledger = openLedger({ ...platform, host: 'localhost' });
    const goal = to ?? join(config.data, 'backups', platform.clock.now().replaceAll(':', '-'));
    const manifest = await backup(platform, goal, () => ledger.roots());
    const bytes = Object.values(manifest.files).reduce((sum, [size]) => sum + size, 0);
    console.log(`${goal}\n  ${Object.keys(manifest.files).length} 个文件 files, ${(bytes / 1e6).toFixed(0)} MB`);
    for (const { shardKey, size, root } of manifest.roots) console.log(`  ${shardKey}  ${size}  ${root}`);
    console.log(`  密钥不在备份中,请另行保管 Keys are not in it; keep them apart: ${platform.folder.keys}`);
    return 0;
  } finally {
    await platform.close();
  }
}
