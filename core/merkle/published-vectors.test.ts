import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  decodeEntryBundle,
  emptyRoot,
  fromBase64,
  fromHex,
  leafHash,
  nodeHash,
  nodesFromTiles,
  openCheckpoint,
  openNote,
  parseCheckpoint,
  parseNote,
  parseVerifierKey,
  proveConsistency,
  proveInclusion,
  rootAt,
  rootOfEntries,
  signNote,
  tilePath,
  tilesOf,
  toBase64,
  toHex,
  treeInMemory,
  verifyConsistency,
  verifyInclusion,
} from './index.ts';
import { ed25519Signer } from './test-keys.ts';

const json = (name: string) => JSON.parse(readFileSync(new URL(`vectors/${name}`, import.meta.url), 'utf8'));
const probes = json('transparency-dev-merkle.json') as {
  inclusion: {
    name: string;
    wantErr: boolean;
    leafIdx: number;
    treeSize: number;
    root: string;
    leafHash: string;
    proof: string[];
  }[];
  consistency: {
    name: string;
    wantErr: boolean;
    size1: number;
    size2: number;
    root1: string;
    root2: string;
    proof: string[];
  }[];
};
const logs = json('published-logs.json') as {
  tessera: { vkey: string; checkpoints: string[]; hashes15: string; entries15: string };
  sunlight: { cosigner: string; checkpoint: string; witness: string; witnessed: string; tiles: Record<string, string> };
};
/** A null or absent hash in a probe is an empty one. */
const b64 = (text: string | null | undefined) => fromBase64(text ?? '') as Uint8Array;
const text = (value: string) => new TextEncoder().encode(value);

/** The reference tree of Certificate Transparency: eight entries and the root at each size. */
const ENTRIES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const reference = ENTRIES.map((hex) => fromHex(hex) as Uint8Array);

describe('RFC 6962 hashing', () => {
  test('leaves and nodes hash as in the reference implementation', () => {
    expect(toHex(emptyRoot())).toBe(ROOTS[0]);
    expect(toHex(leafHash(text('L123456')))).toBe('395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56');
    expect(toHex(nodeHash(text('N123'), text('N456')))).toBe(
      'aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb',
    );
  });

  test.each(ROOTS.map((root, size) => [size, root] as const))(
    'the reference tree of %i entries has its root',
    (size, root) => {
      expect(toHex(rootOfEntries(reference.slice(0, size)))).toBe(root);
    },
  );

  test('an audit path and a consistency proof of the reference tree are the published ones', () => {
    const tree = treeInMemory(reference.map(leafHash));
    const path = probes.inclusion.find(({ name }) => name === '1/happy-path');
    const proof = probes.consistency.find(({ name }) => name === '2/happy-path');
    expect(proveInclusion(0, 8, tree).map(toBase64)).toEqual(path?.proof);
    expect(proveConsistency(6, 8, tree).map(toBase64)).toEqual(proof?.proof);
  });
});

describe('proofs of the transparency-dev test data', () => {
  test.each(probes.inclusion.map((probe) => [probe.name, probe] as const))('inclusion %s', (_, probe) => {
    const { leafIdx: index, treeSize: size, proof } = probe;
    const claim = { index, size, leaf: b64(probe.leafHash), proof: proof.map(b64), root: b64(probe.root) };
    expect(verifyInclusion(claim)).toBe(!probe.wantErr);
  });

  test.each(probes.consistency.map((probe) => [probe.name, probe] as const))('consistency %s', (_, probe) => {
    const roots = { fromRoot: b64(probe.root1), toRoot: b64(probe.root2) };
    const claim = { from: probe.size1, to: probe.size2, ...roots, proof: probe.proof.map(b64) };
    // One probe has the words "don't care 2" for its roots; only 32 bytes are a root here.
    expect(verifyConsistency(claim)).toBe(!probe.wantErr && claim.toRoot.length === 32);
  });
});

describe('logs written by other implementations', () => {
  const key = parseVerifierKey(logs.tessera.vkey);

  test('every checkpoint of the Tessera log opens under its key and is the root of its entries', () => {
    const entries = decodeEntryBundle(b64(logs.tessera.entries15)) as Uint8Array[];
    expect(entries.map((entry) => new TextDecoder().decode(entry)).slice(0, 3)).toEqual(['one', 'two', 'three']);
    expect(toBase64(new Uint8Array(entries.flatMap((entry) => [...leafHash(entry)])))).toBe(logs.tessera.hashes15);
    for (const [size, note] of logs.tessera.checkpoints.entries()) {
      const head = openCheckpoint(note, key === undefined ? [] : [key]);
      expect(head).toMatchObject({ origin: 'example.com/log/testdata', size });
      expect('root' in head && toBase64(head.root)).toBe(toBase64(rootOfEntries(entries.slice(0, size))));
    }
  });

  test('the cosigned Sunlight mirror of 300 entries opens, and its tiles lead to its root', () => {
    const cosigner = parseVerifierKey(logs.sunlight.cosigner);
    const opened = openNote(logs.sunlight.checkpoint, cosigner === undefined ? [] : [cosigner]);
    const head = parseCheckpoint('text' in opened ? opened.text : '');
    expect('verified' in opened && opened.verified[0]?.time).toBe(1767139200);
    expect(tilesOf(300).map(tilePath)).toEqual(Object.keys(logs.sunlight.tiles));
    const tree = nodesFromTiles(300, (tile) => b64(logs.sunlight.tiles[tilePath(tile)]));
    expect(toBase64(rootAt(300, tree))).toBe(toBase64(head?.root as Uint8Array));
    const records = Array.from({ length: 300 }, (_, i) => text(`record ${i}`));
    expect(toBase64(rootOfEntries(records))).toBe(toBase64(head?.root as Uint8Array));
  });

  test('a witness line under an unknown log signature still opens for who trusts the witness', () => {
    const witness = parseVerifierKey(logs.sunlight.witness);
    expect(openNote(logs.sunlight.witnessed, witness === undefined ? [] : [witness])).toMatchObject({
      verified: [{ key: { name: 'witness.example.org' } }],
    });
    expect(parseNote(logs.sunlight.witnessed)?.signatures).toHaveLength(2);
  });
});

describe('signed notes of golang.org/x/mod and C2SP', () => {
  const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
  const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
  const SIGNED = `${TEXT}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

  test('the same key signs the same note', () => {
    const seed = b64('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz').slice(1);
    expect(signNote(TEXT, ed25519Signer('PeterNeumann', 1, seed))).toBe(SIGNED);
  });

  test('notes open under their key', () => {
    const peter = parseVerifierKey(PETER);
    expect(openNote(SIGNED, peter === undefined ? [] : [peter])).toMatchObject({ text: TEXT });
    const foo = parseVerifierKey('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k');
    const note =
      'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';
    expect(openNote(note, foo === undefined ? [] : [foo])).toMatchObject({ text: 'This is an example message.\n' });
  });

  test('no part of a verifier key, and no changed character in it, is a verifier key', () => {
    for (let i = 0; i <= PETER.length; i++) {
      for (let j = i + 1; j <= PETER.length; j++) {
        if (i !== 0 || j !== PETER.length) expect(parseVerifierKey(PETER.slice(i, j))).toBeUndefined();
      }
      if (i === PETER.length) break;
      const changed = String.fromCharCode(PETER.charCodeAt(i) + 1);
      expect(parseVerifierKey(PETER.slice(0, i) + changed + PETER.slice(i + 1))).toBeUndefined();
    }
    expect(
      parseVerifierKey('PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY=='),
    ).toBeUndefined();
    expect(parseVerifierKey('PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')).toBeUndefined();
  });
});
