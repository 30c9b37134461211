/**
 * Import of real messages into a fresh office that is being served meanwhile: each row registered once, however often the
 * file comes and wherever the import was killed; receipts and log checked by two verifiers.
 *
 *   HUIYIN_CORPUS=<folder with messages-unlabelled.csv and hot-issues.csv> node bench/import.ts
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import pg from 'pg';
import { startEmbedded } from '../server/platform/postgres/index.ts';
import { signIn } from './client.ts';
import { importAndKill, importFile, type Run } from './import/runs.ts';
import { continues, publicLog, receiptsProved, sequenced } from './import/verified.ts';
import { freshOffice } from './office.ts';

const corpus = process.env.HUIYIN_CORPUS;
if (!corpus) throw new Error('HUIYIN_CORPUS names the folder of real messages');

const office = await freshOffice();
try {
  const folder = join(office.data, '..', 'files');
  mkdirSync(folder);
  const [messages, hot] = ['messages-unlabelled.csv', 'hot-issues.csv'].map((name) => {
    copyFileSync(join(corpus, name), join(folder, name));
    return join(folder, name);
  }) as [string, string];
  const serving = office.huiyin(['serve'], { HUIYIN_PORT: '18740', HUIYIN_LEDGER_INTERVAL: '1' });
  const home = await serving.served();
  const client = await signIn(home, 'liumei', office.password);
  const database = await startEmbedded({ root: office.data, command: 'bench', mayJoin: true });

  told('messages-unlabelled.csv', await importFile(office, messages));
  told('  the same file again', await importFile(office, messages));
  const leaves = async () => Number((await ask(database.urls.app, 'select count(*) as n from ledger.queued'))[0]?.n);
  console.log(`  in the public log after         ${(await sequenced(home, await leaves())).toFixed(1)} s`);
  const log = await publicLog(home, folder);
  const kept = await log.keep('checkpoint-before');
  const keptNote = readFileSync(kept, 'utf8');

  console.log(
    `hot-issues.csv, killed (-9) after ${await importAndKill(office, hot, 1_500)} registrations were reported`,
  );
  told('  resumed', await importFile(office, hot));
  told('  the same file again', await importFile(office, hot));
  console.log(`  in the public log after         ${(await sequenced(home, await leaves())).toFixed(1)} s`);

  const rows = [messages, hot].reduce((sum, path) => sum + rowsIn(path), 0);
  const [stored] = await ask(
    database.urls.app,
    `select count(*) as petitions, count(distinct p.number) as numbers, count(i.petition_id) as imported,
       count(distinct (i.source, i.message_no)) as messages
     from petitions.petition p left join exchange.imported i on i.petition_id = p.petition_id`,
  );
  console.log(`rows in both files                ${rows}`);
  console.log(`petitions, numbers, messages      ${stored?.petitions}, ${stored?.numbers}, ${stored?.messages}`);

  const sample = await ask(
    database.urls.app,
    'select shard_key as "shardKey", petition_id as "petitionId" from petitions.petition order by random() limit 50',
  );
  const proved = await receiptsProved(client, log, sample as { shardKey: string; petitionId: string }[], folder);
  const held = await continues(log, kept, keptNote);
  console.log(
    `receipts proved, of ${sample.length}           ${proved.first} (cli/verify.ts), ${proved.second} (second verifier)`,
  );
  console.log(`log continues that before         ${held.first} (cli/verify.ts), ${held.second} (second verifier)`);
  for (const path of [messages, hot]) if (existsSync(`${path}.refused.csv`)) refusedRows(`${path}.refused.csv`);
  const once = [stored?.petitions, stored?.numbers, stored?.imported, stored?.messages].every(
    (n) => Number(n) === rows,
  );
  process.exitCode = once && proved.first === 50 && proved.second === 50 && held.first && held.second ? 0 : 1;
  serving.child.kill('SIGINT');
  await serving.ended;
} finally {
  office.close();
}

function told(name: string, { read, registered, present, refused, seconds, perSecond }: Run): void {
  const rate = registered > 0 ? `, ${perSecond.toFixed(0)} rows/s` : '';
  console.log(
    `${name.padEnd(34)}read ${read}, registered ${registered}, present ${present}, refused ${refused}, ${seconds.toFixed(1)} s${rate}`,
  );
}

/** Counted by another reader of CSV than the import's own settings. */
function rowsIn(path: string): number {
  return parse(readFileSync(path, 'utf8'), { bom: true, from: 2, relax_column_count: true }).length;
}

function refusedRows(path: string): void {
  const rows = parse(readFileSync(path, 'utf8'), { bom: true, columns: true }) as Record<string, string>[];
  for (const [reason, some] of Map.groupBy(rows, ({ field, reason }) => `${field}: ${reason}`)) {
    console.log(`refused: ${some.length} × ${reason}`);
  }
}

async function ask(url: string, text: string): Promise<Record<string, unknown>[]> {
  const connection = new pg.Client({ connectionString: url });
  await connection.connect();
  try {
    return (await connection.query(text)).rows;
  } finally {
    await connection.end();
  }
}
