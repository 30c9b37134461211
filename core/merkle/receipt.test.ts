import fc from 'fast-check';
import QRCode from 'qrcode';
import { describe, expect, test } from 'vitest';
import {
  checkpointText,
  cosign,
  dueAt,
  fingerprint,
  formatLogProof,
  formatReceipt,
  formatVerifierKey,
  type Judgement,
  judgeReceipt,
  leafHash,
  parseReceipt,
  promiseText,
  proveInclusion,
  type Receipt,
  receiptCode,
  receiptsOfCode,
  rootAt,
  signNote,
  signReceipt,
  treeInMemory,
} from './index.ts';
import { ed25519Signer } from './test-keys.ts';

const ORIGIN = 'xinfang.example/ledger/990101~00';
const office = ed25519Signer(`${ORIGIN}/xfj`, 1, new Uint8Array(32).fill(6));
const newOffice = ed25519Signer(`${ORIGIN}/xfj`, 1, new Uint8Array(32).fill(7));
const logKey = ed25519Signer(ORIGIN, 1, new Uint8Array(32).fill(1));
const newLogKey = ed25519Signer(ORIGIN, 1, new Uint8Array(32).fill(2));
const witness = ed25519Signer('archive.example/witness', 4, new Uint8Array(32).fill(3));
const promise = {
  number: '9901010020260428010000017',
  organ: '澄溪县信访局',
  time: '2026-04-28T02:41:07.123Z',
  origin: ORIGIN,
  salt: new Uint8Array(32).fill(9),
  commitment: new Uint8Array(32).fill(5),
};
const receipt = signReceipt(promise, office);
const DUE = '2026-04-28T02:51:07.123Z';
const others = [1, 2, 3, 4].map((i) => new Uint8Array(32).fill(i));

/** A log as served: its signed checkpoint, witnessed at a time in seconds, and its entries. */
function logOf(entries: Uint8Array[], { by = logKey, witnessedAt }: { by?: typeof logKey; witnessedAt?: number } = {}) {
  const text = checkpointText({
    origin: ORIGIN,
    size: entries.length,
    root: rootAt(entries.length, treeInMemory(entries.map(leafHash))),
  });
  return {
    checkpoint: signNote(text, by) + (witnessedAt === undefined ? '' : cosign(text, witnessedAt, witness)),
    entries,
  };
}

function withProof(entries: Uint8Array[], index: number, by = logKey): Receipt {
  const path = proveInclusion(index, entries.length, treeInMemory(entries.map(leafHash)));
  return {
    ...receipt,
    proof: formatLogProof({ index, path, checkpoint: logOf(entries, { by, witnessedAt: 1_777_344_200 }).checkpoint }),
  };
}

const state = (judgement: Judgement) => (judgement.state === 'invalid' ? judgement.fault : judgement.state);
const keys = [office.key, logKey.key];

describe('a receipt is worth', () => {
  test('a promise, until its ten minutes are over', () => {
    expect(dueAt(receipt)).toBe(DUE);
    expect(judgeReceipt(receipt, { keys })).toEqual({ state: 'promised', due: DUE });
    expect(judgeReceipt(receipt, { keys, now: DUE })).toEqual({ state: 'promised', due: DUE });
    expect(judgeReceipt(receipt, { keys, now: '2026-04-28T02:51:07.124Z' })).toEqual({ state: 'overdue', due: DUE });
  });

  test('a proved registration, once its place leads to the signed root', () => {
    const proved = withProof([...others, promise.commitment], 4);
    expect(judgeReceipt(proved, { keys, witnesses: [witness.key] })).toEqual({
      state: 'included',
      index: 4,
      size: 5,
      witnesses: [{ name: 'archive.example/witness', time: 1_777_344_200 }],
    });
  });

  test('a proved registration under the key that came after, where both are known', () => {
    const proved = withProof([...others, promise.commitment], 4, newLogKey);
    expect(state(judgeReceipt(proved, { keys }))).toBe('checkpoint-no-known-signature');
    expect(state(judgeReceipt(proved, { keys: [...keys, newLogKey.key] }))).toBe('included');
  });

  test('proof of a breach, when the whole log signed after the ten minutes lacks it', () => {
    const late = Date.parse(DUE) / 1000 + 60;
    const log = logOf(others, { witnessedAt: Math.floor(late) });
    expect(judgeReceipt(receipt, { keys, witnesses: [witness.key], log })).toMatchObject({ state: 'breach', size: 4 });
    expect(state(judgeReceipt(receipt, { keys, log: { ...log, fetchedAt: '2026-04-28T03:00:00.000Z' } }))).toBe(
      'breach',
    );
  });

  test('no accusation, while the log is of unknown time or earlier than the promise ends', () => {
    expect(state(judgeReceipt(receipt, { keys, log: logOf(others) }))).toBe('promised');
    expect(state(judgeReceipt(receipt, { keys, now: '2026-05-01T00:00:00.000Z', log: logOf(others) }))).toBe('overdue');
    const early = logOf(others, { witnessedAt: Math.floor(Date.parse(promise.time) / 1000) });
    expect(state(judgeReceipt(receipt, { keys, witnesses: [witness.key], log: early }))).toBe('promised');
    expect(state(judgeReceipt(receipt, { keys, log: logOf([...others, promise.commitment]) }))).toBe('included');
  });

  test('nothing, when the log shown is not the one that was signed', () => {
    const log = { ...logOf(others), entries: [...others.slice(1), new Uint8Array(32)] };
    expect(state(judgeReceipt(receipt, { keys, log }))).toBe('log-not-as-signed');
    expect(state(judgeReceipt(receipt, { keys, log: logOf(others, { by: newLogKey }) }))).toBe(
      'checkpoint-no-known-signature',
    );
  });

  test('nothing, under a key that the reader does not know', () => {
    expect(state(judgeReceipt(receipt, { keys: [newOffice.key] }))).toBe('unknown-key');
    expect(state(judgeReceipt(receipt, { keys: [] }))).toBe('unknown-key');
  });

  test('nothing, when the office signs as the log, or the log as the office', () => {
    expect(state(judgeReceipt(withProof([promise.commitment], 0, office), { keys }))).toBe(
      'checkpoint-no-known-signature',
    );
    expect(() => signReceipt(promise, logKey)).toThrow('this is no receipt');
    expect(() => signReceipt(promise, ed25519Signer(`${ORIGIN}/a/xfj`, 1, new Uint8Array(32)))).toThrow(
      'this is no receipt',
    );
  });
});

describe('a receipt as text', () => {
  test('goes to JSON and back', () => {
    expect(parseReceipt(formatReceipt(receipt))).toEqual(receipt);
    const proved = withProof([promise.commitment], 0);
    expect(parseReceipt(formatReceipt(proved))).toEqual(proved);
  });

  test('holds nothing beside its fields, so no query code, name or subject can ride along', () => {
    const read = JSON.parse(formatReceipt(receipt));
    expect(Object.keys(read).sort()).toEqual([
      'commitment',
      'format',
      'key',
      'number',
      'organ',
      'origin',
      'salt',
      'signature',
      'time',
    ]);
    expect(parseReceipt(JSON.stringify({ ...read, queryCode: 'AB12' }))).toBeUndefined();
    expect(parseReceipt(JSON.stringify({ ...read, proof: 7 }))).toBeUndefined();
    for (const name of Object.keys(read)) {
      expect(parseReceipt(JSON.stringify({ ...read, [name]: undefined }))).toBeUndefined();
    }
    for (const json of ['', 'null', '[]', '{', '"HY1"', '7']) expect(parseReceipt(json)).toBeUndefined();
  });

  test('is refused where a field could be read in two ways', () => {
    const bad = { number: '123', organ: '局\ncommitment x', time: '2026-02-30T00:00:00.000Z', origin: 'other.example' };
    for (const [name, value] of Object.entries(bad)) {
      expect(() => signReceipt({ ...promise, [name]: value }, office)).toThrow('this is no receipt');
    }
    expect(() => signReceipt({ ...promise, organ: '局'.repeat(41) }, office)).toThrow();
    expect(() => signReceipt({ ...promise, salt: new Uint8Array(31) }, office)).toThrow();
  });

  test('can never be taken for a checkpoint of its log', () => {
    expect(promiseText(promise).split('\n')[0]).not.toBe(ORIGIN);
    expect(promiseText(promise).split('\n')[1]).toBe('number 9901010020260428010000017');
  });
});

describe('the QR code', () => {
  const code = receiptCode(receipt);
  const trusted = [formatVerifierKey(office.key)];

  test('holds the receipt, read by whoever has the key list', () => {
    expect(receiptsOfCode(code, trusted)).toEqual([receipt]);
    expect(receiptsOfCode(` ${code.toLowerCase()}\n`, trusted)).toEqual([receipt]);
    expect(receiptsOfCode(code, [formatVerifierKey(newOffice.key)])).toEqual([]);
    expect(state(judgeReceipt(receiptsOfCode(code, trusted)[0] as Receipt, { keys }))).toBe('promised');
  });

  test('is at most version 10 at level M, for names of up to 42 bytes', () => {
    expect(code).toHaveLength(271);
    const long = receiptCode(signReceipt({ ...promise, organ: '局'.repeat(14) }, office));
    for (const text of [code, long]) {
      expect(QRCode.create(text, { errorCorrectionLevel: 'M' }).version).toBeLessThanOrEqual(10);
    }
  });

  test('comes back from any receipt', () => {
    const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
    const any = fc.record({
      number: fc.stringMatching(/^[0-9]{25}$/),
      organ: fc.constantFrom('澄溪县信访局', 'A', '澄溪县人力资源和社会保障局', '局'.repeat(40)),
      time: fc
        .date({ min: new Date(0), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true })
        .map((d) => d.toISOString()),
      salt: hash,
      commitment: hash,
    });
    fc.assert(
      fc.property(any, (fields) => {
        const made = signReceipt({ ...fields, origin: ORIGIN }, office);
        expect(receiptsOfCode(receiptCode(made), trusted)).toEqual([made]);
        expect(parseReceipt(formatReceipt(made))).toEqual(made);
      }),
      { numRuns: 30 },
    );
  });

  test('with one character changed is no code, or no genuine receipt', () => {
    for (let i = 3; i < code.length; i++) {
      const changed = code.slice(0, i) + (code[i] === '7' ? '8' : '7') + code.slice(i + 1);
      const [read] = receiptsOfCode(changed, trusted);
      if (read !== undefined) expect(state(judgeReceipt(read, { keys }))).toBe('bad-signature');
    }
  });

  test('of any text is answered without a throw', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(receiptsOfCode(`HY1${text}`, trusted)).toEqual([]);
      }),
    );
  });
});

test('a fingerprint is sixteen groups of four, as it hangs in the hall', () => {
  expect(fingerprint(office.key.publicKey)).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
});
