import { afterAll, beforeAll, expect, test } from 'vitest';
import { petitionsApi } from './contract.ts';
import { type Desk, openDesk } from './kit/desk.ts';

/** Rules of the catalogue (`docs/rules.md`) that the procedure and the roles hold together. */
let desk: Desk;
let at: Record<string, string>;
const path = (pattern: string, params: Record<string, string>) =>
  pattern.replace(/:([a-zA-Z]+)/g, (_all, name: string) => encodeURIComponent(params[name] ?? 'x'));
const delivery = { method: 'post' };

async function act(login: string, name: string, payload: object) {
  const ask = await desk.as(login);
  const { seq } = (await ask('GET', path(petitionsApi.petition, at))).body;
  return ask('POST', path(petitionsApi.act, { ...at, act: name }), { expectedSeq: seq, payload });
}

beforeAll(async () => {
  desk = await openDesk({ today: '2026-03-02' });
  const clerk = await desk.as('liumei');
  const body = { form: 'visit', divisionCode: '990123001', narrative: '三个月工资没有发。' };
  at = (await clerk('POST', petitionsApi.petitions, body)).body;
  await act('limin', 'forward', { to: desk.organ('cx-rsj'), delivery });
  await act('zhoujianguo', 'signFor', {});
  expect((await act('zhoujianguo', 'accept', { delivery })).status).toBe(200);
});
afterAll(() => desk.close());

test('an extension is the responsible person’s alone, and needs its reason (Art. 34)', async () => {
  const payload = { days: 20, reason: '要等鉴定结论。', delivery };
  expect(await act('zhoujianguo', 'extend', payload)).toMatchObject({ status: 403, body: { code: 'extend.role' } });
  const without = await act('jiziqian', 'extend', { days: 20, delivery });
  expect(without).toMatchObject({ status: 400, body: { field: 'reason' } });
  expect((await act('jiziqian', 'extend', { ...payload, reason: ' ' })).status).toBe(400);
  expect((await act('jiziqian', 'extend', payload)).status).toBe(200);
});
