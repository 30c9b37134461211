import { parseVerifierKey, type VerifierKey } from '../core/merkle/index.ts';
import { CannotStart } from './platform/index.ts';

/** The name under which logs are published: without a public address, this machine's own. */
export function hostOf(origin: string | undefined): string {
  return origin ? new URL(origin).host : 'localhost';
}

/** A witness of the public log, as the setting names it. @throws CannotStart */
export function witnessKey(text: string): VerifierKey {
  const key = parseVerifierKey(text);
  if (key) return key;
  throw new CannotStart(
    { zh: `HUIYIN_WITNESSES 里的「${text}」不是验证公钥。`, en: `"${text}" in HUIYIN_WITNESSES is no verifier key.` },
    {
      zh: '请向见证单位要 C2SP 格式的验证公钥:名称+编号+公钥。',
      en: 'Ask the witness for its C2SP verifier key: name+id+key.',
    },
  );
}

/** Where the office that the setting names is not in the directory. */
export function noOffice(code: string): CannotStart {
  return new CannotStart(
    { zh: `机关名录里没有「${code}」。`, en: `The directory of organs has no "${code}".` },
    {
      zh: '请先导入机关名录并建第一个管理员：npx huiyin setup --sample > 名录.json，改成本县的，再 npx huiyin setup 名录.json --account 账号 --name 姓名。名录里的代码不同时，改 HUIYIN_OFFICE。',
      en: 'First bring in the directory and make the first administrator: npx huiyin setup --sample > FILE.json, make it your county’s, then npx huiyin setup FILE.json --account ACCOUNT --name NAME. Where its code differs, set HUIYIN_OFFICE.',
    },
  );
}
