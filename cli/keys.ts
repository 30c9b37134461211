import { readFile } from 'node:fs/promises';
import { buffer, text } from 'node:stream/consumers';
import { fingerprint, parseVerifierKey, type VerifierKey } from '../core/merkle/index.ts';
import type { LogSource } from './log-source.ts';
import { CannotCheck, type Said } from './outcome.ts';

/** Whom the reader trusts, and on what ground. */
export interface Trusted {
  keys: VerifierKey[];
  witnesses: VerifierKey[];
  /** Fingerprint from the hall, digits only. */
  fingerprint: string | undefined;
  /** To be said beside the result where trust came from the log's own address. */
  warning: Said | undefined;
}

/** What was typed: keys as text, a file with keys, the fingerprint in the hall. */
export interface TrustOptions {
  key?: string[] | undefined;
  keys?: string | undefined;
  witness?: string[] | undefined;
  fingerprint?: string | undefined;
}

/**
 * Gathers the keys to trust. Where none was given, those that the log itself lists are taken, and the reader is told to
 * compare the fingerprint: an impostor would list his own.
 */
export async function gatherTrust(options: TrustOptions, source: LogSource | undefined): Promise<Trusted> {
  const given = [...(options.key ?? []), ...(options.keys === undefined ? [] : keyTexts(await fileText(options.keys)))];
  const listed = given.length === 0 && source !== undefined ? await source.read('keys') : undefined;
  const keys = [...given, ...(listed === undefined ? [] : keyTexts(new TextDecoder().decode(listed)))].map(requireKey);
  return {
    keys,
    witnesses: (options.witness ?? []).map(requireKey),
    fingerprint: options.fingerprint?.replaceAll(/\s/g, '').toLowerCase(),
    warning: listed === undefined ? undefined : compareFingerprints(keys),
  };
}

/** Whether a public key is the one whose fingerprint hangs in the hall. */
export function isFromHall(trusted: Trusted, key: VerifierKey): boolean {
  return trusted.fingerprint !== undefined && fingerprint(key.publicKey).replaceAll(' ', '') === trusted.fingerprint;
}

function compareFingerprints(keys: readonly VerifierKey[]): Said {
  const list = keys.map((key) => `\n    ${key.name}\n    ${fingerprint(key.publicKey)}`).join('');
  return {
    zh: `密钥取自日志自己的地址。请与大厅公示的指纹核对,一致才算数:${list}`,
    en: 'The keys were taken from the log’s own address: compare the fingerprints above with those in the hall.',
  };
}

/** Keys in any text: a list, one a line, or the JSON of /ledger/keys. */
function keyTexts(list: string): string[] {
  return list.match(/[^\s"+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}/g) ?? [];
}

function requireKey(typed: string): VerifierKey {
  const key = parseVerifierKey(typed);
  if (key !== undefined) return key;
  throw new CannotCheck({ zh: `这不是验证密钥:${typed}`, en: `This is no verifier key: ${typed}` });
}

/** A file's bytes, or what stands on standard input for `-`. */
export async function fileBytes(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(path === '-' ? await buffer(process.stdin) : await readFile(path));
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** A file's text, or what stands on standard input for `-`. */
export async function fileText(path: string): Promise<string> {
  try {
    return path === '-' ? await text(process.stdin) : await readFile(path, 'utf8');
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): CannotCheck {
  const reason = (error as Error).message;
  return new CannotCheck({ zh: `读不到 ${path}:${reason}`, en: `Cannot read ${path}: ${reason}` });
}
