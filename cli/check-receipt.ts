import {
  fingerprint,
  formatVerifierKey,
  type Judgement,
  judgeReceipt,
  parseReceipt,
  type Receipt,
  receiptsOfCode,
  signatureHolds,
} from '../core/merkle/index.ts';
import { readLog } from './check-log.ts';
import { fileText, isFromHall, type Trusted } from './keys.ts';
import type { LogSource } from './log-source.ts';
import { CannotCheck, type Outcome, proved, refuted, type Said, unproved } from './outcome.ts';

/** `receipt`: who signed it, whether it stands in the log, and whether a promise was broken. */
export async function checkReceipt(
  file: string,
  trusted: Trusted,
  source: LogSource | undefined,
  now: string,
): Promise<Outcome> {
  const receipt = readReceipt((await fileText(file)).trim(), trusted);
  if (receipt === undefined) return refuted(notAReceipt());
  const keys = isFromHall(trusted, receipt.key) ? [...trusted.keys, receipt.key] : trusted.keys;
  if (trusted.fingerprint !== undefined && !isFromHall(trusted, receipt.key))
    return refuted(described(receipt), otherKey(receipt));
  if (keys.length === 0) return ofUnknownKey(receipt);
  if (receipt.proof !== undefined && !keys.some(({ name }) => name === receipt.origin))
    return withoutLogKey(receipt, keys);
  const search = receipt.proof === undefined && source !== undefined;
  const log = search ? await readLog(source, { ...trusted, keys }) : undefined;
  if (log !== undefined && 'exit' in log) return log;
  const evidence = { keys, witnesses: trusted.witnesses, now };
  const dated = source?.live ? { fetchedAt: now } : {};
  const searched = log && { log: { checkpoint: log.checkpoint, entries: log.entries, ...dated } };
  return told(receipt, judgeReceipt(receipt, { ...evidence, ...searched }));
}

/** A file as saved, or the code in the QR. */
function readReceipt(text: string, trusted: Trusted): Receipt | undefined {
  if (!/^hy1/i.test(text)) return parseReceipt(text);
  if (trusted.keys.length === 0) {
    throw new CannotCheck({
      zh: '二维码里只有密钥编号:请用 --keys 或 --log 给出密钥。',
      en: 'The code names its key by number only: give keys with --keys or --log.',
    });
  }
  return receiptsOfCode(text, trusted.keys.map(formatVerifierKey))[0];
}

function told(receipt: Receipt, judgement: Judgement): Outcome {
  const about = described(receipt);
  switch (judgement.state) {
    case 'included':
      return proved(about, {
        zh: `凭证为真:登记在公开日志第 ${judgement.index} 条(共 ${judgement.size} 条),见证 ${judgement.witnesses.length} 个。`,
        en: `Genuine, and in the public log: entry ${judgement.index} of ${judgement.size}, seen by ${judgement.witnesses.length} witnesses.`,
      });
    case 'promised':
      return unproved(about, {
        zh: `签名为真。单位承诺 ${judgement.due} 之前写入公开日志;到时请再核对。`,
        en: `The signature is genuine. The office promised inclusion by ${judgement.due}: check again then.`,
      });
    case 'overdue':
      return unproved(about, {
        zh: `签名为真,承诺的时间 ${judgement.due} 已过,手中的凭证还没有证明。请取新的凭证,或用 --log 在日志里找。`,
        en: `The signature is genuine; the promised time ${judgement.due} is over and this copy has no proof. Fetch it anew, or search with --log.`,
      });
    case 'breach':
      return refuted(about, {
        zh: `单位违约:承诺 ${judgement.due} 之前写入,${judgement.seenAt} 的日志(${judgement.size} 条)里没有。凭证加这个检查点就是证据,请保存。`,
        en: `The promise was broken: due ${judgement.due}, not in the log of ${judgement.size} entries seen ${judgement.seenAt}. Receipt and checkpoint together prove it: keep both.`,
      });
    case 'invalid':
      return refuted(about, {
        zh: `核对不通过(${judgement.fault})。内容被改过,或者不是这家单位签的。`,
        en: `Not valid (${judgement.fault}): altered, or not signed by this office.`,
      });
  }
}

/** The proof cannot be opened; what can be said is said of the signature alone. */
function withoutLogKey({ proof: _, ...receipt }: Receipt, keys: Trusted['keys']): Outcome {
  const judgement = judgeReceipt(receipt, { keys });
  if (judgement.state === 'invalid') return told(receipt, judgement);
  return unproved(described(receipt), {
    zh: '签名为真。凭证带有入账证明,但没有给出日志的密钥,证明无法打开:请用 --keys 或 --log。',
    en: 'The signature is genuine. Its proof of inclusion cannot be opened without the log’s key: give --keys or --log.',
  });
}

function ofUnknownKey(receipt: Receipt): Outcome {
  if (!signatureHolds(receipt)) return told(receipt, { state: 'invalid', fault: 'bad-signature' });
  return unproved(described(receipt), {
    zh: `签名与凭证自带的密钥相符。密钥指纹:\n    ${fingerprint(receipt.key.publicKey)}\n  请与大厅公示的核对,或用 --fingerprint、--keys、--log 让本程序核对。`,
    en: 'The signature fits the key in the receipt itself. Compare its fingerprint above with the one in the hall, or give --fingerprint, --keys or --log.',
  });
}

const otherKey = (receipt: Receipt): Said => ({
  zh: `签名的密钥不是大厅公示的那一把。它的指纹是:\n    ${fingerprint(receipt.key.publicKey)}`,
  en: 'It was signed with another key than the one in the hall; its fingerprint stands above.',
});

const notAReceipt = (): Said => ({
  zh: '这不是登记凭证:格式不对,或不在所给的密钥之下。',
  en: 'This is no receipt: its form is wrong, or it is under none of the keys given.',
});

const described = ({ number, organ, time, origin }: Receipt): Said => ({
  zh: `编号 ${number},${organ},${time},日志 ${origin}`,
  en: `number ${number}, ${organ}, ${time}, log ${origin}`,
});
