import type { LocalDate } from '../../core/calendar/index.ts';
import type { Db } from '../platform/db/index.ts';
import { bureausWithout } from './store.ts';

/**
 * Petition bureaus in which nobody is custodian. An accusation that comes to rest there, also one of the bureau below,
 * could be relayed by nobody (Art. 30).
 */
export const bureausWithoutCustodian = (db: Db, today: LocalDate) => db.wide().rows(bureausWithout('custodian', today));
