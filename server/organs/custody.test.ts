import { afterAll, beforeAll, expect, test } from 'vitest';
import { custody, twoHands } from '../commands/doctor.ts';
import { type Desk, openDesk } from '../petitions/kit/desk.ts';
import { sql } from '../platform/db/index.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ today: '2026-03-02' });
});
afterAll(() => desk.close());

test('the doctor names each petition bureau in which nobody could relay an accusation (Art. 30)', async () => {
  const { db, clock } = desk.deps;
  expect(await custody({ db, clock })).toMatchObject([['good', { zh: '每个信访局都有身份保管员。' }]]);
  await desk.fresh.db
    .wide()
    .run(sql`update organs.officer set active = false where organ_id = ${desk.organ('ql-xfj')} and officer_id in
      (select officer_id from organs.officer_role where role = 'custodian')`);
  expect(await custody({ db, clock })).toMatchObject([['mind', { zh: expect.stringContaining('青岚市信访局') }, {}]]);
});

test('the doctor names each organ in which nobody could sign what its only hand submits', async () => {
  const { db, clock } = desk.deps;
  expect(await twoHands({ db, clock })).toMatchObject([['good', {}]]);
  await desk.fresh.db
    .wide()
    .run(sql`update organs.officer set active = false where organ_id = ${desk.organ('cx-rsj')} and officer_id not in
      (select officer_id from organs.officer_role where role = 'organ-head')`);
  expect(await twoHands({ db, clock })).toMatchObject([
    ['mind', { zh: expect.stringContaining('人力资源和社会保障局') }, {}],
  ]);
});
