import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkpointText,
  cosign,
  formatLogProof,
  openCheckpoint,
  openNote,
  parseCheckpoint,
  parseLogProof,
  parseNote,
  signNote,
  verifierKey,
} from './index.ts';
import { ed25519Signer } from './test-keys.ts';

const log = ed25519Signer('log.example/a', 1, new Uint8Array(32).fill(1));
const other = ed25519Signer('log.example/b', 1, new Uint8Array(32).fill(2));
const witness = ed25519Signer('witness.example/w', 4, new Uint8Array(32).fill(3));
const root = new Uint8Array(32).fill(8);
const text = checkpointText({ origin: 'log.example/a', size: 42, root });
const signed = signNote(text, log);
const cosigned = signed + cosign(text, 1_777_000_000, witness);

test('a checkpoint opens under the key of its log, with the witnesses one knows', () => {
  expect(openCheckpoint(cosigned, [log.key], [witness.key])).toEqual({
    origin: 'log.example/a',
    size: 42,
    root,
    text,
    witnesses: [{ name: 'witness.example/w', time: 1_777_000_000 }],
  });
  expect(openCheckpoint(cosigned, [log.key])).toMatchObject({ witnesses: [] });
});

test('a checkpoint is refused without its log, under another log, or with one known signature wrong', () => {
  expect(openCheckpoint(cosigned, [other.key], [witness.key])).toEqual({ fault: 'not-signed-by-log' });
  expect(openCheckpoint(signed, [other.key])).toEqual({ fault: 'no-known-signature' });
  expect(openCheckpoint(signNote(text, other), [other.key])).toEqual({ fault: 'other-log' });
  expect(openCheckpoint(signed.replace('42', '43'), [log.key])).toEqual({ fault: 'bad-signature' });
  const late = cosigned.replace(cosign(text, 1_777_000_000, witness), cosign(`${text}x\n`, 1_777_000_000, witness));
  expect(openCheckpoint(late, [log.key], [witness.key])).toEqual({ fault: 'bad-signature' });
  expect(openCheckpoint(signNote('log.example/a\n42\n', log), [log.key])).toEqual({ fault: 'not-a-checkpoint' });
});

test('a key for notes makes no cosignature, nor a witness a checkpoint', () => {
  const asWitness = ed25519Signer('log.example/a', 4, new Uint8Array(32).fill(1));
  expect(openCheckpoint(signNote(text, asWitness), [asWitness.key])).toEqual({ fault: 'bad-signature' });
  expect(openCheckpoint(signed + cosign(text, 5, asWitness), [asWitness.key])).toEqual({ fault: 'not-signed-by-log' });
});

test.each([
  ['no signature', text],
  ['no blank line', `${text}— a AAAAAAA=\n`],
  ['no last newline', signed.slice(0, -1)],
  ['a tab', signed.replace('42', '42\t')],
  ['a carriage return', signed.replaceAll('\n', '\r\n')],
  ['a hyphen for the dash', signed.replace('— ', '- ')],
  ['a short signature', `${text}\n— log.example/a AAAA\n`],
  ['a lone surrogate', `\ud800${signed}`],
])('a note with %s is no note', (_, note) => {
  expect(parseNote(note)).toBeUndefined();
});

test('text after the signatures is no part of a note', () => {
  expect(openNote(`${signed}more\n`, [log.key])).toEqual({ fault: 'malformed' });
});

test.each(['a\n01\nX\n', 'a\n-1\nX\n', '\n1\nX\n', 'a\n1\n', 'a\n1\nX\nextension\n', 'a\n99999999999999999\nX\n'])(
  '%j is no checkpoint',
  (sample) => {
    expect(parseCheckpoint(sample.replace('X', 'CAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAg='))).toBeUndefined();
  },
);

test('any checkpoint and any proof come back from their text', () => {
  const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.array(hash, { maxLength: 60 }), hash, (size, path, anyRoot) => {
      const checkpoint = { origin: 'log.example/a', size, root: anyRoot };
      expect(parseCheckpoint(checkpointText(checkpoint))).toEqual(checkpoint);
      const proof = { index: size, path, checkpoint: signed };
      expect(parseLogProof(formatLogProof(proof))).toEqual(proof);
    }),
  );
});

test('no text whatever makes the readers throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (noise) => {
      openCheckpoint(noise + signed + noise, [log.key]);
      openCheckpoint(`${noise}\n\n— log.example/a ${noise}\n`, [log.key]);
      parseLogProof(`c2sp.org/tlog-proof@v1\nindex ${noise}\n\n`);
    }),
  );
});

test('a name that a signature line cannot carry names no key', () => {
  for (const name of ['', 'a b', 'a+b', 'a\u2003b', 'a\nb']) {
    expect(() => verifierKey(name, 1, new Uint8Array(32))).toThrow('cannot name a key');
  }
});
