import type { LocalDate } from '../../core/calendar/index.ts';
import type { Db } from '../platform/db/index.ts';
import type { Role } from './contract.ts';
import { bureausWithout, organsOfOneHand } from './store.ts';

/**
 * Petition bureaus in which nobody is custodian. An accusation that comes to rest there, also one of the bureau below,
 * could be relayed by nobody (Art. 30).
 */
export const bureausWithoutCustodian = (db: Db, today: LocalDate) => db.wide().rows(bureausWithout('custodian', today));

/** Organs that could accept a matter and never answer it: nobody signs what their only hand submits. */
export const organsThatCannotAnswer = (
  db: Db,
  { handling, signing }: Record<'handling' | 'signing', readonly Role[]>,
  today: LocalDate,
) => db.wide().rows(organsOfOneHand(handling, signing, today));
