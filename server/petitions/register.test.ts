import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRefusal } from '../../core/refusal.ts';
import { checkDigit, readRegistrationNumber } from '../../core/registration-number.ts';
import { sql } from '../platform/index.ts';
import { registration } from './contract.ts';
import { type Office, openOffice } from './kit/office.ts';
import type { Registered, Registering } from './register.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice({ today: '2026-03-02' });
});
afterAll(() => office.close());

const typed = (more: object = {}) =>
  registration.parse({
    form: 'visit',
    divisionCode: '990123002',
    narrative: '我儿子去年10月在青石镇工地干活，三个月工资没有发。包工头说没钱。',
    petitioner: { name: '陈桂香', phone: '139 0000 1234', idNumber: '99012319700101001X' },
    ...more,
  });

function atWindow(more: Partial<Registering> = {}): Registering {
  const { officerId, organId } = office.officer('liumei');
  const actor = { kind: 'officer' as const, officerId, organId, role: 'clerk' };
  return { actor, organId, channel: 'window', key: crypto.randomUUID(), ...more };
}

async function registered(input = typed(), how = atWindow()): Promise<Registered> {
  const result = await office.petitions.register(input, how);
  if (isRefusal(result)) throw new Error(JSON.stringify(result));
  return result;
}

test('a registration gives a number that routes itself, and numbers have no gaps', async () => {
  const first = await registered(typed({ form: 'letter' }));
  const second = await registered(typed({ form: 'letter' }));
  expect(first.shardKey).toBe('990123~00');
  expect(first.number).toMatch(/^990123002026030201000001\d$/);
  expect(second.number).toMatch(/^990123002026030201000002\d$/);
  expect(readRegistrationNumber(first.number)).toBe(first.number);
});

test('the check digit in SQL and in the program agree', async () => {
  const heads = Array.from({ length: 300 }, (_, i) => `${990_123}00${20_260_101 + i * 7}0${1 + (i % 5)}`);
  const rows = await office.fresh.db
    .wide()
    .rows<{ number: string }>(
      sql`select petitions.registration_number(h, 17) as number from unnest(${heads}::text[]) with ordinality as x(h, i) order by i`,
    );
  for (const { number } of rows) expect(number[24]).toBe(checkDigit(number.slice(0, 24)));
});

test('forty at once get forty different numbers without a gap', async () => {
  const all = await Promise.all(Array.from({ length: 40 }, () => registered(typed({ form: 'fax' }))));
  const sequences = all.map(({ number }) => Number(number.slice(18, 24))).sort((a, b) => a - b);
  expect(sequences).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
});

test('the same submission twice is one registration and the same receipt', async () => {
  const how = atWindow();
  const [one, other] = await Promise.all([registered(typed(), how), registered(typed(), how)]);
  const third = await registered(typed(), how);
  expect(other.petitionId).toBe(one.petitionId);
  expect([one.repeated, other.repeated].sort()).toEqual([false, true]);
  expect(third).toMatchObject({ repeated: true, number: one.number, petitionId: one.petitionId });
  expect(third.receipt.signature).toBe(one.receipt.signature);
});

test('the same key with other content is refused, and nothing is written', async () => {
  const how = atWindow();
  await registered(typed(), how);
  expect(await office.petitions.register(typed({ narrative: '另一件事，路灯坏了。' }), how)).toMatchObject({
    refused: true,
    kind: 'unlawful',
    code: 'idempotency.other-body',
  });
});

test('a key is kept for 30 days and forgotten after', async () => {
  const how = atWindow();
  await registered(typed(), how);
  office.clock.goTo('2026-03-31' as never);
  await office.petitions.forgetOldKeys();
  expect(await registered(typed(), how)).toMatchObject({ repeated: true });
  office.clock.goTo('2026-04-02' as never);
  await office.petitions.forgetOldKeys();
  expect(await registered(typed(), how)).toMatchObject({ repeated: false });
  office.clock.goTo('2026-03-02' as never);
});

test('the receipt promises a place in the log, and gets it', async () => {
  const { shardKey, petitionId, receipt } = await registered();
  expect(receipt.position).toBeNull();
  await office.ledger.sequence(shardKey);
  const after = await office.petitions.receipt({ shardKey, petitionId });
  expect(after).toMatchObject({ number: receipt.number, signature: receipt.signature, commitment: receipt.commitment });
  expect(after.position).toBeGreaterThanOrEqual(0);
  expect(after.proof).not.toBeNull();
});

test('nothing that a person wrote or is called lies readable in the database', async () => {
  const { petitionId } = await registered(typed({ narrative: '澄碧湖边的养鸡场臭味', place: '云脚村' }));
  const { db } = office.fresh;
  const tables = await db.wide().rows<{ rel: string }>(sql`select rel from app.distributed_table`);
  let text = '';
  for (const { rel } of tables) {
    const rows = await db.wide().rows(sql`select * from ${sql.raw(rel)}`);
    text += JSON.stringify(
      rows.map((row) => Object.values(row as object).map((v) => (Buffer.isBuffer(v) ? v.toString('latin1') : v))),
    );
  }
  expect(text).toContain(petitionId);
  expect(text).not.toMatch(/陈桂香|1390000|99012319700101|云脚村|澄碧湖边/);
});

test('without explicit requests the first sentence is the one request, and the beginning is the subject', async () => {
  const { shardKey, petitionId } = await registered();
  const view = await office.petitions.viewAsPetitioner({ shardKey, petitionId });
  expect(view?.requests.map(({ text }) => text)).toEqual(['我儿子去年10月在青石镇工地干活，三个月工资没有发。']);
  expect(view?.subject).toMatch(/^我儿子去年10月/);
});

test('SQL and script in every field are kept as the text they are', async () => {
  const nasty = `'); drop table petitions.fact; -- <script>alert(1)</script> \${x} %s \\`;
  const person = { name: nasty.slice(0, 60), address: nasty, phone: nasty.slice(0, 30), idNumber: nasty.slice(0, 30) };
  const { shardKey, petitionId } = await registered(
    typed({
      narrative: nasty,
      subject: nasty,
      place: nasty,
      counterpart: nasty,
      requests: [nasty],
      petitioner: person,
      representatives: [person],
      agents: [
        {
          ...person,
          authority: nasty.slice(0, 200),
          kind: 'authorised',
          powers: ['query'],
          authorisedOn: '2026-03-01',
          seen: 'copy',
        },
      ],
      members: [person],
      personCount: 3,
    }),
  );
  const view = await office.petitions.viewAsPetitioner({ shardKey, petitionId });
  expect(view).toMatchObject({ narrative: nasty, subject: nasty, place: nasty, counterpart: nasty });
  expect(view?.requests[0]?.text).toBe(nasty);
});

test.each([
  [
    'seven representatives',
    { representatives: Array.from({ length: 7 }, (_, i) => ({ name: `代表${i}` })), personCount: 9 },
    'representatives',
    'R.20',
  ],
  ['a day of receipt before 2004', { receivedOn: '2003-12-31' }, 'receivedOn', 'H.calendar-range'],
  ['a day of receipt to come', { receivedOn: '2026-03-03' }, 'receivedOn', 'R.22'],
  ['a place that does not exist', { divisionCode: '123456' }, 'divisionCode', undefined],
  ['a category that does not exist', { categoryCode: '999999' }, 'categoryCode', undefined],
  ['an organ that does not exist', { complainedOrganIds: ['nobody'] }, 'complainedOrganIds.0', undefined],
  ['control characters', { narrative: '字\u0000字' }, 'narrative', undefined],
  ['half a character', { subject: '字\ud800' }, 'subject', undefined],
  ['a file that is not there', { uploads: ['x'] }, 'uploads.0', undefined],
])('%s is refused with its field', async (_what, more, field, cite) => {
  const refusal = await office.petitions.register(typed(more), atWindow());
  expect(refusal).toMatchObject({ refused: true, kind: 'invalid', field, ...(cite && { cite }) });
});

test('facts cannot be changed, deleted, emptied or overwritten by the application', async () => {
  const { shardKey, petitionId } = await registered();
  const local = office.fresh.db.local(shardKey);
  const attempts = [
    sql`update petitions.fact set kind = 'close' where shard_key = ${shardKey} and petition_id = ${petitionId}`,
    sql`delete from petitions.fact where shard_key = ${shardKey} and petition_id = ${petitionId}`,
    sql`insert into petitions.fact (shard_key, petition_id, seq, fact_id, kind, version, recorded_at, occurred_on, actor, payload, salt, commitment)
      values (${shardKey}, ${petitionId}, 1, ${petitionId}, 'close', 1, ${office.clock.now()}, '2026-03-02', '{}', '{}', '', '')
      on conflict (shard_key, petition_id, seq) do update set kind = 'close'`,
  ];
  for (const attempt of attempts) await expect(local.run(attempt)).rejects.toMatchObject({ code: '42501' });
  await expect(office.fresh.db.wide().run(sql`truncate petitions.fact`)).rejects.toMatchObject({ code: '42501' });
});
