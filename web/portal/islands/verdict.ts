import type { Judgement, Receipt } from '../../../core/merkle/index.ts';

/** What the page found out about a typed or scanned receipt. */
export type Verdict = { judgement: Judgement; receipt: Receipt } | 'no-code' | 'unreadable' | 'unknown-key';

export interface Line {
  state: 'done' | 'note' | 'refusal';
  text: string;
}

/** One line a check; the state's word comes first, so that a reader hears it first (ui 5). */
export function verdictLines(verdict: Verdict, english: boolean): Line[] {
  const say = (state: Line['state'], zh: string, en: string): Line => ({ state, text: english ? en : zh });
  if (verdict === 'no-code') {
    return [
      say(
        'note',
        '没认出：图片里没有找到二维码。请离近些、光线亮些重拍，或粘贴文字。',
        'Not read: no QR code found in the picture. Take it closer and brighter, or paste the text.',
      ),
    ];
  }
  if (verdict === 'unreadable') {
    return [
      say(
        'note',
        '没认出：这不是凭证内容。凭证内容以 HY1 开头，或是下载的凭证文件。',
        'Not read: this is not a receipt. Its text begins with HY1, or it is the receipt file.',
      ),
    ];
  }
  if (verdict === 'unknown-key') {
    return [
      say(
        'refusal',
        '对不上：凭证不是用本页列出的公钥签的。别扔凭证，先找见证单位，或到签发的机关核对指纹。',
        'Does not match: it is not signed with a key on this page. Keep the receipt; go to a witness, or compare the fingerprint at the office.',
      ),
    ];
  }
  const { judgement, receipt } = verdict;
  const time = new Date(Date.parse(receipt.time) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
  if (judgement.state === 'invalid') {
    return [
      say(
        'refusal',
        `对不上：${faults[judgement.fault]?.[0] ?? '凭证或入账凭据被改过'}。别扔凭证，先找见证单位。`,
        `Does not match: ${faults[judgement.fault]?.[1] ?? 'the receipt or its proof was changed'}. Keep the receipt and go to a witness first.`,
      ),
    ];
  }
  const signed = [
    say('done', `通过：签名是${receipt.organ}的。`, `Passed: the signature is that of ${receipt.organ}.`),
    say(
      'done',
      `通过：${time} 登记，编号 ${receipt.number}。`,
      `Passed: registered at ${time}, number ${receipt.number}.`,
    ),
  ];
  const online = say(
    'note',
    '没做：还没有联网核对最新账本。不上网不能证明日志后来没有分叉。',
    'Not done: the newest log was not checked. Offline cannot show that the log was not forked later.',
  );
  if (judgement.state === 'included') {
    const witnesses = judgement.witnesses.length;
    return [
      ...signed,
      say(
        'done',
        `通过：在公开日志第${judgement.index + 1}条（共${judgement.size}条）。`,
        `Passed: entry ${judgement.index + 1} of ${judgement.size} in the public log.`,
      ),
      witnesses > 0
        ? say('done', `通过：${witnesses}家见证单位签过这本账。`, `Passed: ${witnesses} witnesses signed this log.`)
        : say('note', '没有：这份凭据上还没有见证单位的签名。', 'None: no witness has signed this proof yet.'),
      online,
    ];
  }
  if (judgement.state === 'breach') {
    return [
      ...signed,
      say(
        'refusal',
        '违约：过了承诺的10分钟，完整的日志里没有这一条。请把凭证交给见证单位。',
        'Broken promise: after the ten minutes the whole log lacks this entry. Take the receipt to a witness.',
      ),
    ];
  }
  const late = judgement.state === 'overdue';
  return [
    ...signed,
    say(
      'note',
      late ? '还缺：这里没有入账凭据，10分钟已过。请凭编号和查询码取新的凭证再验。' : '还缺：入账凭据约10分钟后补上。',
      late
        ? 'Missing: no proof of entry here, and the ten minutes are over. Get the receipt again with number and code, then check.'
        : 'Missing: the proof of entry follows within about 10 minutes.',
    ),
    online,
  ];
}

const faults: Record<string, [string, string]> = {
  'unknown-key': ['签名用的不是本页列出的公钥', 'it is not signed with a key on this page'],
  'bad-signature': ['签名不对，内容被改过', 'the signature is wrong: something was changed'],
  'malformed-proof': ['入账凭据读不出来', 'the proof of entry cannot be read'],
  'not-in-tree': ['算出来的根和签过名的不一样', 'the computed root is not the signed one'],
};
