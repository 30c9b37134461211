import type { DossierAct } from '../../core/dossier/index.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { DossiersDeps } from './deps.ts';
import type { Officer } from './policy.ts';

/** For an act that is signed for: the officer's password, given again (ui D14). @returns why it does not count as signed */
export async function unsignedRefusal(
  { confirmPassword }: Pick<DossiersDeps, 'confirmPassword'>,
  act: DossierAct | undefined,
  officer: Officer,
  password: string | undefined,
): Promise<Refusal | undefined> {
  if (!act?.signed) return undefined;
  if (password) return confirmPassword(officer.officerId, password);
  return refuse({
    kind: 'invalid',
    code: 'dossier.signature-missing',
    field: 'password',
    what: { zh: '这一步要本人签名，还没有输密码。', en: 'This is signed for; the password has not been given.' },
    way: { zh: '请再输一次您的登录密码，再提交。', en: 'Give your sign-in password once more, then submit.' },
  });
}
