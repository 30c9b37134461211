import { createHash, randomBytes } from 'node:crypto';
import { verify as verifyTotp } from 'otplib';
import { v7 } from 'uuid';
import { type Instant, instantOf, millisecondsOf } from '../../core/calendar/index.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { Role } from './contract.ts';
import type { OrgansDeps } from './deps.ts';
import { hashPassword, passwordFits } from './passwords.ts';
import {
  addSession,
  changeOfficer,
  dropTry,
  endSession,
  endSessionsOf,
  failuresSince,
  forgetSessions,
  forgetTries,
  noteTry,
  type OfficerRow,
  officerByAccount,
  officerById,
  sessionOfficer,
  touchSession,
} from './store.ts';

/** Whoever is signed in, as the rest of the server sees it. */
export interface SignedIn {
  officerId: string;
  account: string;
  name: string;
  organId: string;
  roles: Role[];
  mustChangePassword: boolean;
}

const minute = 60_000;
/** Five failures lock the account for a quarter of an hour. */
export const lock = { failures: 5, for: 15 * minute };
/** Signed out after 30 minutes of silence, and in any case after 12 hours. */
const idle = 30 * minute;
const longest = 12 * 60 * minute;

/** Signs an officer in. The answer never tells which of account and password was wrong. */
export async function signIn(
  { db, clock, sealer }: OrgansDeps,
  input: { account: string; password: string; code?: string | undefined },
): Promise<{ token: string; officer: OfficerRow } | Refusal> {
  const local = db.wide();
  const now = clock.now();
  const since = ago(now, lock.for);
  const before = await local.first(failuresSince(input.account, since));
  if (before && before.failures >= lock.failures) return locked(now, before.newest ?? now);
  // Noted as a failure before it is judged: of many at once no more are judged than one after another.
  const tryId = v7();
  await local.run(noteTry(tryId, input.account, now, false));
  const failures = (await local.first(failuresSince(input.account, since)))?.failures ?? 1;
  if (failures > lock.failures) {
    await local.run(dropTry(tryId));
    return locked(now, before?.newest ?? now);
  }
  const officer = await local.first<OfficerRow>(officerByAccount(input.account));
  const fits = (await passwordFits(officer?.passwordHash, input.password)) && officer?.active === true;
  if (!fits || !officer) return wrong(failures);
  if (officer.totpConfirmed && officer.totpSecret) {
    if (!input.code) {
      await local.run(dropTry(tryId));
      return codeMissing();
    }
    const { valid } = await verifyTotp({
      secret: sealer.open(officer.totpSecret),
      token: input.code,
      epochTolerance: 30,
    });
    if (!valid) return wrong(failures);
  }
  await local.run(noteTry(v7(), input.account, now, true));
  const token = randomBytes(32).toString('base64url');
  await local.run(addSession(hashed(token), officer.id, now));
  return { token, officer };
}

/** The officer behind a session cookie, or undefined: none, ended, idle too long, officer disabled. */
export async function signedIn({ db, clock }: OrgansDeps, token: string | undefined): Promise<SignedIn | undefined> {
  if (!token) return undefined;
  const hash = hashed(token);
  const row = await db.wide().first(sessionOfficer(hash));
  const now = clock.now();
  if (!row || between(row.seenAt, now) > idle || between(row.createdAt, now) > longest) return undefined;
  if (between(row.seenAt, now) > minute) await db.wide().run(touchSession(hash, now));
  return {
    officerId: row.id,
    account: row.account,
    name: row.name,
    organId: row.organId,
    roles: row.roles,
    mustChangePassword: row.mustChangePassword,
  };
}

/** For a daily job. @returns tries and sessions forgotten */
export async function forgetOldSignIns({ db, clock }: Pick<OrgansDeps, 'db' | 'clock'>): Promise<number> {
  const before = ago(clock.now(), 30 * 24 * 60 * minute);
  return (
    (await db.wide().run(forgetTries(ago(clock.now(), 24 * 60 * minute)))) +
    (await db.wide().run(forgetSessions(before)))
  );
}

export const signOut = ({ db, clock }: OrgansDeps, token: string): Promise<number> =>
  db.wide().run(endSession(hashed(token), clock.now()));

/** Changes the own password; other sessions of the officer end. */
export async function changePassword(
  { db, clock }: OrgansDeps,
  officerId: string,
  token: string,
  { current, next }: { current: string; next: string },
): Promise<Refusal | undefined> {
  const officer = await db.wide().first<OfficerRow>(officerById(officerId));
  if (!officer || !(await passwordFits(officer.passwordHash, current))) {
    return refuse({
      kind: 'invalid',
      code: 'password.current-wrong',
      field: 'current',
      what: { zh: '现在的密码不对。', en: 'The current password is wrong.' },
      way: { zh: '请再输一次；忘了就找本单位管理员。', en: 'Try again; if forgotten, ask your administrator.' },
    });
  }
  if (next === current || next.toLowerCase().includes(officer.account)) {
    return refuse({
      kind: 'invalid',
      code: 'password.too-close',
      field: 'next',
      what: {
        zh: '新密码不能和旧密码相同，也不能含账号。',
        en: 'The new password must differ and must not contain the account.',
      },
      way: {
        zh: '请另想一个，至少10个字符，一句话也可以。',
        en: 'Think of another, at least 10 characters; a sentence is fine.',
      },
    });
  }
  const passwordHash = await hashPassword(next);
  await db.wide().tx(async (tx) => {
    await tx.run(changeOfficer(officerId, { passwordHash, mustChangePassword: false }));
    await tx.run(endSessionsOf(officerId, clock.now(), hashed(token)));
  });
  return undefined;
}

const hashed = (token: string) => createHash('sha256').update(token).digest();
export const ago = (now: Instant, ms: number) => instantOf(millisecondsOf(now) - ms);
const between = (from: Instant, to: Instant) => millisecondsOf(to) - millisecondsOf(from);

function wrong(failures: number): Refusal {
  const left = Math.max(lock.failures - failures, 0);
  return refuse({
    kind: 'forbidden',
    code: 'session.wrong',
    what: {
      zh: `账号、密码或动态码不对，还可以试${left}次。`,
      en: `Account, password or code is wrong; ${left} tries left.`,
    },
    way: { zh: '忘了密码，找本单位管理员重置。', en: 'If you forgot the password, ask your administrator.' },
    data: { left },
  });
}

function codeMissing(): Refusal {
  return refuse({
    kind: 'invalid',
    code: 'session.code-missing',
    field: 'code',
    what: { zh: '这个账号启用了动态码。', en: 'This account uses a one-time code.' },
    way: { zh: '请填验证器上的6位数字。', en: 'Enter the six digits from your authenticator.' },
  });
}

export function locked(now: Instant, newest: Instant): Refusal {
  const minutes = Math.max(1, Math.ceil((lock.for - between(newest, now)) / minute));
  return refuse({
    kind: 'tooMany',
    code: 'session.locked',
    what: {
      zh: `试错太多次，${minutes}分钟后才能再登录。`,
      en: `Too many wrong tries; sign in again in ${minutes} minutes.`,
    },
    way: { zh: '急用请找本单位管理员重置密码。', en: 'If it is urgent, ask your administrator to reset the password.' },
    data: { minutes },
  });
}
