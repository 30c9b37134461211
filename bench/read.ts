/**
 * Case page, work list and word search over HTTP, with few and with many petitions in one county, in the same run.
 *
 *   node bench/read.ts [--sizes 10000,1000000] [--plans 3] [--rounds 5] [--each 40] [--keep]
 */
import { parseArgs } from 'node:util';
import pg from 'pg';
import { startEmbedded } from '../server/platform/postgres/index.ts';
import { signIn } from './client.ts';
import { freshOffice, type Office } from './office.ts';
import { differing } from './read/compare.ts';
import { load } from './read/load.ts';
import { type Asked, measure } from './read/measure.ts';
import { makeTemplates } from './read/templates.ts';

const text = (byDefault: string) => ({ type: 'string' as const, default: byDefault });
const { values } = parseArgs({
  options: { sizes: text('10000,1000000'), plans: text('3'), rounds: text('5'), each: text('40') },
});
const sizes = values.sizes.split(',').map(Number);
const say = (line: string) => console.log(line);
const began = performance.now();
const offices: Office[] = [];
try {
  for (const _ of sizes) offices.push(await freshOffice());
  const { platform, slices } = await offices[0]!.open();
  const templates = await makeTemplates(platform, slices, Number(values.plans), say);
  await platform.close();
  const facts = templates.reduce((sum, { tables }) => sum + tables.get('petitions.fact')!.length, 0);
  say(`${templates.length} histories, ${(facts / templates.length).toFixed(1)} facts each on average`);
  for (const [i, size] of sizes.entries()) {
    const { platform: own } = await offices[i]!.open();
    await own.close();
    await load(offices[i]!.data, own.keys, templates, size, say);
  }
  await readAll();
  for (const [i, size] of sizes.entries()) {
    const counts = await differing(offices[i]!, Math.min(1_000, size));
    const all = Object.entries(counts).map(([name, n]) => `${name} ${n}`);
    say(`${size}: of 1,000 random petitions folded again, differing in ${all.join(', ')}`);
    if (Object.values(counts).some((n) => n > 0)) process.exitCode = 1;
  }
  say(`time ${((performance.now() - began) / 1000).toFixed(0)} s`);
} finally {
  for (const office of offices) office.close();
}

async function readAll(): Promise<void> {
  const served = await Promise.all(
    offices
      .map((office, i) => office.huiyin(['serve'], { HUIYIN_PORT: String(18_760 + i * 20) }))
      .map(async (one) => ({ one, home: await one.served() })),
  );
  const asking = await Promise.all(
    offices.map(async (office, i) => ({
      client: await signIn(served[i]!.home, 'limin', office.password),
      asked: await requestsFor(office),
    })),
  );
  const found = await measure(asking, Number(values.rounds), Number(values.each));
  say(`${'p50 | p95 in ms'.padEnd(34)}${sizes.map((size) => String(size).padStart(18)).join('')}   growth of p50`);
  for (const [name, times] of found) {
    const cells = times.map(({ p50, p95 }) => `${p50.toFixed(1)} | ${p95.toFixed(1)}`.padStart(18));
    say(`${name.padEnd(34)}${cells.join('')}   ${((times.at(-1)?.p50 ?? 0) / (times[0]?.p50 ?? 1)).toFixed(2)}`);
  }
  for (const { one } of served) one.child.kill('SIGINT');
  await Promise.all(served.map(({ one }) => one.ended));
}

/** A case page drawn at random, the bureau's work list, and words from rare to common. */
async function requestsFor(office: Office): Promise<Asked[]> {
  const database = await startEmbedded({ root: office.data, command: 'bench', mayJoin: true });
  const client = new pg.Client({ connectionString: database.urls.app });
  await client.connect();
  const { rows } = await client.query(
    `select petition_id as id from petitions.petition where shard_key = '990123~00' and not restricted order by random() limit 5000`,
  );
  await client.end();
  const any = () => rows[Math.floor(Math.random() * rows.length)].id as string;
  const search = (q: string): Asked => ({ name: `search ${q}`, send: (desk) => desk.get(`/api/petitions?q=${q}`) });
  return [
    { name: 'case page', send: (desk) => desk.get(`/api/petitions/990123~00/${any()}`) },
    { name: 'work list', send: (desk) => desk.get('/api/today') },
    search('供水'),
    search('路灯'),
    search('工资'),
  ];
}
