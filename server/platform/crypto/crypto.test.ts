import { randomBytes } from 'node:crypto';
import { chmodSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ed25519 } from '@noble/curves/ed25519.js';
import { expect, test } from 'vitest';
import { instant } from '../../../core/calendar/index.ts';
import { tempFolder } from '../../../test/kit/index.ts';
import { CannotStart } from '../cannot-start.ts';
import { defaultSuite, type KeyRoots, keyRoots, keysFrom, newId, newQueryCode, normaliseQueryCode } from './index.ts';

const roots = (): KeyRoots => ({
  master: randomBytes(32),
  ledger: randomBytes(32),
  receipts: randomBytes(32),
  seals: randomBytes(32),
});

test('signatures and keys agree with an independent Ed25519', () => {
  const seed = randomBytes(32);
  const signer = defaultSuite.signer(seed);
  const message = Buffer.from('回音');
  expect(signer.publicKey).toEqual(Buffer.from(ed25519.getPublicKey(seed)));
  expect(ed25519.verify(signer.sign(message), message, signer.publicKey)).toBe(true);
  expect(defaultSuite.verify(signer.publicKey, message, ed25519.sign(message, seed))).toBe(true);
  expect(defaultSuite.verify(signer.publicKey, Buffer.from('不是'), signer.sign(message))).toBe(false);
});

test('what is sealed opens with its key, in its place, unchanged; and never otherwise', () => {
  const keys = keysFrom(roots());
  const { key, wrapped } = keys.newCaseKey();
  const sealed = keys.seal(key, '王岚', 'k/1/name');
  expect(keys.open(keys.unwrap(wrapped), sealed, 'k/1/name').toString()).toBe('王岚');
  expect(() => keys.open(key, sealed, 'k/2/name')).toThrow();
  for (let at = 0; at < sealed.length; at++) {
    const forged = Buffer.from(sealed);
    forged[at] = forged[at]! ^ 1;
    expect(() => keys.open(key, forged, 'k/1/name')).toThrow();
  }
});

test('a data key wrapped by another master key is refused as such', () => {
  expect(() => keysFrom(roots()).unwrap(keysFrom(roots()).newCaseKey().wrapped)).toThrow('another master key');
});

test('the same person has unrelated blind indexes in two counties', () => {
  const keys = keysFrom(roots());
  expect(keys.blindIndex('a', 'phone', '1')).toEqual(keys.blindIndex('a', 'phone', '1'));
  expect(keys.blindIndex('a', 'phone', '1')).not.toEqual(keys.blindIndex('b', 'phone', '1'));
  expect(keys.blindIndex('a', 'phone', '1')).not.toEqual(keys.blindIndex('a', 'name', '1'));
});

test('ledger, receipt and seal keys come from roots of their own', () => {
  const one = roots();
  const keys = keysFrom(one);
  const otherMaster = keysFrom({ ...one, master: randomBytes(32) });
  expect(keys.ledgerSigner('x').publicKey).toEqual(otherMaster.ledgerSigner('x').publicKey);
  const publicKeys = [keys.ledgerSigner('x'), keys.organSigner('x'), keys.sealSigner('x')].map((signer) =>
    signer.publicKey.toString('hex'),
  );
  expect(new Set(publicKeys).size).toBe(3);
});

test('key files are made once, private, and read again', () => {
  using folder = tempFolder();
  const made = keyRoots(join(folder.path, 'keys'));
  expect(keyRoots(join(folder.path, 'keys'))).toEqual(made);
  for (const name of readdirSync(join(folder.path, 'keys'))) {
    expect(statSync(join(folder.path, 'keys', name)).mode & 0o777).toBe(0o600);
  }
});

test('a key that others may change, or that is no random key, stops the start', () => {
  using folder = tempFolder();
  const file = join(folder.path, 'master.key');
  writeFileSync(file, '0'.repeat(64), { mode: 0o600 });
  expect(() => keyRoots(folder.path)).toThrow(CannotStart);
  writeFileSync(file, randomBytes(32).toString('hex'));
  chmodSync(file, 0o622);
  expect(() => keyRoots(folder.path)).toThrow(CannotStart);
  expect(() => keyRoots(folder.path, join(folder.path, 'absent.key'))).toThrow(CannotStart);
});

test('a query code is read as people type it', () => {
  const code = newQueryCode();
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}-[0-9A-HJKMNP-TV-Z]{6}-[0-9A-HJKMNP-TV-Z]{6}$/);
  expect(
    normaliseQueryCode(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`),
  ).toBe(code);
  expect(
    normaliseQueryCode(
      [...code].map((c) => (c === '-' ? '—' : String.fromCharCode(c.charCodeAt(0) + 0xfee0))).join(''),
    ),
  ).toBe(code);
});

test('any one wrong symbol and any two neighbours swapped are caught', () => {
  const code = newQueryCode().replaceAll('-', '');
  for (let at = 0; at < code.length; at++) {
    for (const other of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
      if (other !== code[at])
        expect(normaliseQueryCode(code.slice(0, at) + other + code.slice(at + 1))).toBeUndefined();
    }
    const [a, b] = [code[at], code[at + 1]];
    if (b && a !== b) expect(normaliseQueryCode(code.slice(0, at) + b + a + code.slice(at + 2))).toBeUndefined();
  }
});

test('an id is a UUIDv7 of its moment', () => {
  const id = newId(instant('2026-03-02T01:12:00.000Z'));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 2, 2, 1, 12));
});
