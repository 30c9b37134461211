import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as first from '../../core/merkle/index.ts';
import * as second from './verifier.mjs';

const page = readFileSync(new URL('../../docs/ledger-format.md', import.meta.url), 'utf8');

/** A fenced block of the page's worked example, by the word after its language. */
function block(name: string): string {
  const found = new RegExp(`^\`\`\`\\w+ ${name}\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page)?.[1];
  if (found === undefined) throw new Error(`docs/ledger-format.md has no example "${name}"`);
  return found;
}

const values = JSON.parse(block('values')) as {
  salt: string;
  commitments: string[];
  leaves: string[];
  roots: string[];
  inclusionOf0In3: string[];
  consistencyFrom2To3: string[];
  consistencyFrom1To3: string[];
  logKey: string;
  officeKey: string;
  officeFingerprint: string;
  witnessKey: string;
};
const bytes = (hex: string) => first.fromHex(hex) as Uint8Array;
const all = (hexes: string[]) => hexes.map(bytes);
const key = first.parseVerifierKey(values.logKey) as first.VerifierKey;
const office = first.parseVerifierKey(values.officeKey) as first.VerifierKey;
const witness = first.parseVerifierKey(values.witnessKey) as first.VerifierKey;
const receipt = first.parseReceipt(block('receipt')) as first.Receipt;

test('the example fact is in its one spelling and opens its commitment', () => {
  const fact = JSON.parse(block('fact')) as first.Committed;
  expect(first.canonicalJson({ ...fact })).toBe(block('fact').trim());
  expect(first.opens(bytes(values.commitments[0] as string), bytes(values.salt), fact)).toBe(true);
  expect(second.commitment(bytes(values.salt), fact).toString('hex')).toBe(values.commitments[0]);
});

test('the example tree has the leaves, roots and proofs it shows', () => {
  const entries = all(values.commitments);
  expect(entries.map(first.leafHash).map(first.toHex)).toEqual(values.leaves);
  for (const [size, root] of values.roots.entries()) {
    expect(first.toHex(first.rootOfEntries(entries.slice(0, size)))).toBe(root);
    expect(second.root(entries.slice(0, size)).toString('hex')).toBe(root);
  }
  const roots = all(values.roots);
  const root = (size: number) => roots[size] as Uint8Array;
  const inclusion = {
    index: 0,
    size: 3,
    leaf: bytes(values.leaves[0] as string),
    proof: all(values.inclusionOf0In3),
    root: root(3),
  };
  expect([first.verifyInclusion(inclusion), second.included(inclusion)]).toEqual([true, true]);
  for (const [from, proof] of [
    [1, values.consistencyFrom1To3],
    [2, values.consistencyFrom2To3],
  ] as const) {
    const claim = { from, to: 3, fromRoot: root(from), toRoot: root(3), proof: all(proof) };
    expect([first.verifyConsistency(claim), second.consistent(claim)]).toEqual([true, true]);
  }
});

test('the example checkpoint opens under the keys shown', () => {
  const root = values.roots[3];
  expect(first.fingerprint(office.publicKey)).toBe(values.officeFingerprint);
  const opened = first.openCheckpoint(block('checkpoint'), [key], [witness]);
  expect('root' in opened && first.toHex(opened.root)).toBe(root);
  expect(second.checkpoint(block('checkpoint'), [values.logKey], [values.witnessKey])).toMatchObject({
    size: 3,
    times: [1777344300],
  });
});

test('the example receipt is proved, and its promise and code are those shown', () => {
  expect(first.judgeReceipt(receipt, { keys: [office, key], witnesses: [witness] })).toMatchObject({
    state: 'included',
    index: 0,
    size: 3,
  });
  expect(
    second.judge(block('receipt'), { keys: [values.logKey, values.officeKey], witnesses: [values.witnessKey] }),
  ).toBe('included');
  expect(first.promiseText(receipt)).toBe(block('promise'));
  expect(first.receiptCode(receipt)).toBe(block('code').trim());
  const fromCode = second.jsonOfCode(block('code'), [values.officeKey]) as string;
  expect(second.judge(fromCode, { keys: [values.officeKey] })).toBe('promised');
});
