import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { isRefusal, type Refusal, type Words } from '../../core/refusal.ts';
import { importMessages, type Progress, registrarFor } from '../exchange/index.ts';
import { type Config, openPlatform } from '../platform/index.ts';
import { openSlices } from '../slices.ts';

export const summary: Words = {
  zh: '从 CSV 或 .xlsx 导入来信:huiyin import messages 文件 [--map 列=项 …] [--source 名称] [--division 区划] [--dry-run]',
  en: 'Imports messages from CSV or .xlsx: huiyin import messages FILE [--map column=field …] [--source NAME] [--division CODE] [--dry-run]',
};

const options = {
  map: { type: 'string' as const, multiple: true as const, default: [] as string[] },
  source: { type: 'string' as const },
  division: { type: 'string' as const },
  writers: { type: 'string' as const, default: '8' },
  'dry-run': { type: 'boolean' as const, default: false },
};

/** Registers each row through the window's own act. @returns 0 when every row is registered or was before, 2 when some were refused */
export async function run(args: string[], config: Config): Promise<number> {
  const asked = understand(args);
  if (!asked) return usage();
  const { path, values } = asked;
  const source = values.source ?? basename(path);
  const platform = await openPlatform(config, { command: 'import messages', mayJoin: true });
  try {
    const slices = await openSlices(platform);
    const office = slices.office();
    const began = performance.now();
    const answer = await importMessages(
      platform.db.local(slices.shardKey()),
      registrarFor(slices.petitions, office.id, source),
      {
        path,
        map: Object.fromEntries(values.map.map(columnAndField)),
        source,
        divisionCode: values.division ?? office.divisionCode,
        dryRun: values['dry-run'],
        writers: Math.min(64, Math.max(1, Number.parseInt(values.writers, 10) || 8)),
        onProgress: (progress) => say(progress, began),
      },
    );
    if (isRefusal(answer)) return refused(answer);
    process.stderr.write('\n');
    console.log(summaryOf(answer, (performance.now() - began) / 1000, values['dry-run']));
    if (answer.torn) return refused(answer.torn);
    return answer.refused > 0 ? 2 : 0;
  } finally {
    await platform.close();
  }
}

function understand(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [what, path, ...more] = positionals;
    return what === 'messages' && path && more.length === 0 ? { path, values } : undefined;
  } catch {
    return undefined;
  }
}

/** A heading may hold an equals sign, a field does not. */
function columnAndField(one: string): [string, string] {
  const at = one.lastIndexOf('=');
  return at < 0 ? [one, ''] : [one.slice(0, at), one.slice(at + 1)];
}

function say({ read, registered, present, refused: no }: Progress, began: number): void {
  const rate = Math.round(registered / ((performance.now() - began) / 1000));
  process.stderr.write(`\r已读 ${read} 行 · 登记 ${registered} · 已有 ${present} · 未收 ${no} · 每秒 ${rate} 件   `);
}

function summaryOf(
  { read, registered, present, refused: no, refusedFile }: Progress,
  seconds: number,
  dry: boolean,
): string {
  const rate = registered > 0 ? (registered / seconds).toFixed(1) : '0';
  return [
    `${dry ? '试运行,未写入。Dry run, nothing written.\n' : ''}读 read ${read} · 登记 registered ${registered} · 已有 present ${present} · 未收 refused ${no} · ${seconds.toFixed(1)} s · ${rate}/s`,
    ...(refusedFile ? [`未收的行 Refused rows: ${refusedFile}`] : []),
  ].join('\n');
}

function refused(refusal: Refusal): number {
  console.error(`✖ ${refusal.what.zh} ${refusal.what.en}\n→ ${refusal.way.zh}\n  ${refusal.way.en}`);
  return 65;
}

function usage(): number {
  console.error(`${summary.zh}\n${summary.en}`);
  return 64;
}
