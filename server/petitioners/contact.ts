import type { Instant } from '../../core/calendar/index.ts';
import { newId } from '../platform/crypto/index.ts';
import type { Runner, Write } from '../platform/db/index.ts';
import type { CaseSeal } from './case-seal.ts';
import { listed, type Parties, type Person } from './person.ts';
import { changeParty, keepEarlier } from './store/contact.ts';
import { addParties, addTokens, partiesOf } from './store.ts';

/** What is to change; null takes it away, what is absent stays. */
export interface ContactChange {
  phone?: string | null;
  email?: string | null;
  address?: string | null;
}

/** Whose contact the code's owner changes: the petitioner's own, else the first representative's. */
export const reachedPerson = ({ petitioner, representatives }: Parties): Person | undefined =>
  petitioner ?? representatives[0];

/** The parts of a statement that change how somebody is reached, and the people as they are then. */
export async function contactWrites(
  runner: Runner,
  at: { shardKey: string; petitionId: string },
  seal: CaseSeal,
  parties: Parties,
  change: ContactChange,
  tokens: (person: Person) => Buffer[],
  now: Instant,
): Promise<{ writes: Write[]; parties: Parties }> {
  const before = reachedPerson(parties);
  const person: Person = { ...(before ?? { name: unnamed }), ...without(change) };
  const found = addTokens(at, tokens(person));
  if (!before) {
    const id = newId(now);
    const row = { id, kind: 'petitioner' as const, sealed: seal.seal(`party/${id}`, JSON.stringify(person)) };
    return { writes: [addParties(at, [row]), found], parties: { ...parties, petitioner: person } };
  }
  const kind = parties.petitioner ? 'petitioner' : 'representative';
  const { id } = (await runner.rows(partiesOf(at))).find((row) => row.kind === kind)!;
  const sealed = seal.seal(`party/${id}`, JSON.stringify(person));
  const after: Parties = {
    ...parties,
    ...(kind === 'petitioner'
      ? { petitioner: person }
      : { representatives: [person, ...parties.representatives.slice(1)] }),
    former: [...(parties.former ?? []), before],
  };
  return { writes: [keepEarlier(at, id, now), changeParty(at, id, sealed), found], parties: after };
}

/** Anybody here who can be told in writing: parties, and whoever helped where messages go to them. */
export const someoneReachable = (parties: Parties, toHelper: boolean): boolean =>
  listed(parties).some(
    ({ kind, person: { phone, email, address } }) =>
      kind !== 'member' && (kind !== 'helper' || toHelper) && Boolean(phone || email || address),
  );

const without = (change: ContactChange): Partial<Person> =>
  Object.fromEntries(Object.entries(change).map(([key, value]) => [key, value ?? undefined]));

/** Stands for a name that nobody gave, as in a registration through the portal. */
const unnamed = '（未留姓名）';
