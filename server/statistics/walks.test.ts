import { afterAll, beforeAll, expect, test } from 'vitest';
import { live } from '../petitions/kit/lives.ts';
import { type Office, openOffice } from '../petitions/kit/office.ts';
import { sql } from '../platform/index.ts';
import { itemProjection } from './index.ts';
import { foldSums, recountSums } from './sums.ts';

let office: Office;
let petitions = 0;

beforeAll(async () => {
  office = await openOffice({ projections: () => [itemProjection] });
  for (let seed = 200; seed < 225; seed++) {
    petitions += await live(office, seed);
    // The sums are folded now and then, between the lives.
    if (seed % 7 === 0) await foldSums(office.fresh.db);
  }
}, 240_000);
afterAll(() => office.close());

test('whatever happens to a petition, what acts wrote is what its facts give, and the sums are the sums of it', async () => {
  expect(petitions).toBeGreaterThan(15);
  expect((await office.petitions.rebuild()).byProjection['statistics.item']).toBe(0);
  expect(await recountSums(office.fresh.db)).toEqual({ counties: 1, differing: 0 });
  const kinds = await office.fresh.db.wide().rows<{ kind: string }>(sql`select distinct kind from statistics.item`);
  expect(kinds.length).toBeGreaterThan(5);
});

test('from nothing, a rebuild makes the same items and the same sums', async () => {
  const wide = office.fresh.db.wide();
  const all = async () => ({
    items: await wide.rows(sql`select petition_id, item_id, kind, organ_id, on_day, outcome, days, persons
      from statistics.item order by petition_id, item_id`),
    sums: await wide.rows(sql`select month, organ_id, kind, outcome, n, timed, days, persons from statistics.rollup
      where n <> 0 order by month, organ_id, kind, outcome`),
  });
  await foldSums(office.fresh.db);
  const before = await all();
  for (const table of ['item', 'rollup', 'change']) await wide.run(sql`delete from ${sql.raw(`statistics.${table}`)}`);
  await office.petitions.rebuild();
  await recountSums(office.fresh.db);
  await foldSums(office.fresh.db);
  expect(await all()).toEqual(before);
});
