import { judgeDocumentCode, shortDigest, type VerifierKey } from '../../../core/merkle/index.ts';
import type { Line } from './verdict.ts';

/** What the code of a letter proves without a network: the organ's seal, not what else stands on the paper. */
export function documentLines(text: string, keys: readonly VerifierKey[], english: boolean): Line[] {
  const say = (state: Line['state'], zh: string, en: string): Line => ({ state, text: english ? en : zh });
  const judged = judgeDocumentCode(text, keys);
  switch (judged.state) {
    case 'unreadable':
      return [say('note', '没认出：二维码内容不全，请重新扫一次。', 'Not read: the code is not whole. Scan it again.')];
    case 'unknown-key':
    case 'invalid':
      return [
        say(
          'refusal',
          '对不上：不是本页列出的机关印章签的，或内容被改过。先打电话问发文机关。',
          'Does not match: not sealed with a key on this page, or changed. Telephone the organ first.',
        ),
      ];
    case 'sealed': {
      const { organ, number, date, digest } = judged.document;
      const short = shortDigest(digest);
      return [
        say(
          'done',
          `通过：${organ}于${date}签发，文号${number}。`,
          `Passed: issued by ${organ} on ${date}, number ${number}.`,
        ),
        say(
          'note',
          `请和手里的文书对一对：机关、文号、日期、校验码（${short}）都一样，才是同一份。`,
          `Compare with your letter: organ, number, day and check digits (${short}) must all be the same.`,
        ),
        say(
          'note',
          '没做：还没有联网和登记簿里的原件比对。',
          'Not done: it was not compared with the original in the register, which needs a connection.',
        ),
      ];
    }
  }
}
