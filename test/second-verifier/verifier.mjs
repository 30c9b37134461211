// A second verifier, written from docs/ledger-format.md alone: plain JavaScript, node:crypto, recursion where the
// first verifier counts bits. It shares no code with the project; where the two disagree, one of them is wrong.
import { createPublicKey, verify } from 'node:crypto';
import { base64, decimal, included, instant, leaf, need, Refused, root, sha256, wellFormed } from './tree.mjs';

export { commitment, consistent, included, root } from './tree.mjs';

// Section 4
const SPACE_OR_CONTROL = /[\p{White_Space}\p{Cc}+]/u;

export function readKey(text) {
  need(typeof text === 'string', 'malformed');
  const parts = text.split('+');
  need(parts.length >= 3, 'malformed');
  const [name, id] = parts;
  const material = base64(parts.slice(2).join('+'), 33); // base64 may hold a plus of its own
  need(name !== '' && wellFormed(name) && !SPACE_OR_CONTROL.test(name), 'malformed');
  need(material[0] === 1 || material[0] === 4, 'malformed');
  need(sha256(name, '\n', material).subarray(0, 4).toString('hex') === id, 'malformed');
  return { name, id, type: material[0], key: material.subarray(1), text };
}

function signed(key, message, signature) {
  if (signature.length !== 64) return false;
  try {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key).toString('base64url') };
    return verify(null, Buffer.from(message), createPublicKey({ key: jwk, format: 'jwk' }), signature);
  } catch {
    return false;
  }
}

// Section 5 and 7
function openNote(note, keys) {
  need(note.length <= 1_000_000 && wellFormed(note), 'malformed');
  need(![...note].some((c) => c < ' ' && c !== '\n'), 'malformed');
  const at = note.lastIndexOf('\n\n');
  need(at >= 0 && note.endsWith('\n'), 'malformed');
  const text = note.slice(0, at + 1);
  const lines = note
    .slice(at + 2)
    .split('\n')
    .slice(0, -1);
  need(lines.length > 0 && lines.length <= 100, 'malformed');
  const by = new Map();
  for (const line of lines) {
    const [dash, name, encoded, ...more] = line.split(' ');
    need(dash === '\u2014' && name && encoded && more.length === 0 && !SPACE_OR_CONTROL.test(name), 'malformed');
    const bytes = base64(encoded);
    need(bytes.length > 4, 'malformed');
    const id = bytes.subarray(0, 4).toString('hex');
    const key = keys.find((k) => k.name === name && k.id === id);
    if (key === undefined || by.has(key)) continue;
    by.set(key, key.type === 1 ? plain(key, text, bytes.subarray(4)) : cosigned(key, text, bytes.subarray(4)));
  }
  need(by.size > 0, 'no known signature');
  return { text, by };
}
function plain(key, text, signature) {
  need(signed(key.key, text, signature), 'bad signature');
  return undefined;
}
function cosigned(key, text, bytes) {
  need(bytes.length === 72, 'bad signature');
  const time = bytes.readBigUInt64BE(0);
  need(time <= 253402300799n, 'bad signature');
  need(signed(key.key, `cosignature/v1\ntime ${time}\n${text}`, bytes.subarray(8)), 'bad signature');
  return Number(time);
}

// Section 6
function openCheckpoint(note, logKeys, witnesses) {
  const { text, by } = openNote(note, [...logKeys, ...witnesses]);
  const lines = text.split('\n');
  need(lines.length === 4 && lines[0] !== '' && lines[3] === '', 'not a checkpoint');
  const [origin, size, hash] = [lines[0], decimal(lines[1]), base64(lines[2], 32)];
  need(
    [...by.keys()].some((k) => logKeys.includes(k) && k.type === 1 && k.name === origin),
    'not signed by its log',
  );
  return { origin, size, root: hash, times: [...by.values()].filter((time) => time !== undefined) };
}

export function checkpoint(note, logKeys, witnesses = []) {
  try {
    return openCheckpoint(note, logKeys.map(readKey), witnesses.map(readKey));
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

// Section 8
function readProof(text) {
  const at = text.indexOf('\n\n');
  need(at >= 0, 'malformed');
  const [head, place, ...hashes] = text.slice(0, at).split('\n');
  need(head === 'c2sp.org/tlog-proof@v1' && place?.startsWith('index ') && hashes.length <= 63, 'malformed');
  const path = hashes.map((line) => base64(line, 32));
  return { index: decimal(place.slice('index '.length)), path, checkpoint: text.slice(at + 2) };
}

// Section 9
const originOf = (key) => {
  const at = key.name.lastIndexOf('/');
  need(at > 0 && at < key.name.length - 1, 'malformed');
  return key.name.slice(0, at);
};

const MEMBERS = ['format', 'number', 'organ', 'time', 'origin', 'key', 'salt', 'commitment', 'signature'];

function readReceipt(json) {
  let r;
  try {
    r = JSON.parse(json);
  } catch {
    throw new Refused('malformed');
  }
  need(typeof r === 'object' && r !== null && !Array.isArray(r), 'malformed');
  for (const name of MEMBERS) need(typeof r[name] === 'string', 'malformed');
  for (const name of Object.keys(r)) need(MEMBERS.includes(name) || name === 'proof', 'malformed');
  need(!('proof' in r) || typeof r.proof === 'string', 'malformed');
  need(r.format === 'huiyin-receipt/v1' && /^[0-9]{25}$/.test(r.number), 'malformed');
  const organ = Buffer.from(r.organ, 'utf8');
  need(organ.length >= 1 && organ.length <= 120 && wellFormed(r.organ) && r.organ.trim() === r.organ, 'malformed');
  need(!/[\p{Cc}\u2028\u2029]/u.test(r.organ), 'malformed');
  const key = readKey(r.key);
  need(key.type === 1 && originOf(key) === r.origin, 'malformed');
  base64(r.salt, 32);
  return {
    ...r,
    key,
    due: instant(r.time) + 600_000,
    leaf: leaf(base64(r.commitment, 32)),
    sig: base64(r.signature, 64),
  };
}

const promise = (r) =>
  `huiyin-receipt/v1\nnumber ${r.number}\norgan ${r.organ}\ntime ${r.time}\norigin ${r.origin}\nsalt ${r.salt}\n` +
  `commitment ${r.commitment}\nincluded-within-seconds 600\n`;

// Section 9.2
export function jsonOfCode(code, trusted) {
  try {
    const text = code.trim().toUpperCase();
    need(text.startsWith('HY1'), 'malformed');
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    const chars = text.slice(3).replaceAll('-', '').replaceAll('I', '1').replaceAll('L', '1').replaceAll('O', '0');
    const digits = [...chars].map((c) => alphabet.indexOf(c));
    need(!digits.includes(-1), 'malformed');
    const bits = digits.map((d) => d.toString(2).padStart(5, '0')).join('');
    const unused = bits.length % 8;
    need(unused < 5 && !bits.slice(bits.length - unused).includes('1'), 'malformed');
    const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((b) => Number.parseInt(b, 2)));
    need(bytes.length > 149, 'malformed');
    const number = BigInt(`0x${bytes.subarray(0, 11).toString('hex')}`)
      .toString()
      .padStart(25, '0');
    const ms = bytes.readUIntBE(11, 6);
    need(ms <= 253402300799999, 'malformed');
    const key = trusted.map(readKey).find((k) => k.type === 1 && k.id === bytes.subarray(17, 21).toString('hex'));
    need(key !== undefined, 'unknown key');
    const organ = bytes.subarray(149).toString('utf8');
    need(Buffer.from(organ, 'utf8').equals(bytes.subarray(149)), 'malformed');
    const part = (from, to) => bytes.subarray(from, to).toString('base64');
    const json = JSON.stringify({
      format: 'huiyin-receipt/v1',
      number,
      organ,
      time: new Date(ms).toISOString(),
      origin: originOf(key),
      key: key.text,
      salt: part(21, 53),
      commitment: part(53, 85),
      signature: part(85, 149),
    });
    readReceipt(json);
    return json;
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

// Section 10
export function judge(json, { keys, witnesses = [], now, log }) {
  try {
    const r = readReceipt(json);
    const trusted = keys.map(readKey);
    const known = witnesses.map(readKey);
    need(
      trusted.some((k) => k.text === r.key.text),
      'unknown key',
    );
    need(signed(r.key.key, promise(r), r.sig), 'bad signature');
    const logKeys = trusted.filter((k) => k.name === r.origin);
    if (r.proof !== undefined) {
      const proof = readProof(r.proof);
      const head = openCheckpoint(proof.checkpoint, logKeys, known);
      const claim = { index: proof.index, size: head.size, leaf: r.leaf, proof: proof.path, root: head.root };
      need(included(claim), 'not in the tree');
      return 'included';
    }
    if (log !== undefined) {
      const head = openCheckpoint(log.checkpoint, logKeys, known);
      need(log.entries.length === head.size && root(log.entries).equals(head.root), 'not the signed log');
      if (log.entries.some((entry) => leaf(entry).equals(r.leaf))) return 'included';
      const times = head.times.map((seconds) => seconds * 1000);
      if (log.fetchedAt !== undefined) times.push(Date.parse(log.fetchedAt));
      if (times.some((time) => time > r.due)) return 'breach';
    }
    return now !== undefined && Date.parse(now) > r.due ? 'overdue' : 'promised';
  } catch (error) {
    if (error instanceof Refused) return 'invalid';
    throw error;
  }
}

// Section 11
export function entriesOfBundle(bytes) {
  const entries = [];
  for (let at = 0; at < bytes.length; at += 34) {
    need(bytes.readUInt16BE(at) === 32 && at + 34 <= bytes.length, 'malformed');
    entries.push(bytes.subarray(at + 2, at + 34));
  }
  return entries;
}
