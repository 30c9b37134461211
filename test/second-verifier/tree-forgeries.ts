import {
  type ConsistencyClaim,
  type Hash,
  type InclusionClaim,
  leafHash,
  nodeHash,
  proveConsistency,
  proveInclusion,
  rootAt,
  treeInMemory,
} from '../../core/merkle/index.ts';
import type { chance } from './random-trees.ts';

type Chance = ReturnType<typeof chance>;

/** A tree of random entries, with one entry and one beginning chosen in it. */
export interface Sample {
  entries: Uint8Array[];
  inclusion: InclusionClaim;
  consistency: ConsistencyClaim;
}

export function sampleTree(random: Chance): Sample {
  const size = 4 + random.below(random.below(10) === 0 ? 600 : 60);
  const entries = Array.from({ length: size }, () => random.bytes(32));
  const index = random.below(size);
  return {
    entries,
    inclusion: inclusionOf(entries, index),
    consistency: consistencyOf(entries, entries, 2 + random.below(size - 2)),
  };
}

function inclusionOf(entries: Uint8Array[], index: number): InclusionClaim {
  const tree = treeInMemory(entries.map(leafHash));
  const leaf = leafHash(entries[index] as Uint8Array);
  return {
    index,
    size: entries.length,
    leaf,
    proof: proveInclusion(index, entries.length, tree),
    root: rootAt(entries.length, tree),
  };
}

/** The best an operator can do who showed `before` and now shows `after`: old root from one, proof from the other. */
function consistencyOf(before: Uint8Array[], after: Uint8Array[], from: number): ConsistencyClaim {
  const [old, now] = [treeInMemory(before.map(leafHash)), treeInMemory(after.map(leafHash))];
  const roots = { fromRoot: rootAt(from, old), toRoot: rootAt(after.length, now) };
  return { from, to: after.length, ...roots, proof: proveConsistency(from, after.length, now) };
}

const flip = (bytes: Uint8Array, random: Chance) =>
  bytes.map((byte, i) => (i === 7 ? byte ^ (1 << random.below(8)) : byte));
const at = <T>(list: readonly T[], i: number) => list[i] as T;

/** Ways to claim a place that an entry does not have. */
export const inclusionForgeries: Record<string, (sample: Sample, random: Chance) => InclusionClaim> = {
  'another position': ({ inclusion }) => ({ ...inclusion, index: (inclusion.index + 1) % inclusion.size }),
  'a position past the end': ({ inclusion }) => ({ ...inclusion, index: inclusion.size }),
  'another entry': ({ inclusion, entries }) => ({
    ...inclusion,
    leaf: leafHash(at(entries, (inclusion.index + 1) % inclusion.size)),
  }),
  'a changed entry': ({ inclusion }, random) => ({ ...inclusion, leaf: flip(inclusion.leaf, random) }),
  'the entry itself for its leaf hash': ({ inclusion, entries }) => ({
    ...inclusion,
    leaf: at(entries, inclusion.index),
  }),
  'a changed hash in the path': ({ inclusion }, random) => {
    const wrong = random.below(inclusion.proof.length);
    return { ...inclusion, proof: inclusion.proof.map((hash, i) => (i === wrong ? flip(hash, random) : hash)) };
  },
  'a path short of its first hash': ({ inclusion }) => ({ ...inclusion, proof: inclusion.proof.slice(1) }),
  'a path short of its last hash': ({ inclusion }) => ({ ...inclusion, proof: inclusion.proof.slice(0, -1) }),
  'a path with a hash before it': ({ inclusion }) => ({ ...inclusion, proof: [inclusion.leaf, ...inclusion.proof] }),
  'a path with a hash after it': ({ inclusion }) => ({ ...inclusion, proof: [...inclusion.proof, inclusion.root] }),
  'a path in another order': ({ inclusion }) => {
    const [first, ...rest] = inclusion.proof as [Hash, ...Hash[]];
    return { ...inclusion, proof: rest.length === 0 ? [inclusion.leaf] : [...rest, first] };
  },
  'another root': ({ inclusion }, random) => ({ ...inclusion, root: flip(inclusion.root, random) }),
  'a hash cut short': ({ inclusion }) => ({ ...inclusion, root: inclusion.root.subarray(1) }),
  'two leaves as one entry': ({ entries }) => {
    // A node's children, read as an entry of a tree half as large: what the 0x00 and 0x01 are there to prevent.
    const pair = new Uint8Array([...leafHash(at(entries, 0)), ...leafHash(at(entries, 1))]);
    return {
      index: 0,
      size: 1,
      leaf: leafHash(pair),
      proof: [],
      root: nodeHash(pair.subarray(0, 32), pair.subarray(32)),
    };
  },
};

/** Ways to pass off a tree as the growth of another. */
export const consistencyForgeries: Record<string, (sample: Sample, random: Chance) => ConsistencyClaim> = {
  'an entry rewritten': ({ entries, consistency: { from } }, random) => {
    const victim = random.below(from);
    return consistencyOf(
      entries,
      entries.map((entry, i) => (i === victim ? flip(entry, random) : entry)),
      from,
    );
  },
  'an entry taken out': ({ entries, consistency: { from } }, random) => {
    const victim = random.below(from);
    const after = [...entries.filter((_, i) => i !== victim), random.bytes(32)];
    return consistencyOf(entries, after, from);
  },
  'an entry slipped in': ({ entries, consistency: { from } }, random) =>
    consistencyOf(entries, [random.bytes(32), ...entries], from),
  'two entries exchanged': ({ entries, consistency: { from } }) =>
    consistencyOf(entries, [at(entries, 1), at(entries, 0), ...entries.slice(2)], from),
  'the log begun anew': ({ entries, consistency: { from } }, random) =>
    consistencyOf(
      entries,
      entries.map(() => random.bytes(32)),
      from,
    ),
  'a shorter log for a longer': ({ consistency: c }) => ({
    ...c,
    from: c.to,
    fromRoot: c.toRoot,
    to: c.from,
    toRoot: c.fromRoot,
  }),
  'roots exchanged': ({ consistency: c }) => ({ ...c, fromRoot: c.toRoot, toRoot: c.fromRoot }),
  'no proof': ({ consistency }) => ({ ...consistency, proof: [] }),
  'a proof cut short': ({ consistency }) => ({ ...consistency, proof: consistency.proof.slice(0, -1) }),
  'a proof with a hash more': ({ consistency: c }) => ({ ...c, proof: [...c.proof, c.toRoot] }),
  'a changed hash in the proof': ({ consistency }, random) => {
    const wrong = random.below(consistency.proof.length);
    return {
      ...consistency,
      proof: consistency.proof.map((hash: Hash, i) => (i === wrong ? flip(hash, random) : hash)),
    };
  },
  'the empty log for the old one': ({ consistency }) => ({ ...consistency, from: 0 }),
};
