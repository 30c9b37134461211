import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  cosign,
  formatVerifierKey,
  judgeReceipt,
  nodesFromTiles,
  openCheckpoint,
  parseReceipt,
  parseVerifierKey,
  type Receipt,
  rootAt,
  rootOfEntries,
  sameBytes,
  tilePath,
  tilesOf,
  type VerifierKey,
} from '../../core/merkle/index.ts';
import { ed25519Signer } from '../../core/merkle/test-keys.ts';
import { entriesOfBundle } from '../../test/second-verifier/verifier.mjs';
import { buildHttp, type Http } from '../platform/http/index.ts';
import { createLog } from '../platform/log/index.ts';
import { ledgerRoutes } from './index.ts';
import { commitmentOf, registered, SHARD, type TestLog, testLog } from './test-log.ts';

const archive = ed25519Signer('archive.example/witness', 4, new Uint8Array(32).fill(3));
const SIZE = 600;
let log: TestLog;
let http: Http;

beforeAll(async () => {
  log = await testLog([archive.key]);
  await log.queue(0, SIZE);
  await log.ledger.receipt(log.fresh.db.local(SHARD), registered(0, log.clock));
  await log.ledger.sequence(SHARD);
  http = await buildHttp({
    config: {
      bodyLimit: 1024,
      fileLimit: 1,
      filesPerPetition: 1,
      origin: undefined,
      requestsPerMinute: 100_000,
      trustProxy: false,
    },
    log: createLog({ level: 'silent', write: () => {} }),
    version: '0',
  });
  ledgerRoutes(http, log.ledger);
});
afterAll(async () => {
  await http.close();
  await log.close();
});

const get = (path: string) => http.inject({ method: 'GET', url: `/ledger/${SHARD}/${path}` });

test('a stranger with nothing but the address checks the whole log', async () => {
  const { logs } = (await http.inject('/ledger/keys')).json() as { logs: { keys: { key: string; use: string }[] }[] };
  const keys = logs.flatMap((one) => one.keys.map(({ key }) => parseVerifierKey(key) as VerifierKey));
  const checkpoint = await get('checkpoint');
  expect(checkpoint.headers['content-type']).toBe('text/plain; charset=utf-8');
  const head = openCheckpoint(checkpoint.body, keys);
  if ('fault' in head) throw new Error(head.fault);
  expect(head).toMatchObject({ origin: `xinfang.example/ledger/${SHARD}`, size: SIZE });
  const tiles = new Map<string, Uint8Array>();
  for (const tile of tilesOf(SIZE)) tiles.set(tilePath(tile), (await get(tilePath(tile))).rawPayload);
  expect([...tiles.keys()]).toEqual(['tile/0/000', 'tile/0/001', 'tile/0/002.p/88', 'tile/1/000.p/2']);
  expect(
    sameBytes(
      rootAt(
        SIZE,
        nodesFromTiles(SIZE, (tile) => tiles.get(tilePath(tile)) as Uint8Array),
      ),
      head.root,
    ),
  ).toBe(true);
  const bundles = ['tile/entries/000', 'tile/entries/001', 'tile/entries/002.p/88'];
  const entries = (await Promise.all(bundles.map(get))).flatMap(({ rawPayload }) => entriesOfBundle(rawPayload));
  expect(sameBytes(rootOfEntries(entries), head.root)).toBe(true);
  expect(entries[7]).toEqual(commitmentOf(7));
});

test('tiles may be cached for ever, the checkpoint for seconds, and other sites may read them', async () => {
  const cache = async (path: string) => (await get(path)).headers['cache-control'];
  expect(await cache('tile/0/000')).toBe('public, max-age=31536000, immutable');
  expect(await cache('tile/entries/002.p/88')).toBe('public, max-age=31536000, immutable');
  expect(await cache('checkpoint')).toBe('public, max-age=2');
  expect((await get('checkpoint')).headers['access-control-allow-origin']).toBe('*');
  expect((await get('checkpoint')).headers['set-cookie']).toBeUndefined();
});

test('a partial tile of an earlier checkpoint is still served when the tile has grown', async () => {
  const narrow = await get('tile/0/001.p/44');
  expect(narrow.rawPayload).toEqual((await get('tile/0/001')).rawPayload.subarray(0, 44 * 32));
});

test.each([
  'tile/0/002',
  'tile/0/002.p/89',
  'tile/0/003',
  'tile/1/000',
  'tile/1/000.p/3',
  'tile/2/000.p/1',
  'tile/64/000',
  'tile/0/2',
  'tile/data/000',
  'tile/0/x000/000',
  'tile/',
])('what no checkpoint covers, or is no tile, is not there: %s', async (path) => {
  const answer = await get(path);
  expect(answer.statusCode).toBe(404);
  expect(answer.json()).toMatchObject({ code: 'ledger.nothing-here', what: { zh: expect.stringMatching(/日志没有/) } });
  expect(answer.headers['cache-control']).toBe('no-store');
});

test.each(['/ledger/nowhere~00/checkpoint', '/ledger/nowhere~00/keys', '/ledger/nowhere~00/tile/0/000.p/1'])(
  'a log that does not exist is not there: %s',
  async (url) => {
    expect((await http.inject(url)).statusCode).toBe(404);
  },
);

test('no part of the log can be written over HTTP, save a cosignature by a known witness', async () => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
    for (const path of ['checkpoint', 'tile/0/000', 'keys', '']) {
      expect((await http.inject({ method, url: `/ledger/${SHARD}/${path}`, payload: '' })).statusCode).toBe(404);
    }
  }
  const post = (payload: string, type = 'text/plain') =>
    http.inject({
      method: 'POST',
      url: `/ledger/${SHARD}/add-cosignature`,
      payload,
      headers: { 'content-type': type },
    });
  const own = (await get('checkpoint')).body;
  const line = cosign(own.slice(0, own.indexOf('\n\n') + 1), Math.floor(Date.parse(log.clock.now()) / 1000), archive);
  expect((await post(own)).statusCode).toBe(403);
  expect((await post(own.replace('600', '601') + line)).statusCode).toBe(409);
  expect((await post('')).statusCode).toBe(400);
  expect((await post('{}', 'application/json')).statusCode).toBe(400);
  expect((await post('x'.repeat(40_000))).statusCode).toBe(413);
  const accepted = await post(own + line);
  expect([accepted.statusCode, accepted.body]).toEqual([200, '1\n']);
  expect((await get('checkpoint')).body).toBe(own + line);
  const keys = (await http.inject('/ledger/keys')).json() as { witnesses: string[] };
  expect(keys.witnesses).toEqual([formatVerifierKey(archive.key)]);
});

test('nothing served tells more than commitments: no number, name or id of a petition', async () => {
  const { file } = await log.ledger.receipt(log.fresh.db.local(SHARD), registered(3, log.clock));
  expect(judgeReceipt(parseReceipt(file) as Receipt, { keys: await log.keys() }).state).toBe('included');
  const everything = [];
  for (const path of ['checkpoint', 'keys', 'tile/0/000', 'tile/entries/000'])
    everything.push((await get(path)).rawPayload);
  const bytes = Buffer.concat(everything);
  const { number, salt, petitionId } = registered(3, log.clock);
  for (const secret of [number, petitionId, petitionId.replaceAll('-', '')]) expect(bytes.includes(secret)).toBe(false);
  expect(bytes.includes(salt)).toBe(false);
  expect(bytes.includes(Buffer.from(petitionId.replaceAll('-', ''), 'hex'))).toBe(false);
});
