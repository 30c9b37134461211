import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../server/platform/config/index.ts';
import { newId } from '../../server/platform/crypto/index.ts';
import { openPlatform, sql } from '../../server/platform/index.ts';
import { type OutboxEvent, outboxWrite } from '../../server/platform/outbox/index.ts';
import { huiyin } from './huiyin-process.ts';

let root: string;
const at = (name: string) => join(root, name);

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'huiyin-backup-'));
  chmodSync(root, 0o755);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const run = async (args: string[], data: string) => {
  const process = huiyin(args, { data });
  return { code: await process.ended, output: process.output() };
};
const config = (data: string) => readConfig({ HUIYIN_MODE: 'office', HUIYIN_DATA: data, HUIYIN_LOG: 'silent' });

test('a backup made while writing goes on restores to a whole state: destroyed, restored, nothing lost', async () => {
  const serving = huiyin(['serve'], { data: at('data') });
  await serving.served();
  const guest = await openPlatform(config(at('data')), { command: 'test', mayJoin: true });
  const attachment = await guest.files.put(Buffer.from('密文'));
  let written = 0;
  let writing = true;
  const writer = (async () => {
    while (writing) {
      const event: OutboxEvent = {
        shardKey: 'k',
        id: newId(guest.clock.now()),
        type: 'trial.happened',
        payload: { n: ++written },
        at: guest.clock.now(),
      };
      await guest.db.local('k').run(outboxWrite(event).statement);
    }
  })();
  await pause(200);
  const before = written;
  expect(await run(['backup', at('copy')], at('data'))).toMatchObject({ code: 0 });
  writing = false;
  await writer;
  await guest.close();
  serving.child.kill('SIGINT');
  await serving.ended;
  cpSync(at('data/keys'), at('keys kept apart'), { recursive: true });
  rmSync(at('data'), { recursive: true });

  mkdirSync(at('new'));
  const without = await run(['restore', at('copy')], at('new'));
  expect(without.code).toBe(1);
  expect(without.output).toContain('备份不含密钥');
  expect(existsSync(at('new/cluster'))).toBe(false);
  cpSync(at('keys kept apart'), at('new/keys'), { recursive: true });
  expect(await run(['restore', at('copy')], at('new'))).toMatchObject({ code: 0 });

  const restored = await openPlatform(config(at('new')), { command: 'test' });
  const numbers = (
    await restored.db
      .wide()
      .rows<{ n: number }>(sql`select (o.payload ->> 'n')::int as n from platform.outbox o order by n`)
  ).map(({ n }) => n);
  expect(numbers.length).toBeGreaterThanOrEqual(before);
  expect(numbers).toEqual(numbers.map((_n, index) => index + 1));
  expect(await restored.files.get(attachment)).toEqual(Buffer.from('密文'));
  await restored.close();
});

test('no key is in a backup', () => {
  const text = readdirSync(at('copy'), { recursive: true }).join('\n');
  expect(text).not.toMatch(/\.key/);
  const master = readFileSync(at('keys kept apart/master.key'), 'utf8').trim();
  expect(readFileSync(at('copy/manifest.json'), 'utf8')).not.toContain(master);
});

test('a backup of which one byte changed is refused, and data that is there is never overwritten', async () => {
  expect((await run(['restore', at('copy')], at('new'))).output).toContain('恢复不会覆盖');
  appendFileSync(at('copy/cluster/PG_VERSION'), ' ');
  mkdirSync(at('another'));
  const refused = await run(['restore', at('copy')], at('another'));
  expect(refused.code).toBe(1);
  expect(refused.output).toContain('cluster/PG_VERSION');
  expect(existsSync(at('another/cluster'))).toBe(false);
});
