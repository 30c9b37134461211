import { generate } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localDate } from '../../core/calendar/index.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { type FreshDatabase, freshDatabase, type ManualClock, manualClock } from '../../test/kit/index.ts';
import { addOfficer, officersOfOrgan, reviseOfficer } from './administration.ts';
import type { OrgansDeps } from './deps.ts';
import { forgetOldSignIns, openOrgans, writeDirectory } from './index.ts';
import { beginSecondFactor, confirmSecondFactor } from './second-factor.ts';
import { changePassword, signedIn, signIn, signOut } from './sign-in.ts';

let fresh: FreshDatabase;
let clock: ManualClock;
let deps: OrgansDeps;
let open = 0;
const organId = 'organ-water';

beforeAll(async () => {
  fresh = await freshDatabase();
  clock = manualClock('2026-03-02T02:00:00.000Z');
  deps = {
    db: fresh.db,
    clock,
    sealer: { seal: (text) => Buffer.from(text), open: (sealed) => sealed.toString() },
    openMattersOf: async () => open,
  };
  await fresh.db.wide().tx((tx) =>
    writeDirectory(tx, {
      divisions: [{ code: '990123', nameZh: '澄溪县', nameEn: 'Chengxi County', parentCode: null }],
      categories: [],
      duties: [],
      organs: [organRow],
    }),
  );
});
afterAll(() => fresh.close());

const organRow = {
  id: organId,
  code: 'cx-swj',
  validFrom: localDate('2004-01-01'),
  divisionCode: '990123',
  level: 'county' as const,
  kind: 'department',
  nameZh: '澄溪县水务局',
  nameEn: 'Chengxi County Water Bureau',
  shortZh: '县水务局',
  initials: 'xswj',
  numberWord: '澄水',
  superiorId: null,
  guidingDepartmentId: null,
  vertical: false,
  address: '澄溪路1号',
  phone: '0999-1',
  hours: '',
};

async function newcomer(account: string): Promise<{ id: string; password: string }> {
  const added = yes(await addOfficer(deps, organId, { account, name: '新人', phone: '', roles: ['organ-handler'] }));
  return { id: added.officer.id, password: added.initialPassword };
}

function yes<Answer>(answer: Answer | Refusal): Answer {
  if (isRefusal(answer)) throw new Error(answer.code);
  return answer;
}

describe('signing in', () => {
  test('the first password works once it is right, and has to be changed', async () => {
    const { password } = await newcomer('first.password');
    const { token } = yes(await signIn(deps, { account: 'first.password', password }));
    expect(await signedIn(deps, token)).toMatchObject({ account: 'first.password', mustChangePassword: true });
  });

  test('a wrong account and a wrong password get the same answer', async () => {
    await newcomer('same.answer');
    const one = await signIn(deps, { account: 'same.answer', password: 'wrong' });
    const other = await signIn(deps, { account: 'nobody.here', password: 'wrong' });
    expect(one).toEqual(other);
  });

  test('five failures lock the account for a quarter of an hour, with the right password too', async () => {
    const { password } = await newcomer('locked.out');
    for (let i = 0; i < 5; i++) await signIn(deps, { account: 'locked.out', password: 'wrong' });
    const locked = await signIn(deps, { account: 'locked.out', password });
    expect(locked).toMatchObject({ kind: 'tooMany', data: { minutes: 15 } });
    clock.pass(15 * 60_000 + 1);
    expect(isRefusal(await signIn(deps, { account: 'locked.out', password }))).toBe(false);
  });

  test('half an hour of silence ends a session, and so does signing out', async () => {
    const { password } = await newcomer('goes.away');
    const { token } = yes(await signIn(deps, { account: 'goes.away', password }));
    clock.pass(29 * 60_000);
    expect(await signedIn(deps, token)).toBeDefined();
    clock.pass(31 * 60_000);
    expect(await signedIn(deps, token)).toBeUndefined();
    const again = yes(await signIn(deps, { account: 'goes.away', password }));
    await signOut(deps, again.token);
    expect(await signedIn(deps, again.token)).toBeUndefined();
  });

  test('of many guesses at the same moment no more are judged than one after another', async () => {
    await newcomer('many.hands');
    const guesses = Array.from({ length: 12 }, (_, i) =>
      signIn(deps, { account: 'many.hands', password: `guess-${i}` }),
    );
    const codes = (await Promise.all(guesses)).map((answer) => (isRefusal(answer) ? answer.code : 'in'));
    expect(codes.filter((code) => code === 'session.wrong').length).toBeLessThanOrEqual(5);
    expect(codes.every((code) => code === 'session.wrong' || code === 'session.locked')).toBe(true);
  });

  test('what was typed as an account is forgotten after a day', async () => {
    await signIn(deps, { account: 'perhaps-a-password', password: 'x' });
    expect(await forgetOldSignIns(deps)).toBe(0);
    clock.pass(25 * 3_600_000);
    expect(await forgetOldSignIns(deps)).toBeGreaterThan(0);
  });

  test('a changed password ends the other sessions of the officer', async () => {
    const { id, password } = await newcomer('two.desks');
    const here = yes(await signIn(deps, { account: 'two.desks', password }));
    const there = yes(await signIn(deps, { account: 'two.desks', password }));
    const refusal = await changePassword(deps, id, here.token, { current: password, next: 'a whole new sentence' });
    expect(refusal).toBeUndefined();
    expect(await signedIn(deps, here.token)).toMatchObject({ mustChangePassword: false });
    expect(await signedIn(deps, there.token)).toBeUndefined();
  });

  test('with a second factor the password alone does not sign in', async () => {
    const { id, password } = await newcomer('two.factors');
    const officer = { officerId: id, account: 'two.factors' };
    const { secret } = yes(await beginSecondFactor(deps, officer));
    expect(await confirmSecondFactor(deps, id, '000000')).toMatchObject({ code: 'totp.wrong' });
    expect(await confirmSecondFactor(deps, id, await generate({ secret }))).toBeUndefined();
    expect(await signIn(deps, { account: 'two.factors', password })).toMatchObject({ code: 'session.code-missing' });
    const code = await generate({ secret });
    expect(isRefusal(await signIn(deps, { account: 'two.factors', password, code }))).toBe(false);
    expect(await beginSecondFactor(deps, officer)).toMatchObject({ code: 'totp.on-already' });
    const { initialPassword } = yes(await reviseOfficer(deps, id, { resetPassword: true }));
    const lost = { account: 'two.factors', password: initialPassword! };
    expect(isRefusal(await signIn(deps, lost))).toBe(false);
  });
});

describe('administration', () => {
  test('whoever still handles open matters is not disabled; afterwards the session ends at once', async () => {
    const { id, password } = await newcomer('leaves.soon');
    const { token } = yes(await signIn(deps, { account: 'leaves.soon', password }));
    open = 3;
    expect(await reviseOfficer(deps, id, { active: false })).toMatchObject({
      code: 'officer.has-open-matters',
      data: { open: 3 },
    });
    open = 0;
    yes(await reviseOfficer(deps, id, { active: false }));
    expect(await signedIn(deps, token)).toBeUndefined();
    expect(isRefusal(await signIn(deps, { account: 'leaves.soon', password }))).toBe(true);
  });

  test('the last administrator is neither disabled nor made something else', async () => {
    const roles = ['administrator' as const];
    const add = async (account: string) =>
      yes(await addOfficer(deps, organId, { account, name: '管理员', phone: '', roles })).officer.id;
    const [one, other] = [await add('admin.one'), await add('admin.two')];
    yes(await reviseOfficer(deps, one, { roles: ['clerk'] }));
    for (const change of [{ active: false }, { roles: ['clerk' as const] }])
      expect(await reviseOfficer(deps, other, change)).toMatchObject({ code: 'officer.last-administrator' });
    yes(await reviseOfficer(deps, other, { name: '还是管理员', roles }));
  });

  test('an administrator does nothing else', async () => {
    const roles = ['administrator' as const, 'clerk' as const];
    const person = { account: 'does.both', name: '兼任', phone: '', roles };
    expect(await addOfficer(deps, organId, person)).toMatchObject({
      code: 'officer.administrator-alone',
      field: 'roles',
    });
    const { id } = await newcomer('wants.both');
    expect(await reviseOfficer(deps, id, { roles })).toMatchObject({ code: 'officer.administrator-alone' });
  });

  test('an account is given once', async () => {
    await newcomer('taken.name');
    const again = await addOfficer(deps, organId, { account: 'taken.name', name: '别人', phone: '', roles: ['clerk'] });
    expect(again).toMatchObject({ kind: 'conflict', field: 'account' });
  });

  test('roles are replaced as a whole', async () => {
    const { id } = await newcomer('new.role');
    yes(await reviseOfficer(deps, id, { roles: ['organ-head', 'reviewer'] }));
    const found = (await officersOfOrgan(deps, organId)).find((one) => one.id === id);
    expect(found?.roles.toSorted()).toEqual(['organ-head', 'reviewer']);
  });
});

test('the directory finds an organ, its place and who is above it', async () => {
  const directory = (await openOrgans(deps)).directory();
  expect(directory.organ(organId)?.nameZh).toBe('澄溪县水务局');
  expect(directory.isUnder(organId, organId)).toBe(true);
  expect(directory.organName('abolished').zh).toContain('不在名录');
});
