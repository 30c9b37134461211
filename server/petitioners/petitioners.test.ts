import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRefusal } from '../../core/refusal.ts';
import { registration } from '../petitions/contract.ts';
import { type Office, openOffice } from '../petitions/kit/office.ts';
import { sql } from '../platform/index.ts';
import { identifiers } from './person.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice({ today: '2026-03-02' });
});
afterAll(() => office.close());

async function registered(petitioner: object) {
  const { officerId, organId } = office.officer('liumei');
  const actor = { kind: 'officer' as const, officerId, organId, role: 'clerk' };
  const input = registration.parse({
    form: 'visit',
    divisionCode: '990123001',
    narrative: '路灯坏了一整排。',
    petitioner,
  });
  const done = await office.petitions.register(input, { actor, organId, channel: 'window' });
  if (isRefusal(done)) throw new Error(done.code);
  return { shardKey: done.shardKey, petitionId: done.petitionId, number: done.number };
}

test('an id number and a telephone are compared however they were typed, and too little is not compared', () => {
  const typed = identifiers({ idNumber: '１１０１０１ 19900307 851x', phone: '+86 139-0000-1234' });
  expect(typed).toEqual([
    { kind: 'id', value: '11010119900307851X' },
    { kind: 'phone', value: '13900001234' },
  ]);
  expect(identifiers({ idNumber: '无', phone: '12345' })).toEqual([]);
});

test('earlier matters of a person are found in the same county only, and by full identifiers only', async () => {
  const { petitionId, shardKey } = await registered({ name: '陈桂香', phone: '13911110000' });
  const { petitioners } = office.deps;
  expect(await petitioners.earlierMatters(shardKey, { phone: '139 1111 0000' })).toEqual([petitionId]);
  expect(await petitioners.earlierMatters('990124~00', { phone: '13911110000' })).toEqual([]);
  expect(await petitioners.earlierMatters(shardKey, { phone: '1391111' })).toEqual([]);
  expect(await petitioners.earlierMatters(shardKey, {})).toEqual([]);
});

test('no statement of the slice counts, groups or ranks by a person’s token', async () => {
  const { readFile } = await import('node:fs/promises');
  const text = await readFile(new URL('./store.ts', import.meta.url), 'utf8');
  for (const statement of text.match(/sql`[^`]*blind_index[^`]*`/g) ?? []) {
    expect(statement).not.toMatch(/count\(|group by|order by token|max\(|rank/i);
  }
});

test('a petitioner changes how to be reached, and is found by the new telephone', async () => {
  const at = await registered({ name: '陈桂香', phone: '13922220000', address: '旧址' });
  const { petitioners } = office.deps;
  const local = office.fresh.db.local(at.shardKey);
  const seal = await petitioners.sealOf(local, at);
  const before = await petitioners.parties(local, at, seal);
  const { writes } = await petitioners.contactWrites(
    local,
    at,
    seal,
    before,
    { phone: '13933330000' },
    office.deps.clock.now(),
  );
  for (const { statement } of writes) await local.run(statement);
  const parties = await petitioners.parties(local, at, seal);
  expect(parties.former?.map(({ phone }) => phone)).toEqual(['13922220000']);
  expect(parties.petitioner).toEqual({ name: '陈桂香', phone: '13933330000', address: '旧址' });
  expect(await petitioners.earlierMatters(at.shardKey, { phone: '13933330000' })).toEqual([at.petitionId]);
});

test('erasure destroys the key: text and names are gone for good, registration, facts and receipt stay', async () => {
  const at = await registered({ name: '陈桂香', phone: '13944440000' });
  const local = office.fresh.db.local(at.shardKey);
  const facts = () =>
    local.rows(
      sql`select seq, commitment from petitions.fact where shard_key = ${at.shardKey} and petition_id = ${at.petitionId}`,
    );
  const before = await facts();
  await office.deps.petitioners.erase(at);
  expect(await facts()).toEqual(before);
  const view = await office.petitions.openCase(at, office.officer('limin'));
  expect(view).toMatchObject({ number: at.number, phase: { code: 'registered' }, narrative: '' });
  expect((await office.petitions.receipt(at)).number).toBe(at.number);
  expect(await office.deps.petitioners.earlierMatters(at.shardKey, { phone: '13944440000' })).toEqual([]);
  const found = await office.petitions.search({ number: at.number }, office.officer('limin'));
  expect(found).toMatchObject({ rows: [{ subject: '（已依法删除）' }] });
  const by = { officer: office.officer('limin') };
  const act = { ...at, act: 'classify', payload: { categoryCode: '050100' }, uploads: [], by };
  expect(await office.petitions.act(act)).toMatchObject({ code: 'act.erased' });
  expect((await office.petitions.rebuild({ anew: true })).differing).toBe(0);
});
