import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../test/kit/index.ts';
import { type Query, sql } from '../platform/db/index.ts';
import { running } from './store/clocks.ts';
import { runningSince } from './store/supervised.ts';

/** What rules ask every minute costs what is open, and nothing for what has ended: read from the plan of the very statement. */
let fresh: FreshDatabase;
let admin: pg.Client;
const county = '990123~00';

beforeAll(async () => {
  fresh = await freshDatabase();
  admin = new pg.Client({ connectionString: fresh.adminUrl });
  await admin.connect();
  await fill(1, 60_000, 'met');
  await fill(2, 20_000, 'running');
  await admin.query(`insert into docket.clock (shard_key, petition_id, clock_id, owed_by, organ_id, started_on, due_on, status, provisional)
    select '${county}', gen_random_uuid(), 'coordination', 'organ', 'o', date '2026-02-01' + i, date '2026-03-01' + i, 'running', false
    from generate_series(1, 12) i`);
}, 120_000);
afterAll(async () => {
  await admin?.end();
  await fresh?.close();
});

/** Clocks of every duty, disputes among them, in the county and in others. */
async function fill(seed: number, count: number, status: string): Promise<void> {
  const others =
    status === 'running'
      ? `array['handling', 'notice', 'route']`
      : `array['handling', 'coordination', 'notice', 'route']`;
  await admin.query(`insert into docket.clock (shard_key, petition_id, clock_id, owed_by, organ_id, started_on, due_on, status, provisional)
    select case when i % 5 = 0 then '990124~00' else '${county}' end, md5('${seed}/' || i)::uuid,
      (${others})[1 + i % array_length(${others}, 1)] || case when i % 7 = 0 then '.2' else '' end, 'organ', 'o',
      date '2016-01-01' + i % 3650, date '2016-02-01' + i % 3650, '${status}', false
    from generate_series(1, ${count}) i`);
  await admin.query('vacuum analyze docket.clock');
}

interface Node {
  'Node Type': string;
  'Index Name'?: string;
  'Rows Removed by Filter'?: number;
  'Actual Rows': number;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: Node[];
}
async function planOf(query: Query<unknown>) {
  const [row] = await fresh.db
    .local(county)
    .rows<{ 'QUERY PLAN': { Plan: Node }[] }>(sql`explain (analyze, buffers, format json) ${query}`);
  const { Plan: top } = row!['QUERY PLAN'][0]!;
  const all: Node[] = [];
  const walk = (node: Node) => {
    all.push(node);
    for (const one of node.Plans ?? []) walk(one);
  };
  walk(top);
  return {
    indexes: all.flatMap((node) => node['Index Name'] ?? []),
    scans: all.filter((node) => node['Node Type'].includes('Seq Scan')).length,
    thrownAway: all.reduce((sum, node) => sum + (node['Rows Removed by Filter'] ?? 0), 0),
    rows: top['Actual Rows'],
    pages: top['Shared Hit Blocks'] + top['Shared Read Blocks'],
  };
}

test('disputes that run are found along an index of their own, whatever else runs and however many have ended', async () => {
  const before = await planOf(running(county, 'coordination'));
  expect(before).toMatchObject({ indexes: ['clock_running_since'], scans: 0, thrownAway: 0, rows: 12 });
  await fill(3, 240_000, 'met');
  const after = await planOf(running(county, 'coordination'));
  expect(after).toMatchObject({ indexes: ['clock_running_since'], scans: 0, thrownAway: 0, rows: 12 });
  expect(after.pages).toBeLessThanOrEqual(before.pages + 2);
  console.info(`12 disputes among 80,012 clocks: ${before.pages} pages; among 320,012: ${after.pages} pages`);
}, 120_000);

test('so are matters of a duty that run long', async () => {
  const from = { startedOn: '0001-01-01' as never, petitionId: '00000000-0000-0000-0000-000000000000' };
  const plan = await planOf(runningSince(county, 'handling', '2026-01-01' as never, from, 50));
  expect(plan).toMatchObject({ indexes: ['clock_running_since'], scans: 0, thrownAway: 0, rows: 50 });
});
