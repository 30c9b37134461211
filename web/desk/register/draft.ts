import type { Registration } from '../../../server/petitions/contract.ts';
import type { Upload } from '../fields/files.tsx';

export interface Person {
  name: string;
  idNumber: string;
  phone: string;
  address: string;
  authority: string;
}

/** What the window writes down while a person talks. */
export interface RegisterDraft {
  form: 'visit' | 'letter' | 'call' | 'fax';
  purpose: NonNullable<Registration['purpose']>;
  receivedOn: string;
  writtenOn: string;
  narrative: string;
  requests: string[];
  divisionCode: string;
  place: string;
  categoryCode: string;
  counterpart: string;
  complainedOrganIds: string[];
  complainsOfPerson: boolean;
  personCount: string;
  anonymous: boolean;
  petitioner: Person;
  representatives: Person[];
  members: Person[];
  helped: boolean;
  agent: Person;
  readBack: boolean;
  paper: boolean;
  largePrint: boolean;
  channel: 'portal' | 'sms' | 'call';
  electronic: boolean;
  /** Number of the matter that this one is, as the officer judged. */
  sameMatterAs: string;
}

export const nobody: Person = { name: '', idNumber: '', phone: '', address: '', authority: '' };

export const emptyRegistration = (): RegisterDraft => ({
  form: 'visit',
  purpose: 'request',
  receivedOn: '',
  writtenOn: '',
  narrative: '',
  requests: [''],
  divisionCode: '',
  place: '',
  categoryCode: '',
  counterpart: '',
  complainedOrganIds: [],
  complainsOfPerson: false,
  personCount: '1',
  anonymous: false,
  petitioner: nobody,
  representatives: [],
  members: [],
  helped: false,
  agent: nobody,
  readBack: false,
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
    agent: _agent,
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
    personCount: Number(draft.personCount || '1'),
    anonymous: draft.anonymous,
    helped: draft.helped,
    readBack: draft.readBack,
    wants: {
      paper: draft.paper,
      largePrint: draft.largePrint,
      language: 'zh',
      channel: draft.channel,
      ...(draft.electronic && { electronic: true }),
    },
    representatives: people(draft.representatives),
    members: people(draft.members),
    uploads: files.map(({ token }) => token),
    ...optional('receivedOn', draft.receivedOn),
    ...optional('writtenOn', draft.form === 'letter' ? draft.writtenOn : ''),
    ...optional('place', draft.place),
    ...optional('categoryCode', draft.categoryCode),
    ...optional('counterpart', draft.counterpart),
    ...optional('sameMatterAs', draft.sameMatterAs),
    ...(!draft.anonymous && isSomebody(draft.petitioner) && { petitioner: personOf(draft.petitioner) }),
    ...(draft.helped &&
      isSomebody(draft.agent) && {
        agent: { ...personOf(draft.agent), ...optional('authority', draft.agent.authority) },
      }),
  };
}

const isSomebody = (person: Person) => Object.values(person).some((text) => text.trim() !== '');

const personOf = ({ name, idNumber, phone, address }: Person) => ({
  name,
  ...optional('idNumber', idNumber),
  ...optional('phone', phone),
  ...optional('address', address),
});

function optional<Name extends string>(name: Name, text: string): { [N in Name]?: string } {
  return text.trim() === '' ? {} : ({ [name]: text.trim() } as { [N in Name]?: string });
}

/** How many people stand behind it, as the registration will count them. */
export const peopleIn = ({ personCount = 1, representatives = [], members = [] }: Registration): number =>
  Math.max(personCount, representatives.length + members.length);
