#!/usr/bin/env node
/** Stand-alone checker of receipts, sealed letters and the public log: needs this folder and core/merkle, no server of ours. */
import { parseArgs } from 'node:util';
import { checkDocument } from './check-document.ts';
import { checkConsistency, checkLog } from './check-log.ts';
import { checkReceipt } from './check-receipt.ts';
import { gatherTrust, type Trusted } from './keys.ts';
import { type LogSource, logSource } from './log-source.ts';
import { CannotCheck, type Outcome } from './outcome.ts';

const USAGE = {
  zh: `用法:
  node cli/verify.ts receipt 文件|-            核对一张凭证(JSON 文件,或二维码里的文字)
  node cli/verify.ts consistency 旧 新|latest 地址|目录   核对日志没有被改写(旧、新是保存的检查点)
  node cli/verify.ts document 文件.pdf|-       核对一份盖章文书(PDF 文件,或二维码里的文字)
  node cli/verify.ts log 地址|目录             通读整个日志,与签名核对
选项:--key 密钥  --keys 文件(文书的公钥:门户 /check/keys 存成的文件)  --fingerprint 大厅公示的指纹  --witness 见证人密钥
     --log 地址|目录(核对凭证时在日志里找)  --save 目录(保存读到的,改日再比)
退出码:0 已证实  1 不成立(伪造、违约、改写)  2 无法核对  3 签名为真,尚未证实`,
  en: `Usage:
  node cli/verify.ts receipt FILE|-             a receipt (JSON file, or the text of its QR code)
  node cli/verify.ts consistency OLD NEW|latest URL|DIR   nothing was rewritten between two saved checkpoints
  node cli/verify.ts document FILE.pdf|-        a sealed letter (its PDF, or the text of its QR code)
  node cli/verify.ts log URL|DIR                read a whole log and compare it with what was signed
Options: --key KEY  --keys FILE (for letters: what the portal gives at /check/keys)  --fingerprint (from the hall)  --witness KEY
         --log URL|DIR (for receipt: search there)  --save DIR (keep what was read, to compare another day)
Exit: 0 proved  1 refuted (forged, broken promise, rewritten)  2 could not be checked  3 genuine, not yet proved`,
};

/** Runs one command and returns how it ended; everything it has to say is in the outcome. */
export async function verify(args: string[], now: string): Promise<Outcome> {
  try {
    const { command, operands, options } = understand(args);
    const where = command === 'receipt' || command === 'document' ? options.log : operands.at(-1);
    const source = where === undefined ? undefined : logSource(where, options.save);
    const trusted = await gatherTrust(options, source);
    const outcome = await run(command, operands, trusted, source, now);
    return trusted.warning ? { ...outcome, says: [...outcome.says, trusted.warning] } : outcome;
  } catch (error) {
    if (error instanceof CannotCheck) return { exit: 2, says: [error.said] };
    const { message } = error as Error;
    return { exit: 2, says: [{ zh: `无法核对:${message}`, en: `Could not check: ${message}` }] };
  }
}

function run(command: string, operands: string[], trusted: Trusted, source: LogSource | undefined, now: string) {
  const [first = '', second = ''] = operands;
  if (command === 'receipt') return checkReceipt(first, trusted, source, now);
  if (command === 'document') return checkDocument(first, trusted);
  if (source === undefined) throw new CannotCheck(USAGE);
  return command === 'log' ? checkLog(source, trusted) : checkConsistency([first, second], source, trusted);
}

function understand(args: string[]) {
  const text = { type: 'string' } as const;
  const options = {
    key: { ...text, multiple: true },
    keys: text,
    fingerprint: text,
    witness: { ...text, multiple: true },
  } as const;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { ...options, log: text, save: text },
    });
    const [command = '', ...operands] = positionals;
    const takes = new Map([
      ['receipt', 1],
      ['document', 1],
      ['consistency', 3],
      ['log', 1],
    ]).get(command);
    if (takes === operands.length) return { command, operands, options: values };
  } catch (error) {
    throw new CannotCheck({ zh: `${(error as Error).message}\n${USAGE.zh}`, en: USAGE.en });
  }
  throw new CannotCheck(USAGE);
}

if (import.meta.main) {
  const { exit, says } = await verify(process.argv.slice(2), new Date().toISOString());
  for (const { zh, en } of says) (exit === 0 ? console.log : console.error)(`${zh}\n${en}`);
  process.exitCode = exit;
}
