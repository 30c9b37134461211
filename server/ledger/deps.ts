import type { VerifierKey } from '../../core/merkle/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Keys } from '../platform/crypto/index.ts';
import type { Db } from '../platform/db/index.ts';

export interface LedgerDeps {
  db: Db;
  clock: Clock;
  keys: Pick<Keys, 'ledgerSigner' | 'organSigner'>;
  /**
   * Public host under which logs are served, without scheme: the beginning of the name of every log opened from now on.
   * A log that is open keeps its name when this changes.
   */
  host: string;
  /** Keys of those whose cosignatures are accepted (type 4). */
  witnesses?: readonly VerifierKey[];
}
