import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../../../test/kit/index.ts';
import { collect, openFiles } from './index.ts';

test('a file is kept under its hash, once, private', async () => {
  using folder = tempFolder();
  const files = openFiles(folder.path);
  const bytes = Buffer.from('密文');
  const [hash, again] = await Promise.all([files.put(bytes), files.put(bytes)]);
  expect(again).toBe(hash);
  expect(await files.get(hash)).toEqual(bytes);
  expect(await files.has(hash)).toBe(true);
  const stored = join(folder.path, hash.slice(0, 2), hash.slice(2, 4));
  expect(readdirSync(stored)).toEqual([hash]);
  expect(statSync(join(stored, hash)).mode & 0o777).toBe(0o600);
});

test('an unknown file is undefined, and a name that is no hash never reaches the disk', async () => {
  using folder = tempFolder();
  const files = openFiles(folder.path);
  expect(await files.get('0'.repeat(64))).toBeUndefined();
  expect(await files.has('0'.repeat(64))).toBe(false);
  await expect(files.get('../../../../etc/passwd')).rejects.toThrow('not the hash');
});

test('a file whose bytes changed on disk is not given out', async () => {
  using folder = tempFolder();
  const files = openFiles(folder.path);
  const hash = await files.put(Buffer.from('密文'));
  writeFileSync(join(folder.path, hash.slice(0, 2), hash.slice(2, 4), hash), '别的');
  await expect(files.get(hash)).rejects.toThrow('damaged');
});

test('a stream is read up to its limit and no further', async () => {
  const stream = async function* () {
    for (let i = 0; i < 3; i++) yield Buffer.alloc(10);
  };
  expect((await collect(stream(), 30))?.length).toBe(30);
  expect(await collect(stream(), 29)).toBeUndefined();
});
