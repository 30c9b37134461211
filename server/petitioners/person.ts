/** What is known of a person. All of it is optional save a name (decisions 23). */
export interface Person {
  name: string;
  idNumber?: string | undefined;
  phone?: string | undefined;
  address?: string | undefined;
  email?: string | undefined;
  /** Of an agent: the number in this matter, as the facts count it. Absent of those named before agencies were kept. */
  agency?: number | undefined;
  /** Of an agent: how they are told that there is news, by a channel of their own. */
  channel?: 'sms' | 'email' | undefined;
  /** Of an agent: what else was written down of the authority. */
  authority?: string | undefined;
  /** Of somebody who helped to write: what they are to the petitioner. */
  relation?: string | undefined;
}

export interface Parties {
  petitioner?: Person | undefined;
  representatives: Person[];
  /** Who acts or acted for the petitioner, in the order of their numbers. */
  agents: Person[];
  members: Person[];
  /** Who wrote it down for the petitioner. No party to the matter: told nothing, found by nothing. */
  helper?: Person | undefined;
  /** How they were known before they changed how to be reached: covered wherever they are covered, shown to nobody. */
  former?: Person[];
}

export type PartyKind = 'petitioner' | 'representative' | 'agent' | 'member' | 'helper';

/** The people of a registration with their parts, in a fixed order. */
export function listed(parties: Parties): { kind: PartyKind; person: Person }[] {
  const { petitioner, representatives, agents, members, helper } = parties;
  return [
    ...(petitioner ? [{ kind: 'petitioner' as const, person: petitioner }] : []),
    ...representatives.map((person) => ({ kind: 'representative' as const, person })),
    ...agents.map((person) => ({ kind: 'agent' as const, person })),
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

/** Everybody named in a matter, whatever they are to it: what is covered and searched for by name. */
export const everybody = (parties: Parties): Person[] => [
  ...listed(parties).map(({ person }) => person),
  ...(parties.former ?? []),
];

/** Those by whom a matter is known again (2.6): the principal and representatives. Who acts for several makes no link between them. */
export const isPrincipal = (kind: PartyKind): boolean => kind === 'petitioner' || kind === 'representative';

/** Those whose matter it is, or who act for them; others who came along, or helped to write, are none. */
export const isParty = (kind: PartyKind): boolean => kind !== 'member' && kind !== 'helper';
