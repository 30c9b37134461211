import { generateSecret, generateURI, verify } from 'otplib';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { OrgansDeps } from './deps.ts';
import { passwordFits } from './passwords.ts';
import { type OfficerRow, officerById, setTotp } from './store.ts';

/** Makes a new seed (RFC 6238). It counts only after `confirmSecondFactor`. Refused while one is on: ending it takes the password. */
export async function beginSecondFactor(
  { db, sealer }: OrgansDeps,
  officer: { officerId: string; account: string },
): Promise<{ secret: string; uri: string } | Refusal> {
  if ((await db.wide().first<OfficerRow>(officerById(officer.officerId)))?.totpConfirmed) {
    return refuse({
      kind: 'conflict',
      code: 'totp.on-already',
      what: { zh: '动态码已经启用。', en: 'One-time codes are on already.' },
      way: {
        zh: '要换手机，请先用密码停用，再重新启用。',
        en: 'To change the phone, turn them off with your password first.',
      },
    });
  }
  const secret = generateSecret();
  await db.wide().run(setTotp(officer.officerId, sealer.seal(secret), false));
  return { secret, uri: generateURI({ issuer: 'Huiyin', label: officer.account, secret }) };
}

/** Turns the second factor on, once a code from the authenticator fits. */
export async function confirmSecondFactor(
  { db, sealer }: OrgansDeps,
  officerId: string,
  code: string,
): Promise<Refusal | undefined> {
  const officer = await db.wide().first<OfficerRow>(officerById(officerId));
  const secret = officer?.totpSecret && sealer.open(officer.totpSecret);
  const fits = secret ? (await verify({ secret, token: code, epochTolerance: 30 })).valid : false;
  if (!secret || !fits) {
    return refuse({
      kind: 'invalid',
      code: 'totp.wrong',
      field: 'code',
      what: { zh: '动态码不对。', en: 'The code does not fit.' },
      way: {
        zh: '请看验证器上现在的6位数字；手机时间要准。',
        en: 'Read the six digits now shown; the phone’s clock must be right.',
      },
    });
  }
  await db.wide().run(setTotp(officerId, officer.totpSecret, true));
  return undefined;
}

/** Turns it off, with the password. */
export async function endSecondFactor(
  { db }: OrgansDeps,
  officerId: string,
  password: string,
): Promise<Refusal | undefined> {
  const officer = await db.wide().first<OfficerRow>(officerById(officerId));
  if (!(await passwordFits(officer?.passwordHash, password))) {
    return refuse({
      kind: 'invalid',
      code: 'password.current-wrong',
      field: 'password',
      what: { zh: '密码不对。', en: 'The password is wrong.' },
      way: { zh: '请再输一次。', en: 'Try again.' },
    });
  }
  await db.wide().run(setTotp(officerId, null, false));
  return undefined;
}
