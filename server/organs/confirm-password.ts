import { v7 } from 'uuid';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { OrgansDeps } from './deps.ts';
import { passwordFits } from './passwords.ts';
import { ago, lock, locked } from './sign-in.ts';
import { dropTry, failuresSince, noteTry, type OfficerRow, officerById } from './store.ts';

/**
 * Whether this is the password of the officer who is signed in: asked again for what is signed for. Wrong tries count with
 * those of signing in, and lock alike.
 */
export async function confirmPassword(
  { db, clock }: Pick<OrgansDeps, 'db' | 'clock'>,
  officerId: string,
  password: string,
): Promise<Refusal | undefined> {
  const local = db.wide();
  const now = clock.now();
  const officer = await local.first<OfficerRow>(officerById(officerId));
  if (!officer) return wrong();
  const before = await local.first(failuresSince(officer.account, ago(now, lock.for)));
  if (before && before.failures >= lock.failures) return locked(now, before.newest ?? now);
  // Noted as a failure before it is judged, as in signing in.
  const tryId = v7();
  await local.run(noteTry(tryId, officer.account, now, false));
  if (!(await passwordFits(officer.passwordHash, password))) return wrong();
  await local.run(dropTry(tryId));
  return undefined;
}

const wrong = (): Refusal =>
  refuse({
    kind: 'invalid',
    code: 'password.signature-wrong',
    field: 'password',
    what: { zh: '密码不对，没有签名。', en: 'The password is wrong; it is not signed.' },
    way: { zh: '请再输一次；忘了就找本单位管理员。', en: 'Try again; if forgotten, ask your administrator.' },
  });
