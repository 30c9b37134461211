/** What is known of a person. All of it is optional save a name (decisions 23). */
export interface Person {
  name: string;
  idNumber?: string | undefined;
  phone?: string | undefined;
  address?: string | undefined;
  email?: string | undefined;
  /** Of an agent: what the authority rests on. */
  authority?: string | undefined;
  /** Of somebody who helped to write: what they are to the petitioner. */
  relation?: string | undefined;
}

export interface Parties {
  petitioner?: Person | undefined;
  representatives: Person[];
  agent?: Person | undefined;
  members: Person[];
  /** Who wrote it down for the petitioner. No party to the matter: told nothing, found by nothing. */
  helper?: Person | undefined;
  /** How they were known before they changed how to be reached: covered wherever they are covered, shown to nobody. */
  former?: Person[];
}

export type PartyKind = 'petitioner' | 'representative' | 'agent' | 'member' | 'helper';

/** The people of a registration with their parts, in a fixed order. */
export function listed(parties: Parties): { kind: PartyKind; person: Person }[] {
  const { petitioner, representatives, agent, members, helper } = parties;
  return [
    ...(petitioner ? [{ kind: 'petitioner' as const, person: petitioner }] : []),
    ...representatives.map((person) => ({ kind: 'representative' as const, person })),
    ...(agent ? [{ kind: 'agent' as const, person: agent }] : []),
    ...members.map((person) => ({ kind: 'member' as const, person })),
    ...(helper ? [{ kind: 'helper' as const, person: helper }] : []),
  ];
}

/** A person's own identifiers in the one spelling that is compared: nothing of it is stored. */
export function identifiers(person: Pick<Person, 'idNumber' | 'phone'>): { kind: 'id' | 'phone'; value: string }[] {
  const id = person.idNumber
    ?.normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  const phone = person.phone
    ?.normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^(?:00)?86(?=1\d{10}$)/, '');
  return [
    ...(id && id.length >= 6 ? [{ kind: 'id' as const, value: id }] : []),
    ...(phone && phone.length >= 7 ? [{ kind: 'phone' as const, value: phone }] : []),
  ];
}

/** Whether a written notice can reach them (Art. 23: the duty falls away only where name or address is unclear). */
export function isReachable(parties: Parties): boolean {
  return listed(parties).some(
    ({ kind, person }) => isParty(kind) && Boolean(person.phone || person.address || person.email),
  );
}

/** Those whose matter it is, or who act for them; others who came along, or helped to write, are none. */
export const isParty = (kind: PartyKind): boolean => kind !== 'member' && kind !== 'helper';
