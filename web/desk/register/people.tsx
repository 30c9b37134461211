import { useState } from 'react';
import { identityNumberInDoubt, phoneInDoubt } from '../../../core/text/typed-wrong.ts';
import { Tick } from '../fields/choice.tsx';
import { Text } from '../fields/text.tsx';
import { useWords } from '../frame/words.ts';
import { Icon } from '../parts/icon.tsx';
import { Agents } from './agents.tsx';
import { newAgent, nobody, type Person, type RegisterDraft } from './draft.ts';

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
        <Tick
          name="hasAgent"
          label={t('register.hasAgent')}
          value={draft.hasAgent}
          set={(hasAgent) => set({ hasAgent, ...(hasAgent && draft.agents.length === 0 && { agents: [newAgent()] }) })}
        />
      </div>
      {!draft.anonymous && (
        <PersonFields
          at="petitioner"
          person={draft.petitioner}
          set={(petitioner) => set({ petitioner })}
          asks={
            draft.channel === 'email' ? ['phone', 'idNumber', 'address', 'email'] : ['phone', 'idNumber', 'address']
          }
        />
      )}
      {draft.helped && (
        <div className="group">
          <p className="quiet">{t('register.helperHint')}</p>
          <PersonFields
            at="helper"
            person={draft.helper}
            set={(helper) => set({ helper })}
            asks={draft.channel === 'email' && draft.toHelper ? ['phone', 'relation', 'email'] : ['phone', 'relation']}
          />
        </div>
      )}
      {draft.hasAgent && <Agents agents={draft.agents} set={(agents) => set({ agents })} />}
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

type Ask = Exclude<keyof Person, 'name'>;

interface PersonFieldsProps {
  at: string;
  person: Person;
  set(person: Person): void;
  /** What is asked besides the name. All of it may stay empty. */
  asks: Ask[];
}

function PersonFields({ at, person, set, asks }: PersonFieldsProps) {
  const { t } = useWords();
  // Looked at when the cursor has left: nobody is told of a missing digit while typing it.
  const [left, setLeft] = useState(person);
  const doubts = [
    left.phone === person.phone && phoneInDoubt(person.phone) && t('register.phoneDoubt'),
    left.idNumber === person.idNumber && identityNumberInDoubt(person.idNumber) && t('register.idDoubt'),
  ].filter((doubt) => doubt !== false);
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it listens to its fields, and nothing is done to it */}
      <div className="columns four" onBlur={() => setLeft(person)}>
        {(['name', ...asks] as const).map((ask) => (
          <Text
            key={ask}
            name={`${at}.${ask}`}
            label={t(`register.${ask}`)}
            type={ask === 'phone' ? 'tel' : ask === 'email' ? 'email' : 'text'}
            value={person[ask]}
            set={(text) => set({ ...person, [ask]: text })}
          />
        ))}
      </div>
      {doubts.map((doubt) => (
        <p key={doubt} role="status" className="state soon">
          <Icon name="soon" />
          {doubt}
        </p>
      ))}
    </>
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
            asks={['phone', 'idNumber', 'address']}
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
