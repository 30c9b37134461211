/**
 * Registration over HTTP beside bare SQL: requests a second, p50 and p95, at 1 and 8 clients, in the same run on the same
 * database. "Bare" is the very statement that registration sends, prepared once a connection, with its parameters made
 * beforehand: one CTE a case, same tables and indexes, synchronous_commit on.
 *
 *   node bench/register.ts [--seconds 5] [--rounds 3] [--port 18801]
 */
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { startEmbedded } from '../server/platform/postgres/index.ts';
import { freshOffice } from './office.ts';
import { type Measured, measured, ratio, type Sample, timed } from './register/measure.ts';
import { openPoster } from './register/post.ts';
import { bareStatements } from './register/statements.ts';
import { registrationNo } from './register/texts.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    port: { type: 'string', default: '18801' },
  },
});
const seconds = Number(values.seconds);
const rounds = Number(values.rounds);
const home = `http://127.0.0.1:${values.port}`;
const clients = [1, 8];
/** More statements than any run uses up: each has its own ids and is sent once. */
const prepared = Math.ceil(seconds * rounds * 1_200 * clients.length);

const office = await freshOffice();
try {
  console.log(`making ${prepared} bare statements …`);
  const bare = await bareStatements(office, prepared);
  const serving = serve();
  const ended = new Promise<void>((over) => serving.once('exit', () => over()));
  try {
    await Promise.race([untilServed(), ended.then(() => Promise.reject(new Error('the office did not open')))]);
    const database = await startEmbedded({ root: office.data, command: 'bench', mayJoin: true });
    const settings = await ask(database.urls.app, [
      'synchronous_commit',
      'fsync',
      'full_page_writes',
      'server_version',
    ]);
    console.log(settings.map(([name, value]) => `${name} ${value}`).join(', '));
    for (const n of clients) await compare(n, database.urls.app, bare);
  } finally {
    serving.kill('SIGTERM');
    await ended;
  }
} finally {
  office.close();
}

/** Rounds of both by turns, so that a slow moment of the machine meets both. */
async function compare(n: number, url: string, bare: AsyncStatements): Promise<void> {
  const officers: Awaited<ReturnType<typeof openPoster>>[] = [];
  // One after the other: many sign-ins of one account at once are taken for guesses.
  for (let i = 0; i < n; i++) officers.push(await openPoster(home, 'liumei', office.password));
  const connections = await Promise.all(Array.from({ length: n }, () => connect(url)));
  let text = 0;
  const overHttp = (client: number) => officers[client]!.post('/api/petitions', registrationNo(text++));
  const bareSql = (client: number) => connections[client]!.query(bare.next());
  // Both have their plans and compiled code before anything counts.
  await timed(n, 1, overHttp);
  await timed(n, 1, bareSql);
  const samples: Record<'http' | 'bare', Sample[]> = { http: [], bare: [] };
  for (let round = 0; round < rounds; round++) {
    samples.http.push(await timed(n, seconds, overHttp));
    samples.bare.push(await timed(n, seconds, bareSql));
  }
  for (const officer of officers) officer.close();
  await Promise.all(connections.map((connection) => connection.end()));
  report(n, measured(samples.http), measured(samples.bare));
}

function report(n: number, http: Measured, sql: Measured): void {
  const line = (name: string, { perSecond, p50, p95, n: count }: Measured) =>
    `  ${name.padEnd(12)} ${perSecond.toFixed(0).padStart(6)}/s   p50 ${p50.toFixed(2)} ms   p95 ${p95.toFixed(2)} ms   (${count})`;
  console.log(`${n} client${n === 1 ? '' : 's'}`);
  console.log(line('over HTTP', http));
  console.log(line('bare SQL', sql));
  console.log(`  ratio        ${ratio(http, sql).toFixed(2)}`);
}

type AsyncStatements = Awaited<ReturnType<typeof bareStatements>>;

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  return client;
}

async function ask(url: string, names: string[]): Promise<[string, string][]> {
  const client = await connect(url);
  const answers: [string, string][] = [];
  for (const name of names) {
    answers.push([name, Object.values((await client.query(`show ${name}`)).rows[0] as object)[0] as string]);
  }
  await client.end();
  return answers;
}

/** The whole system as an office runs it, in a process of its own. */
function serve() {
  const main = fileURLToPath(new URL('../server/main.ts', import.meta.url));
  return spawn(process.execPath, [main, 'serve'], {
    env: {
      PATH: process.env.PATH,
      HUIYIN_MODE: 'office',
      HUIYIN_LOG_TO: 'file',
      HUIYIN_LOG: 'error',
      HUIYIN_DATA: office.data,
      HUIYIN_PORT: values.port,
      HUIYIN_REQUESTS_PER_MINUTE: '1000000',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function untilServed(): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const answer = await fetch(`${home}/api/health`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error('the office did not open');
}
