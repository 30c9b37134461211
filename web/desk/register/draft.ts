import type { AgencyKind } from '../../../core/procedure/agency.ts';
import type { Registration } from '../../../server/petitions/contract.ts';
import type { Upload } from '../fields/files.tsx';
import type { NamedOfficer } from '../fields/officers-named.tsx';
import {
  type AgentPersonValue,
  type AuthorityValue,
  agentAtFirst,
  agentPersonOf,
  authorityAtFirst,
  authorityOf,
} from '../petition/acts/agent-fields.tsx';

export interface Person {
  name: string;
  idNumber: string;
  phone: string;
  address: string;
  email: string;
  relation: string;
}

/** Who acts for the petitioner, as the window writes it down. */
export interface AgentDraft extends AgentPersonValue, AuthorityValue {
  kind: AgencyKind;
}

export const newAgent = (): AgentDraft => ({ kind: 'authorised', ...agentAtFirst(), ...authorityAtFirst() });

/** Who said that it is right as written down, and how it was put before them. */
export type Confirmed = NonNullable<Registration['confirmed']>;
type Language = NonNullable<Registration['writtenIn']>;

/** What the window writes down while a person talks. */
export interface RegisterDraft {
  form: 'visit' | 'letter' | 'call' | 'fax';
  purpose: NonNullable<Registration['purpose']>;
  receivedOn: string;
  writtenOn: string;
  narrative: string;
  requests: string[];
  /** In a line; the beginning of the narrative where nothing is written. */
  subject: string;
  divisionCode: string;
  place: string;
  categoryCode: string;
  counterpart: string;
  complainedOrganIds: string[];
  complainsOfPerson: boolean;
  complainedOfficers: NamedOfficer[];
  complainedOf: string;
  personCount: string;
  anonymous: boolean;
  petitioner: Person;
  representatives: Person[];
  members: Person[];
  /** Somebody wrote it down for the petitioner. Told nothing, unless the petitioner wishes it. */
  helped: boolean;
  helper: Person;
  toHelper: boolean;
  /** Somebody acts for the petitioner, with an authority. */
  hasAgent: boolean;
  agents: AgentDraft[];
  confirmed: Confirmed | null;
  writtenIn: Language;
  answerIn: Language;
  paper: boolean;
  largePrint: boolean;
  channel: 'portal' | 'sms' | 'email' | 'call';
  electronic: boolean;
  /** Number of the matter that this one is, as the officer judged. */
  sameMatterAs: string;
}

export const nobody: Person = {
  name: '',
  idNumber: '',
  phone: '',
  address: '',
  email: '',
  relation: '',
};

export const emptyRegistration = (): RegisterDraft => ({
  form: 'visit',
  purpose: 'request',
  receivedOn: '',
  writtenOn: '',
  narrative: '',
  requests: [''],
  subject: '',
  divisionCode: '',
  place: '',
  categoryCode: '',
  counterpart: '',
  complainedOrganIds: [],
  complainsOfPerson: false,
  complainedOfficers: [],
  complainedOf: '',
  personCount: '1',
  anonymous: false,
  petitioner: nobody,
  representatives: [],
  members: [],
  helped: false,
  helper: nobody,
  toHelper: false,
  hasAgent: false,
  agents: [],
  confirmed: null,
  writtenIn: 'zh',
  answerIn: 'zh',
  paper: false,
  largePrint: false,
  channel: 'portal',
  electronic: false,
  sameMatterAs: '',
});

/** What may be written down for this tab: everything but who the people are. */
export function withoutIdentity(draft: RegisterDraft): Partial<RegisterDraft> {
  const {
    petitioner: _petitioner,
    representatives: _representatives,
    members: _members,
    agents: _agents,
    helper: _helper,
    ...rest
  } = draft;
  return rest;
}

/** The draft as the wire wants it: what is empty is absent. */
export function registrationOf(draft: RegisterDraft, officeDivision: string, files: Upload[]): Registration {
  const requests = draft.requests.map((text) => text.trim()).filter((text) => text !== '');
  const people = (list: Person[]) => list.filter(isSomebody).map(personOf);
  return {
    form: draft.form,
    purpose: draft.purpose,
    divisionCode: draft.divisionCode || officeDivision,
    narrative: draft.narrative,
    requests,
    complainedOrganIds: draft.complainedOrganIds,
    complainsOfPerson: draft.complainsOfPerson,
    ...(draft.complainedOfficers.length > 0 && {
      complainedOfficerIds: draft.complainedOfficers.map(({ id }) => id),
    }),
    personCount: Number(draft.personCount || '1'),
    anonymous: draft.anonymous,
    helped: draft.helped,
    readBack: draft.confirmed !== null,
    ...(draft.confirmed && { confirmed: draft.confirmed }),
    ...(draft.writtenIn !== 'zh' && { writtenIn: draft.writtenIn }),
    wants: {
      paper: draft.paper,
      largePrint: draft.largePrint,
      language: draft.answerIn,
      channel: draft.channel,
      ...(draft.electronic && { electronic: true }),
      ...(draft.helped && draft.toHelper && { toHelper: true }),
    },
    representatives: people(draft.representatives),
    members: people(draft.members),
    uploads: files.map(({ token }) => token),
    ...optional('receivedOn', draft.receivedOn),
    ...optional('writtenOn', draft.form === 'letter' ? draft.writtenOn : ''),
    ...optional('subject', draft.subject),
    ...optional('place', draft.place),
    ...optional('categoryCode', draft.categoryCode),
    ...optional('counterpart', draft.counterpart),
    ...optional('complainedOf', draft.complainedOf),
    ...optional('sameMatterAs', draft.sameMatterAs),
    ...(!draft.anonymous && isSomebody(draft.petitioner) && { petitioner: namedOrNot(draft.petitioner) }),
    ...(draft.helped &&
      isSomebody(draft.helper) && {
        helper: { ...personOf(draft.helper), ...optional('relation', draft.helper.relation) },
      }),
    ...(draft.hasAgent && {
      agents: draft.agents
        .filter(({ name, phone }) => name.trim() !== '' || phone.trim() !== '')
        .map((agent) => ({ ...agentPersonOf(agent), kind: agent.kind, ...authorityOf(agent) })),
    }),
  };
}

const isSomebody = (person: Person) => Object.values(person).some((text) => text.trim() !== '');

/** Whoever leaves a telephone number and no name is registered and reached all the same, as at the portal. */
const namedOrNot = (person: Person) => personOf({ ...person, name: person.name.trim() || '（未留姓名）' });

const personOf = ({ name, idNumber, phone, address, email }: Person) => ({
  name,
  ...optional('idNumber', idNumber),
  ...optional('phone', phone),
  ...optional('address', address),
  ...optional('email', email),
});

function optional<Name extends string>(name: Name, text: string): { [N in Name]?: string } {
  return text.trim() === '' ? {} : ({ [name]: text.trim() } as { [N in Name]?: string });
}

/** How many people stand behind it, as the registration will count them. */
export const peopleIn = ({ personCount = 1, representatives = [], members = [] }: Registration): number =>
  Math.max(personCount, representatives.length + members.length);
