import type { Words } from '../../core/refusal.ts';
import { longestReport, readBounce } from '../messages/index.ts';
import { type Config, openPlatform } from '../platform/index.ts';
import { openSlices } from '../slices.ts';

export const summary: Words = {
  zh: '从标准输入读一封退信(RFC 3464),记到那条消息上;由邮件服务器的管道调用。',
  en: 'Reads one bounced mail (RFC 3464) from standard input and notes it on its message; for a mail server’s pipe.',
};

/** sysexits.h: the mail server keeps the report and tries again. */
const temporaryFailure = 75;

/** Says nothing of whose mail it was. @returns 0 where it was noted, was noted before, or is none of ours; 75 to be called again */
export async function run(_args: string[], config: Config): Promise<number> {
  const bounce = await readBounce(await standardInput());
  if (!bounce) return 0;
  try {
    const platform = await openPlatform(config, { command: 'bounce', mayJoin: true });
    try {
      await (await openSlices(platform)).messages.bounceCame(bounce);
      return 0;
    } finally {
      await platform.close();
    }
  } catch (error) {
    console.error(String((error as Error)?.message ?? error));
    return temporaryFailure;
  }
}

/** Read to its end, so that the mail server's pipe does not break; kept no further than what could be a report. */
async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    length += (chunk as Buffer).length;
    if (length <= longestReport + 65_536) chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
