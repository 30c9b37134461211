/**
 * The table of indicators, its file and the list behind a figure over HTTP, with one year and with many years of history in
 * one county, in the same run; and the plan by which the table reads.
 *
 *   node bench/statistics.ts [--years 1,10] [--petitions 100000] [--rounds 5] [--each 20]
 */
import { parseArgs } from 'node:util';
import { addDays, type LocalDate } from '../core/calendar/index.ts';
import { daysOf, spansUntil } from '../core/measure/index.ts';
import { sql } from '../server/platform/index.ts';
import { cellsOf, cellsOfDays } from '../server/statistics/store/rollup.ts';
import { signIn } from './client.ts';
import { freshOffice, type Office } from './office.ts';
import { measure } from './read/measure.ts';

const text = (byDefault: string) => ({ type: 'string' as const, default: byDefault });
const { values } = parseArgs({
  options: { years: text('1,10'), petitions: text('100000'), rounds: text('5'), each: text('20') },
});
const histories = values.years.split(',').map(Number);
const perYear = Number(values.petitions);
const shardKey = '990123~00';
const say = (line: string) => console.log(line);
const offices: Office[] = [];
try {
  for (const years of histories) {
    const office = await freshOffice();
    offices.push(office);
    await fill(office, years);
  }
  const served = await Promise.all(
    offices
      .map((office, i) => office.huiyin(['serve'], { HUIYIN_PORT: String(18_860 + i * 20) }))
      .map(async (one) => ({ one, home: await one.served() })),
  );
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10) as LocalDate;
  const [month] = spansUntil(today, 1, 1);
  const [year] = spansUntil(today, 12, 1);
  const [week] = spansUntil(today, 'week', 1);
  const asking = await Promise.all(
    offices.map(async (office, i) => ({
      client: await signIn(served[i]!.home, 'zhengguangming', office.password),
      asked: [
        ...[week, month, year].map((span) => ({
          name: `table of ${span}`,
          send: (desk: Awaited<ReturnType<typeof signIn>>) => desk.get(`/api/statistics?span=${span}`),
        })),
        {
          name: `list behind a figure, ${year}`,
          send: (desk: Awaited<ReturnType<typeof signIn>>) =>
            desk.get(`/api/statistics/cases?span=${year}&figure=K-03b&line=late`),
        },
      ],
    })),
  );
  const found = await measure(asking, Number(values.rounds), Number(values.each));
  const heads = histories.map((years) => `${years * perYear}`.padStart(18)).join('');
  say(`${'p50 | p95 in ms, petitions:'.padEnd(34)}${heads}   growth of p50`);
  for (const [name, times] of found) {
    const cells = times.map(({ p50, p95 }) => `${p50.toFixed(1)} | ${p95.toFixed(1)}`.padStart(18));
    const growth = (times.at(-1)?.p50 ?? 0) / (times[0]?.p50 ?? 1);
    say(`${name.padEnd(34)}${cells.join('')}   ${growth.toFixed(2)}`);
    if (growth > 3) process.exitCode = 1;
  }
  for (const { one } of served) one.child.kill('SIGINT');
  await Promise.all(served.map(({ one }) => one.ended));
} finally {
  for (const office of offices) office.close();
}

/** So many years of what is counted, at random, the last month of it open; then the sums and the plan of the table. */
async function fill(office: Office, years: number): Promise<void> {
  const began = performance.now();
  const { platform, slices } = await office.open();
  const wide = platform.db.wide();
  const today = platform.clock.today();
  for (let year = 0; year < years; year++) {
    const last = addDays(today, 30 - year * 365);
    await wide.run(sql`
      insert into statistics.item (shard_key, petition_id, item_id, kind, organ_id, on_day, outcome, days, persons)
      select ${shardKey}, p.id, k.kind || '.1', k.kind, k.kind || (p.lot % 50)::text, d.on_day,
        case when k.kind = 'registration' then 'visit' when k.kind = 'matter' then 'initial.' || lpad((p.lot % 20)::text, 2, '0') when d.on_day >= ${today}::date then 'open'
          when k.kind like 'evaluation%' then 'satisfied' when k.kind = 'transfer' then 'kept'
          when p.lot % 13 = 0 then 'late' else 'in-time' end,
        case when k.kind in ('notice', 'answer') and d.on_day < ${today}::date then (p.lot % 60)::integer end, 1
      from (select gen_random_uuid() as id, (random() * 1000000)::integer as lot
          from generate_series(1, ${perYear}::integer)) p
      cross join unnest(array['registration', 'matter', 'route', 'notice', 'answer', 'transfer', 'evaluation-organ',
        'evaluation-office']) as k(kind)
      cross join lateral (select (${last}::date - (p.lot % 365)::integer) as on_day) d`);
  }
  const { differing } = await slices.statistics.recount();
  await wide.run(sql`vacuum analyze statistics.item`).catch(() => undefined);
  const size = await wide.first<{ items: number; sums: number; open: number }>(sql`
    select (select count(*) from statistics.item)::int as items, (select count(*) from statistics.rollup)::int as sums,
      (select count(*) from statistics.item where outcome = 'open')::int as open`);
  const [span] = spansUntil(today, 12, 1);
  const { from, to } = daysOf(span!);
  const plan = await wide.rows<{ 'QUERY PLAN': string }>(
    sql`explain (analyze, costs off, timing off, summary off, buffers off) ${cellsOf(shardKey, from, to, today)}`,
  );
  const lastWeek = daysOf(spansUntil(today, 'week', 2)[1]!);
  const weekly = await wide.rows<{ 'QUERY PLAN': string }>(
    sql`explain (analyze, costs off, timing off, summary off, buffers off) ${cellsOfDays(shardKey, lastWeek.from, lastWeek.to, today)}`,
  );
  const scans = [...plan, ...weekly].map((row) => row['QUERY PLAN']).filter((line) => /Scan/.test(line));
  say(`${years * perYear} petitions: ${size?.items} items, ${size?.sums} sums (${differing} made), ${size?.open} open`);
  for (const line of scans) say(`   ${line.trim()}`);
  say(`   filled in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  if (scans.some((line) => /Seq Scan on item/.test(line))) process.exitCode = 1;
  await platform.close();
}
