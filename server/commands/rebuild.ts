import type { Words } from '../../core/refusal.ts';
import { type Config, openPlatform } from '../platform/index.ts';
import { openSlices } from '../slices.ts';

export const summary: Words = {
  zh: '从事实重算所有派生数据并核对,中断后接着做(--anew 从头)。',
  en: 'Derives everything again from the facts and compares; goes on where it stopped (--anew begins again).',
};

/** @returns 0 when every projection equalled what its facts give, 1 when some had to be set right */
export async function run(args: string[], config: Config): Promise<number> {
  const platform = await openPlatform(config, { command: 'rebuild', mayJoin: true });
  try {
    const { petitions, dossiers, disclosure, statistics } = await openSlices(platform);
    const began = performance.now();
    const report = await petitions.rebuild({
      anew: args.includes('--anew'),
      onProgress: ({ done, differing, shardKey }) => {
        const rate = Math.round(done / ((performance.now() - began) / 1000));
        process.stderr.write(`\r${shardKey} 已核 ${done} 件 · 不符 ${differing} 件 · 每秒 ${rate} 件   `);
      },
    });
    process.stderr.write('\n');
    console.log(
      `核对 compared ${report.done} · 改正 set right ${report.differing} · ${((performance.now() - began) / 1000).toFixed(1)} s`,
    );
    for (const [projection, n] of Object.entries(report.byProjection)) console.log(`  ${projection}  ${n}`);
    const ours = await dossiers.rebuild();
    console.log(`  台账 dossiers  ${ours.done} · ${ours.differing}`);
    const open = await disclosure.rebuild();
    console.log(`  公开 disclosure  ${open.done} · ${open.differing}`);
    const sums = await statistics.recount();
    console.log(`  统计 statistics  ${sums.counties} · ${sums.differing}`);
    return report.differing + ours.differing + open.differing + sums.differing > 0 ? 1 : 0;
  } finally {
    await platform.close();
  }
}
