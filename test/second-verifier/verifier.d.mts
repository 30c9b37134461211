/** Types of the second verifier, so that TypeScript tests can call plain JavaScript. */
export function commitment(salt: Uint8Array, fact: { header: unknown; payload: unknown }): Buffer;
export function root(entries: readonly Uint8Array[]): Buffer;
export function included(claim: {
  index: number;
  size: number;
  leaf: Uint8Array;
  proof: readonly Uint8Array[];
  root: Uint8Array;
}): boolean;
export function consistent(claim: {
  from: number;
  fromRoot: Uint8Array;
  to: number;
  toRoot: Uint8Array;
  proof: readonly Uint8Array[];
}): boolean;
export function checkpoint(
  note: string,
  logKeys: readonly string[],
  witnesses?: readonly string[],
): { origin: string; size: number; root: Buffer; times: number[] } | undefined;
export function jsonOfCode(code: string, trusted: readonly string[]): string | undefined;
export function judge(
  json: string,
  evidence: {
    keys: readonly string[];
    witnesses?: readonly string[];
    now?: string;
    log?: { checkpoint: string; entries: readonly Uint8Array[]; fetchedAt?: string };
  },
): 'included' | 'promised' | 'overdue' | 'breach' | 'invalid';
export function entriesOfBundle(bytes: Buffer): Buffer[];
