// Sections 1 to 3 of docs/ledger-format.md: spellings, commitment, tree and proofs, by recursion as they are defined.
import { createHash } from 'node:crypto';

export const sha256 = (...parts) =>
  createHash('sha256')
    .update(Buffer.concat(parts.map((p) => Buffer.from(p))))
    .digest();
export const leaf = (entry) => sha256([0], entry);
export const node = (l, r) => sha256([1], l, r);

export class Refused extends Error {}
export const need = (condition, why) => {
  if (!condition) throw new Refused(why);
};

// Section 1
export function base64(text, bytes) {
  need(typeof text === 'string', 'malformed');
  const read = Buffer.from(text, 'base64');
  need(read.toString('base64') === text && (bytes === undefined || read.length === bytes), 'malformed');
  return read;
}
export function decimal(text) {
  need(/^(0|[1-9][0-9]*)$/.test(text) && Number(text) < 2 ** 53, 'malformed');
  return Number(text);
}
export function instant(text) {
  need(/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$/.test(text), 'malformed');
  const ms = Date.parse(text);
  need(!Number.isNaN(ms) && new Date(ms).toISOString() === text, 'malformed');
  return ms;
}
export const wellFormed = (text) => Buffer.from(text, 'utf8').toString('utf8') === text;

// Section 2
function spell(value, depth) {
  need(depth <= 64, 'too deep');
  if (value === null || value === true || value === false) return String(value);
  if (typeof value === 'number') {
    need(Number.isFinite(value), 'no JSON');
    return JSON.stringify(value);
  }
  if (typeof value === 'string') {
    need(wellFormed(value), 'no JSON');
    return JSON.stringify(value);
  }
  need(typeof value === 'object', 'no JSON');
  if (Array.isArray(value)) return `[${value.map((v) => spell(v, depth + 1))}]`;
  const names = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
  return `{${names.map((n) => `${spell(n, depth)}:${spell(value[n], depth + 1)}`)}}`;
}

export function commitment(salt, { header, payload }) {
  need(salt.length === 32, 'malformed');
  return sha256([0], salt, Buffer.from(spell({ header, payload }, 0), 'utf8'));
}

// Section 3
function split(n) {
  let k = 1;
  while (2 * k < n) k = 2 * k;
  return k;
}

export function root(entries) {
  const over = (hashes) => {
    if (hashes.length === 1) return hashes[0];
    const k = split(hashes.length);
    return node(over(hashes.slice(0, k)), over(hashes.slice(k)));
  };
  return entries.length === 0 ? sha256() : over(entries.map(leaf));
}

export function included({ index, size, leaf: h, proof, root: r }) {
  if (!(Number.isSafeInteger(index) && Number.isSafeInteger(size) && 0 <= index && index < size)) return false;
  const up = (m, n, path) => {
    if (n === 1) return path.length === 0 ? h : undefined;
    if (path.length === 0) return undefined;
    const k = split(n);
    const last = path.at(-1);
    const below = m < k ? up(m, k, path.slice(0, -1)) : up(m - k, n - k, path.slice(0, -1));
    if (below === undefined) return undefined;
    return m < k ? node(below, last) : node(last, below);
  };
  if ([h, r, ...proof].some((hash) => hash.length !== 32)) return false;
  const got = up(index, size, proof);
  return got !== undefined && Buffer.from(got).equals(Buffer.from(r));
}

export function consistent({ from, fromRoot, to, toRoot, proof }) {
  if (!(Number.isSafeInteger(from) && Number.isSafeInteger(to) && 0 <= from && from <= to)) return false;
  if ([fromRoot, toRoot, ...proof].some((hash) => hash.length !== 32)) return false;
  const [A, B] = [Buffer.from(fromRoot), Buffer.from(toRoot)];
  if (from === to) return proof.length === 0 && A.equals(B);
  if (from === 0) return false;
  const rest = [...proof];
  const both = (m, n, whole) => {
    if (m === n && whole) return [A, A];
    if (rest.length === 0) throw new Refused('too short');
    const taken = rest.pop();
    if (m === n) return [taken, taken];
    const k = split(n);
    if (m <= k) {
      const [o, w] = both(m, k, whole);
      return [o, node(w, taken)];
    }
    const [o, w] = both(m - k, n - k, false);
    return [node(taken, o), node(taken, w)];
  };
  try {
    const [o, w] = both(from, to, true);
    return rest.length === 0 && A.equals(o) && B.equals(w);
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}
