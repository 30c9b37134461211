import { lettersOf } from './normalise.ts';

/** A stretch of one text that stands in place of another stretch in a second text. */
export interface Replacement {
  a: string;
  b: string;
  /** How often exactly this replacement occurs. */
  times: number;
}

/**
 * What stands in place of what, and in how many places the texts differ at all, by the shortest edit between two texts' letters (Myers, "An O(ND) difference
 * algorithm"). Undefined when more than `most` letters differ: then the texts are no near copies.
 */
export function replacements(a: string, b: string, most = 400): { replaced: Replacement[]; edits: number } | undefined {
  const left = lettersOf(a).text;
  const right = lettersOf(b).text;
  const trace = frontiers(left, right, most);
  if (!trace) return undefined;
  const counted = new Map<string, Replacement>();
  const edited = hunks(left, right, trace);
  for (const { fromA, toA, fromB, toB } of edited) {
    if (fromA === toA || fromB === toB) continue;
    const pair = { a: left.slice(fromA, toA), b: right.slice(fromB, toB), times: 1 };
    const known = counted.get(`${pair.a}\n${pair.b}`);
    if (known) known.times++;
    else counted.set(`${pair.a}\n${pair.b}`, pair);
  }
  return { replaced: [...counted.values()], edits: edited.length };
}

interface Hunk {
  fromA: number;
  toA: number;
  fromB: number;
  toB: number;
}

/** For each number of edits, how far along `a` every diagonal reaches. */
function frontiers(a: string, b: string, most: number): Int32Array[] | undefined {
  const limit = Math.min(a.length + b.length, most);
  const reach = new Int32Array(2 * limit + 3);
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= limit; edits++) {
    trace.push(reach.slice());
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = diagonal + limit + 1;
      const down = diagonal === -edits || (diagonal !== edits && reach[at - 1]! < reach[at + 1]!);
      let x = down ? reach[at + 1]! : reach[at - 1]! + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      reach[at] = x;
      if (x >= a.length && x - diagonal >= b.length) return trace;
    }
  }
  return undefined;
}

/** Walks the edit back and joins neighbouring edits, so that one name replaced by another is one hunk. */
function hunks(a: string, b: string, trace: Int32Array[]): Hunk[] {
  const centre = (trace[0]!.length - 1) / 2;
  const found: Hunk[] = [];
  let [x, y] = [a.length, b.length];
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const reach = trace[edits]!;
    const diagonal = x - y;
    const at = diagonal + centre;
    const down = diagonal === -edits || (diagonal !== edits && reach[at - 1]! < reach[at + 1]!);
    const startX = edits === 0 ? 0 : down ? reach[at + 1]! : reach[at - 1]!;
    const startY = edits === 0 ? 0 : startX - (down ? diagonal + 1 : diagonal - 1);
    while (x > startX && y > startY && a[x - 1] === b[y - 1]) {
      x--;
      y--;
    }
    if (edits === 0) break;
    const next = found.at(-1);
    const hunk = { fromA: startX, toA: x, fromB: startY, toB: y };
    if (next && next.fromA - hunk.toA <= BRIDGE && next.fromB - hunk.toB <= BRIDGE) {
      next.fromA = hunk.fromA;
      next.fromB = hunk.fromB;
    } else found.push(hunk);
    [x, y] = [startX, startY];
  }
  return found.reverse();
}

/** Edits with at most one equal letter between them are one replacement. */
const BRIDGE = 1;
