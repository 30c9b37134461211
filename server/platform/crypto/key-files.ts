import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CannotStart } from '../cannot-start.ts';
import { writeSynced } from '../postgres/index.ts';

/** Four independent roots of 32 bytes (decisions 31): who holds one learns nothing of the others. */
export interface KeyRoots {
  /** Wraps data keys; derives the blind indexes and the query codes' key. */
  master: Buffer;
  /** Signs checkpoints of the public log. */
  ledger: Buffer;
  /** Signs receipts in the name of an organ. */
  receipts: Buffer;
  /** Seals documents. */
  seals: Buffer;
}

/**
 * Reads the key files, making them at first start (0600). A named master key file must exist; the others lie beside it.
 * @throws CannotStart when a file is readable by others, is no key, or is missing while data exists.
 */
export function keyRoots(folder: string, masterKeyFile?: string): KeyRoots {
  const home = masterKeyFile ? dirname(masterKeyFile) : folder;
  if (masterKeyFile && !existsSync(masterKeyFile)) throw missing(masterKeyFile);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const root = (name: string) => readOrMake(join(home, `${name}.key`));
  return {
    master: readOrMake(masterKeyFile ?? join(home, 'master.key')),
    ledger: root('ledger'),
    receipts: root('receipts'),
    seals: root('seals'),
  };
}

function readOrMake(path: string): Buffer {
  if (!existsSync(path)) writeSynced(path, `${randomBytes(32).toString('hex')}\n`);
  if (statSync(path).mode & 0o022) throw writableByOthers(path);
  const text = readFileSync(path, 'utf8').trim();
  const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.alloc(0);
  if (new Set(key).size < 12) throw noKey(path);
  return key;
}

function missing(path: string): CannotStart {
  return new CannotStart(
    {
      zh: `HUIYIN_MASTER_KEY_FILE 指定的主密钥 ${path} 不存在。`,
      en: `The master key ${path} named by HUIYIN_MASTER_KEY_FILE does not exist.`,
    },
    {
      zh: '若这是新装:openssl rand -hex 32 > 该文件;若已有数据:请取回原来的密钥,另造一把无法读出任何身份信息。',
      en: 'For a new installation: openssl rand -hex 32 > that file. With existing data: bring back the old key; another one opens nothing.',
    },
  );
}

function noKey(path: string): CannotStart {
  return new CannotStart(
    {
      zh: `${basename(path)} 不是随机密钥(应为 64 个十六进制字符)。`,
      en: `${basename(path)} is not a random key (64 hexadecimal characters).`,
    },
    { zh: `请检查 ${path};系统不接受默认或简单的密钥。`, en: `See ${path}; default or simple keys are not accepted.` },
  );
}

function writableByOthers(path: string): CannotStart {
  return new CannotStart(
    { zh: `密钥文件 ${path} 可被其他用户改写。`, en: `The key file ${path} can be changed by other users.` },
    { zh: `请执行 chmod 600 '${path}'。`, en: `Run chmod 600 '${path}'.` },
  );
}
