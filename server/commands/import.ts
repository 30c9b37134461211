import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { isRefusal, type Refusal, type Words } from '../../core/refusal.ts';
import { importMessages, type Progress, type Registrar } from '../exchange/index.ts';
import { registration } from '../petitions/contract.ts';
import { type Config, openPlatform } from '../platform/index.ts';
import { openSlices, type Slices } from '../slices.ts';

export const summary: Words = {
  zh: '从 CSV 或 .xlsx 导入来信:huiyin import messages 文件 [--map 列=项 …] [--source 名称] [--dry-run]',
  en: 'Imports messages from CSV or .xlsx: huiyin import messages FILE [--map column=field …] [--source NAME] [--dry-run]',
};

const asking = {
  map: { type: 'string' as const, multiple: true as const },
  source: { type: 'string' as const },
  division: { type: 'string' as const },
  writers: { type: 'string' as const, default: '8' },
  'dry-run': { type: 'boolean' as const, default: false },
};

/** Registers each row through the window's own act. @returns 0 when every row is registered or was before, 2 when some were refused */
export async function run(args: string[], config: Config): Promise<number> {
  const [what, ...rest] = args;
  if (what !== 'messages') return usage();
  const { values, positionals } = parseArgs({ args: rest, options: asking, allowPositionals: true });
  const [path] = positionals;
  if (!path) return usage();
  const platform = await openPlatform(config, { command: 'import messages', mayJoin: true });
  try {
    const slices = await openSlices(platform);
    const office = slices.office();
    const began = performance.now();
    const answer = await importMessages(
      platform.db.local(`${office.divisionCode}~00`),
      registrarOf(slices, values.source ?? basename(path)),
      {
        path,
        map: Object.fromEntries((values.map ?? []).map((one) => one.split('=') as [string, string])),
        source: values.source ?? basename(path),
        divisionCode: values.division ?? office.divisionCode,
        dryRun: values['dry-run'],
        writers: Math.max(1, Number.parseInt(values.writers, 10) || 8),
        onProgress: (progress) => say(progress, began),
      },
    );
    if (isRefusal(answer)) return refused(answer);
    say(answer, began);
    process.stderr.write('\n');
    console.log(summaryOf(answer, (performance.now() - began) / 1000, values['dry-run']));
    return answer.refused > 0 ? 2 : 0;
  } finally {
    await platform.close();
  }
}

function registrarOf(slices: Slices, source: string): Registrar {
  const organId = slices.office().id;
  // An import is the office's own act; the machine that runs it is named as its channel, never as a person.
  const how = {
    actor: { kind: 'officer' as const, officerId: 'import', organId, role: 'clerk' },
    organId,
    channel: `import:${source}`.slice(0, 60),
  };
  return {
    async register(row, from, alongside) {
      const parsed = registration.safeParse(row);
      if (!parsed.success) return malformed(parsed.error.issues[0]!);
      const at = slices.platform.clock.now();
      return slices.petitions.register(parsed.data, {
        ...how,
        source: from,
        alongside: (petitionId) => alongside(petitionId, at),
      });
    },
    check(row) {
      const parsed = registration.safeParse(row);
      return parsed.success ? slices.petitions.checkRegistration(parsed.data, how) : malformed(parsed.error.issues[0]!);
    },
  };
}

function malformed(issue: { path: PropertyKey[]; code: string; message: string }): Refusal {
  const field = issue.path.map(String).join('.');
  const empty = field === 'narrative' && issue.code === 'too_small';
  return {
    refused: true,
    kind: 'invalid',
    code: 'import.row',
    field,
    what: empty
      ? { zh: '没有内容。', en: 'There is no text.' }
      : { zh: `「${field}」不合要求。`, en: `"${field}" does not fit: ${issue.message}.` },
    way:
      issue.code === 'too_big'
        ? { zh: '请缩短，或在窗口登记并附材料。', en: 'Shorten it, or register it at a window with attachments.' }
        : {
            zh: '请改好这一行再导入一次，其余行不会重复。',
            en: 'Correct the row and import again; the others are not doubled.',
          },
  };
}

function say({ read, registered, present, refused: no }: Progress, began: number): void {
  const seconds = (performance.now() - began) / 1000;
  const rate = seconds > 0 ? Math.round(registered / seconds) : 0;
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
