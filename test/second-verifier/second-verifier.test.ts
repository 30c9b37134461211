import { describe, expect, test } from 'vitest';
import {
  formatReceipt,
  judgeReceipt,
  parseReceipt,
  parseVerifierKey,
  receiptCode,
  receiptsOfCode,
  rootOfEntries,
  type VerifierKey,
  verifyConsistency,
  verifyInclusion,
} from '../../core/merkle/index.ts';
import { chance } from './random-trees.ts';
import { logForgeries, provedReceipt, receiptForgeries, signedLog, trusted } from './receipt-forgeries.ts';
import { consistencyForgeries, inclusionForgeries, sampleTree } from './tree-forgeries.ts';
import * as second from './verifier.mjs';

const TREES = 1000;
const keys = trusted.keys.map(parseVerifierKey) as VerifierKey[];
const witnesses = trusted.witnesses.map(parseVerifierKey) as VerifierKey[];

/** The verdict of the first verifier on a receipt shown as JSON. */
function first(json: string, more: Parameters<typeof second.judge>[1]) {
  const receipt = parseReceipt(json);
  return receipt === undefined ? 'invalid' : judgeReceipt(receipt, { ...more, keys, witnesses }).state;
}
const both = (json: string, more: object = {}) => [
  first(json, { ...more, ...trusted }),
  second.judge(json, { ...more, ...trusted }),
];

describe('on 1,000 random trees', () => {
  const samples = Array.from({ length: TREES }, (_, seed) => ({ seed, sample: sampleTree(chance(seed)) }));

  test('both verifiers compute the same root and accept the same proofs', () => {
    for (const { seed, sample } of samples) {
      expect(second.root(sample.entries).toString('hex'), `tree ${seed}`).toBe(
        Buffer.from(rootOfEntries(sample.entries)).toString('hex'),
      );
      expect([verifyInclusion(sample.inclusion), second.included(sample.inclusion)], `tree ${seed}`).toEqual([
        true,
        true,
      ]);
      expect([verifyConsistency(sample.consistency), second.consistent(sample.consistency)], `tree ${seed}`).toEqual([
        true,
        true,
      ]);
    }
  });

  test.each(Object.entries(inclusionForgeries))('both refuse a proof of inclusion with %s', (_, forge) => {
    for (const { seed, sample } of samples) {
      const claim = forge(sample, chance(seed));
      expect([verifyInclusion(claim), second.included(claim)], `tree ${seed}`).toEqual([false, false]);
    }
  });

  test.each(Object.entries(consistencyForgeries))('both refuse a proof of growth with %s', (_, forge) => {
    for (const { seed, sample } of samples) {
      const claim = forge(sample, chance(seed));
      expect([verifyConsistency(claim), second.consistent(claim)], `tree ${seed}`).toEqual([false, false]);
    }
  });

  test('both say the same of a proof whose size is misstated: the checkpoint, not the path, fixes the size', () => {
    for (const { seed, sample } of samples) {
      for (const size of [sample.inclusion.size - 1, sample.inclusion.size + 1, sample.inclusion.size * 2]) {
        const claim = { ...sample.inclusion, size };
        expect(second.included(claim), `tree ${seed}`).toBe(verifyInclusion(claim));
      }
    }
  });
});

describe('on receipts over random trees', () => {
  const forgeries = Object.entries(receiptForgeries);

  test('both accept the genuine one and refuse it forged, in each of 20 ways, turn by turn', () => {
    expect(forgeries.length).toBeGreaterThanOrEqual(20);
    for (let seed = 0; seed < TREES / 2; seed++) {
      const { entries, inclusion } = sampleTree(chance(seed));
      const { index } = inclusion;
      const receipt = provedReceipt(entries, index);
      expect(both(formatReceipt(receipt)), `tree ${seed}`).toEqual(['included', 'included']);
      const [name, forge] = forgeries[seed % forgeries.length] as (typeof forgeries)[number];
      expect(both(forge({ entries, index, receipt })), `tree ${seed}: ${name}`).toEqual(['invalid', 'invalid']);
    }
  });

  test('both find the promise kept, broken or open, and refuse a log that is not the one signed', () => {
    for (let seed = 0; seed < 60; seed++) {
      const random = chance(seed);
      const { entries, inclusion } = sampleTree(random);
      const { proof: _, ...promised } = provedReceipt(entries, inclusion.index);
      const json = formatReceipt(promised);
      const shorter = entries.filter((__, i) => i !== inclusion.index);
      const verdicts: [object, string][] = [
        [{}, 'promised'],
        [{ now: '2026-04-28T02:51:07.123Z' }, 'promised'],
        [{ now: '2026-04-28T02:51:07.124Z' }, 'overdue'],
        [{ log: { checkpoint: signedLog(entries), entries } }, 'included'],
        [{ log: { checkpoint: signedLog(shorter), entries: shorter } }, 'promised'],
        [
          { log: { checkpoint: signedLog(shorter), entries: shorter, fetchedAt: '2026-04-28T02:52:00.000Z' } },
          'breach',
        ],
        [{ log: { checkpoint: signedLog(shorter, undefined, undefined, 1_777_344_700), entries: shorter } }, 'breach'],
      ];
      for (const [evidence, verdict] of verdicts)
        expect(both(json, evidence), `tree ${seed}`).toEqual([verdict, verdict]);
      for (const [name, forge] of Object.entries(logForgeries)) {
        const shown = forge(entries, promised.commitment);
        const log = { checkpoint: signedLog(entries), entries: shown, fetchedAt: '2026-05-01T00:00:00.000Z' };
        expect(both(json, { log }), `tree ${seed}: ${name}`).toEqual(['invalid', 'invalid']);
      }
    }
  });

  test('both read the same receipt from a code', () => {
    for (let seed = 0; seed < 60; seed++) {
      const { entries, inclusion } = sampleTree(chance(seed));
      const { proof: _, ...receipt } = provedReceipt(entries, inclusion.index);
      const code = receiptCode(receipt);
      const json = second.jsonOfCode(code, trusted.keys) as string;
      expect(parseReceipt(json)).toEqual(receipt);
      expect(receiptsOfCode(code, trusted.keys)).toEqual([receipt]);
      const at = 3 + (seed % (code.length - 3));
      const changed = code.slice(0, at) + (code[at] === 'Z' ? '0' : 'Z') + code.slice(at + 1);
      const read = second.jsonOfCode(changed, trusted.keys);
      expect(read === undefined ? 'invalid' : second.judge(read, trusted), `code ${seed}`).toBe('invalid');
      const firstRead = receiptsOfCode(changed, trusted.keys)[0];
      expect(firstRead === undefined ? 'invalid' : judgeReceipt(firstRead, { keys }).state, `code ${seed}`).toBe(
        'invalid',
      );
    }
  });
});
