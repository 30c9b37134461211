/**
 * Writers in a process of their own, which is not killed: what the office acknowledges is on disk here before the next
 * request. A request that got no answer is sent again under the same key, as a careful client does, or given up.
 *
 *   node bench/kill-nine/writers.ts FILE WRITERS PASSWORD     with a channel to the parent
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { categoryRows } from '../../demo/county/category-rows.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Client, HttpError, signIn } from '../client.ts';
import { type AcknowledgementFile, appendTo } from './acknowledgements.ts';

/** From the parent: where the office is served now, or that it is over. */
export type Told = { home: string } | { stop: true };

/** To the parent. */
export type Telling = { acknowledged: number } | { unexpected: string };

interface Registered {
  shardKey: string;
  petitionId: string;
  number: string;
  receipt: { file: string };
}

const [path = '', writers = '8', password = ''] = process.argv.slice(2);
const file: AcknowledgementFile = appendTo(path);
let home = '';
let stopping = false;
let acknowledged = 0;
/** A part of what got no answer is given up: whether it was done does not matter then, only that it is not half done. */
const givesUp = 0.15;

process.on('message', (told: Told) => {
  if ('home' in told) home = told.home;
  else stopping = true;
});
process.on('disconnect', () => stopping || process.exit(1));

const clerk = staying('liumei');
const bureau = staying('limin');
await Promise.all([...Array.from({ length: Number(writers) }, (_, n) => write(n)), watchLog()]);
file.close();
process.disconnect();

async function write(writer: number): Promise<void> {
  for (let n = 0; !stopping; n++) {
    const mark = `件${writer}-${n}-${randomBytes(6).toString('hex')}`;
    const attachment = n % 4 === 0 ? pdf() : undefined;
    const token = attachment && (await sure(() => clerk((client) => client.upload('证据.pdf', attachment))));
    if (attachment && !token) continue;
    const key = randomUUID();
    const body = petition(mark, token ? [token] : []);
    const done = await sure(() => clerk((client) => client.post<Registered>('/api/petitions', body, key)));
    if (!done) continue;
    const { shardKey, petitionId, number } = done;
    note({
      what: 'registered',
      mark,
      shardKey,
      petitionId,
      number,
      receipt: done.receipt.file,
      ...(attachment && { attachment: createHash('sha256').update(attachment).digest('hex') }),
    });
    if (n % 3 === 1) await actOn(done);
  }
}

/** Classifies, then hands it to the organ in charge: the second makes two documents and another organ's desk row. */
async function actOn({ shardKey, petitionId }: Registered): Promise<void> {
  const steps = [
    { act: 'classify', payload: { categoryCode: categoryRows[7]![0] } },
    { act: 'forward', payload: { to: organByCode('cx-rsj').id, delivery: { method: 'electronic' } } },
  ];
  for (const [i, { act, payload }] of steps.entries()) {
    const key = randomUUID();
    const address = `/api/petitions/${shardKey}/${petitionId}/acts/${act}`;
    const body = { expectedSeq: i + 1, payload, uploads: [] };
    const done = await sure(() => bureau((client) => client.post<{ seq: number }>(address, body, key)));
    if (!done) return;
    note({ what: 'acted', shardKey, petitionId, act, seq: done.seq });
  }
}

/** Keeps every checkpoint it sees, as a witness would. */
async function watchLog(): Promise<void> {
  for (let last = ''; !stopping; await pause(150)) {
    const answer = await fetch(`${home}/ledger/990123~00/checkpoint`).catch(() => undefined);
    const checkpoint = answer?.ok ? await answer.text().catch(() => '') : '';
    if (checkpoint && checkpoint !== last) file.note({ what: 'checkpoint', note: checkpoint });
    last = checkpoint || last;
  }
}

function note(one: Parameters<AcknowledgementFile['note']>[0]): void {
  file.note(one);
  acknowledged += 1;
  process.send?.({ acknowledged } satisfies Telling);
}

type Staying = <Answer>(task: (client: Client) => Promise<Answer>) => Promise<Answer>;

/** An officer's one session: signed in when first needed, and again where the office answers that the session is gone. */
function staying(account: string): Staying {
  let session: { at: string; client: Promise<Client> } | undefined;
  return async (task) => {
    if (session?.at !== home) session = { at: home, client: signIn(home, account, password) };
    const mine = session;
    try {
      return await task(await mine.client);
    } catch (error) {
      const signedIn = await mine.client.then(
        () => true,
        () => false,
      );
      const gone = error instanceof HttpError && [401, 403].includes(error.status);
      if (session === mine && (gone || !signedIn)) session = undefined;
      throw error;
    }
  };
}

/** Sends until there is an answer; undefined where it gave up or is told to stop. */
async function sure<Answer>(send: () => Promise<Answer>): Promise<Answer | undefined> {
  for (;;) {
    try {
      return await send();
    } catch (error) {
      const refused = error instanceof HttpError && error.status < 500;
      if (refused) process.send?.({ unexpected: error.message } satisfies Telling);
      if (refused || stopping || Math.random() < givesUp) return undefined;
      await pause(50 + Math.random() * 100);
    }
  }
}

function petition(mark: string, uploads: string[]) {
  return {
    form: 'web',
    divisionCode: '990123',
    subject: '楼道照明一直没有修',
    narrative: `楼道的灯坏了两个月，夜里老人摔过一次，报修三回没有人来。${mark}`,
    requests: ['修好楼道照明'],
    petitioner: { name: '试登记', phone: '19900000000' },
    uploads,
  };
}

/** 1 kB to 300 kB that its first bytes make a PDF. */
function pdf(): Buffer {
  return Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(1_000 + Math.floor(Math.random() ** 3 * 300_000))]);
}
