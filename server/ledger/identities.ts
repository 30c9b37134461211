import { formatVerifierKey, type Signer, type VerifierKey, verifierKey } from '../../core/merkle/index.ts';
import type { Signer as PlatformSigner } from '../platform/crypto/index.ts';
import type { Runner } from '../platform/db/index.ts';
import type { LedgerDeps } from './deps.ts';
import { addKey, keysOfLog, openLog, readOrigin } from './store/signed.ts';

/** Who signs what in a county's log. Public keys are listed before anything is signed with them. */
export interface Identities {
  origin(runner: Runner, shardKey: string): Promise<string>;
  /** Signs checkpoints. */
  log(runner: Runner, shardKey: string): Promise<Signer>;
  /** Signs the receipts of an organ. */
  office(runner: Runner, shardKey: string, organId: string): Promise<Signer>;
}

/** What is read once stays: a log's name and the keys already listed never change. */
export function identities({ clock, keys, host }: Pick<LedgerDeps, 'clock' | 'keys' | 'host'>): Identities {
  const origins = new Map<string, string>();
  const signers = new Map<string, Signer>();
  const listed = new Set<string>();

  async function origin(runner: Runner, shardKey: string): Promise<string> {
    const known = origins.get(shardKey);
    if (known !== undefined) return known;
    let row = await runner.first(readOrigin(shardKey));
    if (row === undefined) {
      // Two processes may open it at once; both then read the name of the one that came first. What this transaction
      // writes may yet be rolled back, so it is kept in memory only when it is read again.
      await runner.run(openLog(shardKey, `${host}/ledger/${shardKey}`, clock.now()));
      row = await runner.first(readOrigin(shardKey));
    } else {
      origins.set(shardKey, row.origin);
    }
    return (row as { origin: string }).origin;
  }

  async function list(runner: Runner, shardKey: string, key: VerifierKey, organId: string | null): Promise<void> {
    const keyText = formatVerifierKey(key);
    if (listed.has(keyText)) return;
    const rows = await runner.rows(keysOfLog(shardKey));
    if (rows.some((row) => row.keyText === keyText)) listed.add(keyText);
    else
      await runner.run(addKey(shardKey, { keyText, use: organId === null ? 'log' : 'office', organId }, clock.now()));
  }

  async function signer(runner: Runner, shardKey: string, name: string, organId: string | null): Promise<Signer> {
    const known = signers.get(name);
    const made = known ?? named(name, organId === null ? keys.ledgerSigner(shardKey) : keys.organSigner(organId));
    signers.set(name, made);
    await list(runner, shardKey, made.key, organId);
    return made;
  }

  return {
    origin,
    log: async (runner, shardKey) => signer(runner, shardKey, await origin(runner, shardKey), null),
    office: async (runner, shardKey, organId) =>
      signer(runner, shardKey, `${await origin(runner, shardKey)}/${organId}`, organId),
  };
}

function named(name: string, signer: PlatformSigner): Signer {
  return { key: verifierKey(name, 1, new Uint8Array(signer.publicKey)), sign: (message) => signer.sign(message) };
}
