import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '../../core/calendar/index.ts';
import { clockProjection } from '../docket/index.ts';
import { sql } from '../platform/index.ts';
import { bandProjection } from '../triage/index.ts';
import { live, shardKeyOfLives as shardKey } from './kit/lives.ts';
import { type Office, openOffice } from './kit/office.ts';

let office: Office;
let petitions = 0;

beforeAll(async () => {
  office = await openOffice({ projections: () => [clockProjection, bandProjection] });
  for (let seed = 1; seed <= 60; seed++) petitions += await live(office, seed);
});
afterAll(() => office.close());

test('what acts wrote and what a rebuild derives from the facts alone are the same', async () => {
  const report = await office.petitions.rebuild();
  expect(report.done).toBe(petitions);
  expect(report).toMatchObject({ differing: 0 });
  expect(Object.keys(report.byProjection)).toEqual([
    'petitions.petition',
    'petitions.holding',
    'petitions.search',
    'docket.clock',
    'triage.band',
  ]);
});

test('each projection that was spoilt is found and set right, and the next run finds nothing', async () => {
  const wide = office.fresh.db.wide();
  const spoil = [
    sql`update petitions.petition set phase = 'closed', state = jsonb_set(state, '{holderId}', '"nobody"'), seq = 0 where shard_key = ${shardKey}`,
    sql`delete from petitions.holding where must_act`,
    sql`update petitions.holding set due_on = '2020-01-01', seq = 0`,
    sql`delete from petitions.search`,
    sql`update docket.clock set status = 'running', due_on = '2020-01-01'`,
    sql`insert into docket.clock (shard_key, petition_id, clock_id, owed_by, started_on, due_on, status, provisional)
      select shard_key, petition_id, 'C-99', 'petitioner', '2020-01-01', '2020-01-01', 'running', false from petitions.petition`,
    sql`delete from triage.band`,
  ];
  for (const statement of spoil) await wide.run(statement);
  const mended = await office.petitions.rebuild({ batch: 7 });
  expect(mended.differing).toBe(petitions);
  for (const [name, n] of Object.entries(mended.byProjection)) expect([name, n > 0]).toEqual([name, true]);
  expect((await office.petitions.rebuild()).byProjection).toEqual(
    Object.fromEntries(Object.keys(mended.byProjection).map((name) => [name, 0])),
  );
});

test('petitions whose whole rows are lost come back with their numbers', async () => {
  const wide = office.fresh.db.wide();
  const all = () => wide.rows<{ number: string }>(sql`select number from petitions.petition order by number`);
  const before = await all();
  await wide.run(sql`delete from petitions.petition`);
  await office.petitions.rebuild();
  expect(await all()).toEqual(before);
});

test('a rebuild that was stopped goes on where it stood', async () => {
  const seen: number[] = [];
  const stop = new Error('the power went');
  const run = office.petitions.rebuild({
    batch: 10,
    onProgress({ done }) {
      seen.push(done);
      if (done >= 20) throw stop;
    },
  });
  await expect(run).rejects.toBe(stop);
  const rest = await office.petitions.rebuild({ batch: 10, onProgress: ({ done }) => seen.push(done) });
  expect(seen[2]).toBe(Math.min(30, petitions));
  expect(rest.done).toBe(petitions);
});

test('a rebuild never needs more than the facts, the keys and the directory', async () => {
  const day = '2026-11-22' as LocalDate;
  office.clock.goTo(day);
  const report = await office.petitions.rebuild({ anew: true });
  expect(report.differing).toBe(0);
});
