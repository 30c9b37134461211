import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  fingerprint,
  formatLogProof,
  formatReceipt,
  formatVerifierKey,
  leafHash,
  proveInclusion,
  receiptCode,
  signReceipt,
  treeInMemory,
} from '../core/merkle/index.ts';
import { entries, logKey, ORIGIN, office, signedAt, stranger, tree, witness, writeLog } from './test-log.ts';
import { verify } from './verify.ts';

const DURING = '2026-04-28T02:45:00.000Z';
const AFTER = '2026-04-28T03:00:00.000Z';
const promise = {
  number: '9901010020260428010000017',
  organ: '澄溪县信访局',
  time: '2026-04-28T02:41:07.123Z',
  origin: ORIGIN,
  salt: new Uint8Array(32).fill(9),
};
const folder = mkdtempSync(join(tmpdir(), 'verify 核验 '));
const dir = join(folder, 'log');
const path = (name: string) => join(folder, name);
const keys = ['--key', formatVerifierKey(office.key), '--key', formatVerifierKey(logKey.key)];
const hall = ['--fingerprint', fingerprint(office.key.publicKey)];
let server: Server;
let url: string;

beforeAll(async () => {
  writeLog(dir, entries);
  // A log keeps the narrower tiles of its earlier checkpoints.
  const narrow = Array.from({ length: 138 }, (_, i) => tree({ level: 0, index: 512 + i }));
  writeFileSync(join(dir, 'tile/0/002.p/138'), Buffer.concat(narrow));
  writeFileSync(path('old'), signedAt(300));
  writeFileSync(path('new'), signedAt(650));
  writeFileSync(path('forged'), signedAt(300, stranger));
  writeFileSync(path('rewritten'), signedAt(300, logKey, treeInMemory(entries.map((e) => leafHash(leafHash(e))))));
  const receipt = signReceipt({ ...promise, commitment: entries[7] as Uint8Array }, office);
  const proof = formatLogProof({ index: 7, path: proveInclusion(7, 650, tree), checkpoint: signedAt(650) });
  writeFileSync(path('promised.json'), formatReceipt(receipt));
  writeFileSync(path('proved.json'), formatReceipt({ ...receipt, proof }));
  writeFileSync(path('altered.json'), formatReceipt({ ...receipt, proof, organ: '澄溪县民政局' }));
  writeFileSync(path('code'), receiptCode(receipt));
  writeFileSync(
    path('missing.json'),
    formatReceipt(signReceipt({ ...promise, commitment: new Uint8Array(32) }, office)),
  );
  writeFileSync(path('keys'), [office, logKey].map(({ key }) => `${formatVerifierKey(key)}\n`).join(''));
  server = createServer((request, answer) => {
    try {
      answer.end(readFileSync(join(dir, decodeURIComponent(request.url as string))));
    } catch {
      answer.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** Exit code and the English of what is said. */
const ends = async (args: string[], now = DURING) => {
  const { exit, says } = await verify(args, now);
  expect(says.every(({ zh, en }) => /\p{Script=Han}/u.test(zh) && en !== '')).toBe(true);
  return [exit, says.map(({ en }) => en).join(' ')] as const;
};

describe('receipt', () => {
  test.each<[string, string[], string, number, RegExp]>([
    ['with its proof is proved', ['proved.json', ...keys], DURING, 0, /entry 7 of 650, seen by 0/],
    [
      'counts the witnesses one knows',
      ['proved.json', ...keys, '--witness', formatVerifierKey(witness.key)],
      DURING,
      0,
      /seen by 1/,
    ],
    ['may take its keys from a file', ['proved.json', '--keys', 'FOLDER/keys'], DURING, 0, /in the public log/],
    [
      'without proof is a promise',
      ['promised.json', ...keys],
      DURING,
      3,
      /promised inclusion by 2026-04-28T02:51:07.123Z/,
    ],
    [
      'without proof after ten minutes is overdue',
      ['promised.json', ...keys],
      AFTER,
      3,
      /is over and this copy has no proof/,
    ],
    [
      'without proof is found by a search of the log',
      ['promised.json', ...keys, '--log', 'DIR'],
      AFTER,
      0,
      /entry 7 of 700/,
    ],
    [
      'that the log served now lacks proves a breach',
      ['missing.json', ...keys, '--log', 'URL'],
      AFTER,
      1,
      /promise was broken/,
    ],
    [
      'that the log lacks before the time is up proves nothing',
      ['missing.json', ...keys, '--log', 'URL'],
      DURING,
      3,
      /check again/,
    ],
    ['that an undated copy lacks proves nothing', ['missing.json', ...keys, '--log', 'DIR'], AFTER, 3, /over/],
    [
      'that a copy dated by a witness lacks proves a breach',
      ['missing.json', ...keys, '--log', 'DIR', '--witness', formatVerifierKey(witness.key)],
      AFTER,
      1,
      /broken/,
    ],
    ['altered is refuted', ['altered.json', ...keys], DURING, 1, /Not valid \(bad-signature\)/],
    ['altered is refuted by its own key', ['altered.json'], DURING, 1, /Not valid/],
    [
      'of another key than in the hall is refuted',
      ['proved.json', '--fingerprint', fingerprint(stranger.key.publicKey)],
      DURING,
      1,
      /another key/,
    ],
    ['of the key in the hall is genuine', ['promised.json', ...hall], DURING, 3, /signature is genuine/],
    ['of the key in the hall, its proof under a log unknown', ['proved.json', ...hall], DURING, 3, /cannot be opened/],
    [
      'of the key in the hall, with keys from the log',
      ['proved.json', ...hall, '--log', 'URL'],
      DURING,
      0,
      /in the public log.*compare the fingerprints/,
    ],
    ['under no known key shows its fingerprint', ['proved.json'], DURING, 3, /Compare its fingerprint/],
    ['as a code is read', ['code', ...keys], DURING, 3, /signature is genuine/],
    ['as a code needs keys', ['code'], DURING, 2, /names its key by number/],
    ['must be one', ['keys', ...keys], DURING, 1, /no receipt/],
    ['must be there', ['nothing', ...keys], DURING, 2, /Cannot read/],
  ])('%s', async (_, [file = '', ...rest], now, code, says) => {
    const at = (arg: string) => arg.replace('FOLDER', folder).replace(/^DIR$/, dir).replace(/^URL$/, url);
    const [exit, said] = await ends(['receipt', path(file), ...rest.map(at)], now);
    expect([exit, said]).toEqual([code, expect.stringMatching(says)]);
  });
});

describe('consistency', () => {
  test('holds between any two checkpoints of one log, from its address or a copy', async () => {
    expect(await ends(['consistency', path('old'), path('new'), url, ...keys])).toEqual([
      0,
      expect.stringMatching(/first 300 .* later 650/),
    ]);
    expect(await ends(['consistency', path('old'), 'latest', dir, ...keys])).toEqual([
      0,
      expect.stringMatching(/later 700/),
    ]);
    expect(await ends(['consistency', path('new'), path('new'), dir, ...keys])).toEqual([
      0,
      expect.stringMatching(/first 650/),
    ]);
  });

  test('fails when what was signed is not a beginning of what is served', async () => {
    expect(await ends(['consistency', path('rewritten'), 'latest', url, ...keys])).toEqual([
      1,
      expect.stringMatching(/does not continue/),
    ]);
    expect(await ends(['consistency', path('forged'), 'latest', url, ...keys])).toEqual([
      1,
      expect.stringMatching(/no valid signature/),
    ]);
    expect(await ends(['consistency', path('new'), path('old'), url, ...keys])).toEqual([
      2,
      expect.stringMatching(/name the earlier one first/),
    ]);
  });
});

describe('log', () => {
  test('is sound from its address, and from the copy that was saved meanwhile', async () => {
    expect(await ends(['log', url, '--save', path('copy')])).toEqual([
      0,
      expect.stringMatching(/700 entries have the root.*compare the fingerprints/),
    ]);
    expect(await ends(['log', path('copy'), ...keys])).toEqual([0, expect.stringMatching(/witnesses: none/)]);
  });

  test.each<[string, string, (bytes: Buffer) => Buffer, number, RegExp]>([
    [
      'an entry changed',
      'tile/entries/001',
      (bytes) => Buffer.concat([bytes.subarray(0, -1), Buffer.of(7)]),
      1,
      /something was changed/,
    ],
    ['an entry left out', 'tile/entries/001', (bytes) => bytes.subarray(34), 2, /did not give tile\/entries\/001/],
    ['a hash tile changed', 'tile/1/000.p/2', (bytes) => bytes.fill(0), 1, /tile\/1\/000.p\/2 does not follow/],
    [
      'another size',
      'checkpoint',
      (bytes) => Buffer.from(bytes.toString().replace('700', '699')),
      1,
      /no valid signature/,
    ],
  ])('with %s is not', async (_, file, harm, code, says) => {
    const harmed = path('harmed');
    cpSync(dir, harmed, { recursive: true });
    writeFileSync(join(harmed, file), harm(readFileSync(join(harmed, file))));
    expect(await ends(['log', harmed, ...keys])).toEqual([code, expect.stringMatching(says)]);
    rmSync(harmed, { recursive: true });
  });

  test('that nobody serves cannot be checked', async () => {
    expect(await ends(['log', path('nowhere'), ...keys])).toEqual([
      2,
      expect.stringMatching(/did not give checkpoint/),
    ]);
    expect(await ends(['log', 'http://127.0.0.1:1', ...keys])).toEqual([2, expect.stringMatching(/Could not check/)]);
  });
});

test('words that are no command, and options that are none, get the usage', async () => {
  for (const args of [
    [],
    ['receipt'],
    ['log'],
    ['burn', 'x'],
    ['log', dir, '--force'],
    ['receipt', path('code'), '--key', 'x'],
  ]) {
    expect((await ends(args))[0]).toBe(2);
  }
});

test('as a program it reads standard input, says it in both languages, and exits with the code', () => {
  const program = fileURLToPath(new URL('./verify.ts', import.meta.url));
  const run = (name: string) =>
    spawnSync(process.execPath, [program, 'receipt', '-', ...keys], {
      input: readFileSync(path(name)),
      encoding: 'utf8',
    });
  const good = run('proved.json');
  expect([good.status, good.stdout]).toEqual([
    0,
    expect.stringMatching(/凭证为真[\s\S]*Genuine, and in the public log/),
  ]);
  const bad = run('altered.json');
  expect([bad.status, bad.stdout, bad.stderr]).toEqual([1, '', expect.stringMatching(/核对不通过/)]);
});
