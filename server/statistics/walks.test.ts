import { afterAll, beforeAll, expect, test } from 'vitest';
import { fold, nothing } from '../../core/procedure/index.ts';
import { type Step, walk } from '../../core/procedure/walk/walk.ts';
import { isRefusal } from '../../core/refusal.ts';
import { changeOf, write } from '../petitions/act.ts';
import { record, textOf } from '../petitions/facts.ts';
import { load } from '../petitions/history.ts';
import { type Office, openOffice } from '../petitions/kit/office.ts';
import { writeRegistration } from '../petitions/register.ts';
import { newId, sql } from '../platform/index.ts';
import { itemProjection } from './index.ts';
import { foldSums, recountSums } from './sums.ts';

let office: Office;
let petitions = 0;
const shardKey = '990123~00';

beforeAll(async () => {
  office = await openOffice({ projections: () => [itemProjection] });
  for (let seed = 200; seed < 225; seed++) petitions += await live(seed);
}, 240_000);
afterAll(() => office.close());

/** Lives one petition's random life through the same writing as acts; the sums are folded now and then. */
async function live(seed: number): Promise<number> {
  let at: { shardKey: string; petitionId: string } | undefined;
  for (const step of walk(seed, { acts: 40 }).steps) {
    if (step.facts.length === 0) continue;
    office.clock.goTo(step.today);
    if (at) {
      const loaded = await load(office.deps, office.fresh.db.local(shardKey), at);
      expect(await write(office.deps, changeOf(office.deps, loaded!, step.facts), [])).toBeUndefined();
    } else at = await begin(step);
  }
  if (seed % 7 === 0) await foldSums(office.fresh.db);
  return at ? 1 : 0;
}

async function begin(step: Step) {
  const { deps, clock } = office;
  const now = clock.now();
  const at = { shardKey, petitionId: newId(now) };
  const parties = { petitioner: { name: '陈桂香' }, representatives: [], members: [] };
  const { seal, writes } = deps.petitioners.admit(at, parties, now);
  const facts = record(step.facts, { ...at, after: 0, now });
  const change = {
    ...at,
    number: undefined,
    before: nothing,
    after: fold(facts),
    facts,
    history: facts,
    text: textOf(facts),
    seal,
    today: clock.today(),
    now,
    calendar: deps.calendar,
    parties: async () => parties,
  };
  const number = await writeRegistration(deps, change, writes);
  if (isRefusal(number)) throw new Error(number.code);
  return at;
}

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
