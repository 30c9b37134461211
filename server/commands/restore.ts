import type { Words } from '../../core/refusal.ts';
import { type Ledger, openLedger } from '../ledger/index.ts';
import { type LedgerRoot, restore } from '../platform/backup/index.ts';
import { type Config, openPlatform } from '../platform/index.ts';

export const summary: Words = {
  zh: '目录:把备份恢复到空的数据目录,并核对公开日志的根。',
  en: 'FOLDER: puts a backup into an empty data folder and compares the roots of the public logs.',
};

/** The exit code is 1 when a public log is not what the backup's manifest says. */
export async function run([from]: string[], config: Config): Promise<number> {
  if (!from) {
    console.error('huiyin restore 目录 FOLDER');
    return 64;
  }
  const { roots, madeAt } = await restore(config, from);
  const platform = await openPlatform(config, { command: 'restore' });
  try {
    const faults = await compare(openLedger({ ...platform, host: 'localhost' }), roots);
    for (const fault of faults) console.error(`✗ ${fault}`);
    if (faults.length > 0) return 1;
    console.log(`✓ ${madeAt}: ${roots.length} 个公开日志与备份一致 public logs agree with the backup`);
    return 0;
  } finally {
    await platform.close();
  }
}

/** Each log is recomputed from its leaves; it may have grown while the backup was made, never shrunk or changed. */
async function compare(ledger: Ledger, expected: LedgerRoot[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { shardKey, size, root } of expected) {
    const found = await ledger.audit(shardKey);
    faults.push(...found.faults.map((fault) => `${shardKey}: ${fault}`));
    if (found.size < size) faults.push(`${shardKey}: ${size - found.size} leaves are lost`);
    if (found.size === size && found.root !== root) faults.push(`${shardKey}: the root is ${found.root}, not ${root}`);
  }
  return faults;
}
