import { Tick } from '../fields/choice.tsx';
import { Text } from '../fields/text.tsx';
import { useWords } from '../frame/words.ts';
import { Icon } from '../parts/icon.tsx';
import { nobody, type Person, type RegisterDraft } from './draft.ts';

interface PeopleProps {
  draft: RegisterDraft;
  set(patch: Partial<RegisterDraft>): void;
}

/** Who came. A name and a way to reach them is enough; all of it may stay empty. */
export function People({ draft, set }: PeopleProps) {
  const { t } = useWords();
  return (
    <fieldset className="group people">
      <legend>{t('register.people')}</legend>
      <div className="row end">
        <span className="count">
          <Text
            name="personCount"
            label={t('register.personCount')}
            inputMode="numeric"
            value={draft.personCount}
            set={(personCount) => set({ personCount })}
          />
        </span>
        <Tick
          name="anonymous"
          label={t('register.anonymous')}
          value={draft.anonymous}
          set={(anonymous) => set({ anonymous })}
        />
        <Tick name="helped" label={t('register.helped')} value={draft.helped} set={(helped) => set({ helped })} />
      </div>
      {!draft.anonymous && (
        <PersonFields at="petitioner" person={draft.petitioner} set={(petitioner) => set({ petitioner })} />
      )}
      {draft.helped && (
        <div className="group">
          <p className="quiet">{t('register.agentHint')}</p>
          <PersonFields at="agent" person={draft.agent} set={(agent) => set({ agent })} authority />
        </div>
      )}
      <div className="row">
        <PersonList
          at="representatives"
          label={t('register.representatives', { count: draft.representatives.length })}
          add={t('register.addRepresentative')}
          people={draft.representatives}
          set={(representatives) => set({ representatives })}
        />
        <PersonList
          at="members"
          label={t('register.members', { count: draft.members.length })}
          add={t('register.addMember')}
          people={draft.members}
          set={(members) => set({ members })}
        />
      </div>
    </fieldset>
  );
}

interface PersonFieldsProps {
  at: string;
  person: Person;
  set(person: Person): void;
  authority?: boolean;
}

function PersonFields({ at, person, set, authority }: PersonFieldsProps) {
  const { t } = useWords();
  const change = (patch: Partial<Person>) => set({ ...person, ...patch });
  return (
    <div className="columns four">
      <Text name={`${at}.name`} label={t('register.name')} value={person.name} set={(name) => change({ name })} />
      <Text
        name={`${at}.phone`}
        label={t('register.phone')}
        type="tel"
        value={person.phone}
        set={(phone) => change({ phone })}
      />
      <Text
        name={`${at}.idNumber`}
        label={t('register.idNumber')}
        value={person.idNumber}
        set={(idNumber) => change({ idNumber })}
      />
      <Text
        name={`${at}.address`}
        label={t('register.address')}
        value={person.address}
        set={(address) => change({ address })}
      />
      {authority && (
        <Text
          name={`${at}.authority`}
          label={t('register.authority')}
          value={person.authority}
          set={(text) => change({ authority: text })}
        />
      )}
    </div>
  );
}

interface PersonListProps {
  at: string;
  label: string;
  add: string;
  people: Person[];
  set(people: Person[]): void;
}

function PersonList({ at, label, add, people, set }: PersonListProps) {
  const { t } = useWords();
  return (
    <div className={people.length > 0 ? 'whole' : undefined}>
      {people.length > 0 && <p className="quiet">{label}</p>}
      {people.map((person, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: people in a list have no identity but their place
        <div className="row end" key={i}>
          <PersonFields
            at={`${at}.${i}`}
            person={person}
            set={(changed) => set(people.map((one, place) => (place === i ? changed : one)))}
          />
          <button type="button" className="link" onClick={() => set(people.filter((_, place) => place !== i))}>
            {t('register.removePerson')}
            <span className="unseen">{person.name}</span>
          </button>
        </div>
      ))}
      <button type="button" className="link" onClick={() => set([...people, nobody])}>
        <Icon name="add" />
        {add}
      </button>
    </div>
  );
}
