import {
  checkpointText,
  cosign,
  formatLogProof,
  formatReceipt,
  formatVerifierKey,
  leafHash,
  proveInclusion,
  type Receipt,
  rootAt,
  type Signer,
  sameBytes,
  signNote,
  signReceipt,
  treeInMemory,
} from '../../core/merkle/index.ts';
import { testSigner } from './random-trees.ts';

export const ORIGIN = 'xinfang.example/ledger/990101~00';
export const office = testSigner(`${ORIGIN}/xfj`, 1, 6);
export const logKey = testSigner(ORIGIN, 1, 1);
export const archive = testSigner('archive.example/witness', 4, 3);
const forger = testSigner(`${ORIGIN}/xfj`, 1, 66);
const forgedLog = testSigner(ORIGIN, 1, 67);
const otherCounty = testSigner('xinfang.example/ledger/990102~00', 1, 4);
const otherOffice = testSigner('xinfang.example/ledger/990102~00/xfj', 1, 5);

/** What both verifiers are told to trust. */
export const trusted = {
  keys: [office, logKey, otherCounty, otherOffice].map(({ key }) => formatVerifierKey(key)),
  witnesses: [formatVerifierKey(archive.key)],
};

/** The log of these entries as signed by its office and seen by the archive. */
export function signedLog(entries: Uint8Array[], by: Signer = logKey, origin = ORIGIN, time = 1_777_344_300): string {
  const root = rootAt(entries.length, treeInMemory(entries.map(leafHash)));
  const text = checkpointText({ origin, size: entries.length, root });
  return signNote(text, by) + cosign(text, time, archive);
}

/** A genuine receipt for one of the entries, with its proof. */
export function provedReceipt(entries: Uint8Array[], index: number, checkpoint = signedLog(entries)): Receipt {
  const number = `9901010020260428010${String(index).padStart(6, '0')}`.slice(0, 25);
  const fields = {
    number,
    organ: '澄溪县信访局',
    time: '2026-04-28T02:41:07.123Z',
    origin: ORIGIN,
    salt: new Uint8Array(32).fill(index),
  };
  const receipt = signReceipt({ ...fields, commitment: entries[index] as Uint8Array }, office);
  return { ...receipt, proof: proofOf(entries, index, checkpoint) };
}

function proofOf(entries: Uint8Array[], index: number, checkpoint: string): string {
  const path = proveInclusion(index, entries.length, treeInMemory(entries.map(leafHash)));
  return formatLogProof({ index, path, checkpoint });
}

interface Forgery {
  entries: Uint8Array[];
  index: number;
  receipt: Receipt;
}

const other = ({ entries, index }: Forgery) => (index + 1) % entries.length;
const json = (receipt: Receipt, changed: object = {}) =>
  JSON.stringify({ ...JSON.parse(formatReceipt(receipt)), ...changed });

/** Ways to alter a receipt, or to make one. Each gives the JSON that a verifier is shown. */
export const receiptForgeries: Record<string, (given: Forgery) => string> = {
  'another registration number': ({ receipt }) => json(receipt, { number: `1${receipt.number.slice(1)}` }),
  'another office': ({ receipt }) => json(receipt, { organ: '澄溪县民政局' }),
  'an earlier time': ({ receipt }) => json(receipt, { time: '2026-04-27T02:41:07.123Z' }),
  'another salt': ({ receipt }) => json({ ...receipt, salt: new Uint8Array(32).fill(255) }),
  'the entry and proof of someone else': (given) =>
    json({
      ...given.receipt,
      commitment: given.entries[other(given)] as Uint8Array,
      proof: proofOf(given.entries, other(given), signedLog(given.entries)),
    }),
  'a signature of its own making': ({ receipt }) => {
    const { number, organ, time, origin, salt, commitment } = receipt;
    const { signature } = signReceipt({ number, organ, time, origin, salt, commitment }, forger);
    return json({ ...receipt, signature });
  },
  'a key of its own, under the name of the office': ({ receipt }) => {
    const { number, organ, time, origin, salt, commitment, proof } = receipt;
    return json({ ...signReceipt({ number, organ, time, origin, salt, commitment }, forger), proof: proof as string });
  },
  'the signature of a checkpoint': ({ receipt, entries }) => {
    const text = checkpointText({
      origin: ORIGIN,
      size: entries.length,
      root: rootAt(entries.length, treeInMemory(entries.map(leafHash))),
    });
    return json({ ...receipt, signature: logKey.sign(new TextEncoder().encode(text)) });
  },
  'a key with another id': ({ receipt }) =>
    json(receipt, { key: formatVerifierKey(receipt.key).replace(`+${receipt.key.id}+`, '+00000000+') }),
  'the log of another county': ({ receipt }) =>
    json(receipt, { origin: otherCounty.key.name, key: formatVerifierKey(otherOffice.key) }),
  'a query code beside its fields': ({ receipt }) => json(receipt, { queryCode: 'AAAA-BBBB' }),
  'a second line in the name of the office': ({ receipt }) =>
    json(receipt, { organ: `${receipt.organ}\ntime 2026-01-01T00:00:00.000Z` }),
  'a checkpoint with another size': ({ receipt, entries }) =>
    json(receipt, {
      proof: (receipt.proof as string).replace(`${ORIGIN}\n${entries.length}\n`, `${ORIGIN}\n${entries.length + 1}\n`),
    }),
  'a tree of its own, signed by itself': ({ receipt, entries, index }) =>
    json(receipt, { proof: proofOf(entries, index, signedLog(entries, forgedLog)) }),
  'a checkpoint nobody signed': ({ receipt, entries, index }) =>
    json(receipt, { proof: proofOf(entries, index, signedLog(entries).replace(/\n— xinfang.*\n/, '\n')) }),
  'the checkpoint of another county': ({ receipt, entries, index }) =>
    json(receipt, { proof: proofOf(entries, index, signedLog(entries, otherCounty, otherCounty.key.name)) }),
  'a checkpoint of another county under this name': ({ receipt, entries, index }) =>
    json(receipt, { proof: proofOf(entries, index, signedLog(entries, otherCounty)) }),
  'the word of a witness, changed': ({ receipt, entries, index }) => {
    const lines = signedLog(entries, logKey, ORIGIN, 1_777_344_300).split('\n');
    const earlier = signedLog(entries, logKey, ORIGIN, 1_777_340_000).split('\n').at(-2) as string;
    const spliced = `${earlier.slice(0, 50)}${(lines.at(-2) as string).slice(50)}`;
    return json(receipt, { proof: proofOf(entries, index, [...lines.slice(0, -2), spliced, ''].join('\n')) });
  },
  'the place of another entry': (given) =>
    json(given.receipt, { proof: proofOf(given.entries, other(given), signedLog(given.entries)) }),
  'a checkpoint signed by the office, which is not the log': ({ receipt, entries, index }) =>
    json(receipt, { proof: proofOf(entries, index, signedLog(entries, office)) }),
  'a tree signed without the entry': ({ receipt, entries, index }) => {
    const without = entries.map((entry, i) => (i === index ? new Uint8Array(32) : entry));
    return json(receipt, { proof: proofOf(entries, index, signedLog(without)) });
  },
};

/** Ways to show a log that is not the one that was signed. */
export const logForgeries: Record<string, (entries: Uint8Array[], victim: Uint8Array) => Uint8Array[]> = {
  'an entry left out': (entries, victim) => entries.filter((entry) => !sameBytes(entry, victim)),
  'an entry replaced': (entries, victim) =>
    entries.map((entry) => (sameBytes(entry, victim) ? new Uint8Array(32) : entry)),
  'an entry added': (entries) => [...entries, new Uint8Array(32)],
};
