import type { Fact } from '../../core/procedure/index.ts';
import type { PetitionsDeps, Registered } from './deps.ts';
import { firstFact } from './store/facts.ts';

type FirstFact = Pick<Fact, 'shardKey' | 'petitionId' | 'recordedAt' | 'payload'> & {
  salt: Buffer;
  commitment: Buffer;
};

/** What the receipt of a registration says: number, office, moment, commitment; no subject, no name (decisions 19). */
export function receiptOf(deps: Pick<PetitionsDeps, 'directory'>, number: string, fact: FirstFact): Registered {
  const organId = (fact.payload as { registrarId: string }).registrarId;
  const { shardKey, petitionId, recordedAt, salt, commitment } = fact;
  const organ = deps.directory().organName(organId).zh;
  return { shardKey, petitionId, number, organId, organ, at: recordedAt, salt, commitment };
}

/** The same from what is stored. @throws when there is no such petition */
export async function receiptOfStored(
  deps: Pick<PetitionsDeps, 'db' | 'directory'>,
  { shardKey, petitionId }: { shardKey: string; petitionId: string },
): Promise<Registered> {
  const local = deps.db.local(shardKey);
  const fact = await local.first(firstFact(shardKey, petitionId));
  if (!fact?.number) throw new Error(`no petition ${shardKey}/${petitionId}`);
  return receiptOf(deps, fact.number, fact);
}
