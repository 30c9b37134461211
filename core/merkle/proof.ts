import { sameBytes } from './encoding.ts';
import { HASH_BYTES, type Hash, nodeHash } from './hash.ts';
import { consistencyRanges, inclusionRanges, type NodeSource, rangeHash } from './tree.ts';

/** Audit path of entry `index` in the tree of `size`, leaf to root (RFC 6962 §2.1.1). */
export function proveInclusion(index: number, size: number, source: NodeSource): Hash[] {
  return inclusionRanges(index, size).map((range) => rangeHash(range, source));
}

/** Proof that the tree of `from` is a beginning of the tree of `to` (RFC 6962 §2.1.2). */
export function proveConsistency(from: number, to: number, source: NodeSource): Hash[] {
  return consistencyRanges(from, to).map((range) => rangeHash(range, source));
}

/** What an inclusion proof claims: this leaf hash stands at `index` of the tree with `size` and `root`. */
export interface InclusionClaim {
  index: number;
  size: number;
  leaf: Hash;
  proof: readonly Hash[];
  root: Hash;
}

/** Whether an inclusion proof holds (RFC 9162 §2.1.3.2). Any input is answered, none throws. */
export function verifyInclusion({ index, size, leaf, proof, root }: InclusionClaim): boolean {
  if (!whole(index) || !whole(size) || index >= size || !hashes([leaf, root, ...proof])) return false;
  let at = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (odd(at) || at === last) {
      hash = nodeHash(sibling, hash);
      while (!odd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && sameBytes(hash, root);
}

/** What a consistency proof claims: the tree `from` with `fromRoot` is a beginning of the tree `to` with `toRoot`. */
export interface ConsistencyClaim {
  from: number;
  fromRoot: Hash;
  to: number;
  toRoot: Hash;
  proof: readonly Hash[];
}

/**
 * Whether a consistency proof holds (RFC 9162 §2.1.4.2). Any input is answered, none throws. The empty tree begins
 * every tree; there is nothing to prove about it, so a claim from 0 to more is refused rather than waved through.
 */
export function verifyConsistency({ from, fromRoot, to, toRoot, proof }: ConsistencyClaim): boolean {
  if (!whole(from) || !whole(to) || from > to || !hashes([fromRoot, toRoot, ...proof])) return false;
  if (from === to) return proof.length === 0 && sameBytes(fromRoot, toRoot);
  if (from === 0 || proof.length === 0) return false;
  const path = powerOfTwo(from) ? [fromRoot, ...proof] : proof;
  let at = from - 1;
  let last = to - 1;
  while (odd(at)) [at, last] = [half(at), half(last)];
  let old = path[0] as Hash;
  let now = old;
  for (const sibling of path.slice(1)) {
    if (last === 0) return false;
    if (odd(at) || at === last) {
      old = nodeHash(sibling, old);
      now = nodeHash(sibling, now);
      while (!odd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      now = nodeHash(now, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && sameBytes(old, fromRoot) && sameBytes(now, toRoot);
}

// Bit operators of JavaScript stop at 32 bits; trees may be larger.
const odd = (n: number) => n % 2 === 1;
const half = (n: number) => Math.floor(n / 2);
const whole = (n: number) => Number.isSafeInteger(n) && n >= 0;
const hashes = (all: readonly Uint8Array[]) => all.every((hash) => hash.length === HASH_BYTES);

function powerOfTwo(n: number): boolean {
  let rest = n;
  while (rest > 1 && !odd(rest)) rest = half(rest);
  return rest === 1;
}
