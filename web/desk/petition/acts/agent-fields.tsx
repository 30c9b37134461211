import {
  type AgencyKind,
  agencyKinds,
  generalPowers,
  type Power,
  powers,
  powerWords,
} from '../../../../core/procedure/agency.ts';
import { Choice, Tick } from '../../fields/choice.tsx';
import { DateEntry } from '../../fields/date.tsx';
import { Text } from '../../fields/text.tsx';
import { useWords } from '../../frame/words.ts';
import { type FieldsProps, filled } from './form.ts';

type Filled<Value> = Pick<FieldsProps<Value>, 'value' | 'set'>;

/** What of an authority is written down. */
export interface AuthorityValue {
  powers: Power[];
  authorisedOn: string;
  seen: 'original' | 'copy' | '';
}
export const authorityAtFirst = (): AuthorityValue => ({ powers: [...generalPowers], authorisedOn: '', seen: '' });

/** The scope, the day on the paper, and what was seen of it. @param at where these fields stand in what is sent */
export function AuthorityFields({
  at = '',
  value,
  set,
  guardian,
}: Filled<AuthorityValue> & { at?: string; guardian: boolean }) {
  const { t, say } = useWords();
  const turned = (power: Power, on: boolean) =>
    on ? [...value.powers, power] : value.powers.filter((one) => one !== power);
  return (
    <>
      {!guardian && (
        <fieldset className="field">
          <legend>{t('agents.powers')}</legend>
          <span className="hint">{t('agents.powersHint')}</span>
          {powers.map((power) => (
            <Tick
              key={power}
              name={`${at}powers.${power}`}
              label={say(powerWords[power])}
              value={value.powers.includes(power)}
              set={(on) => set({ powers: turned(power, on) })}
            />
          ))}
        </fieldset>
      )}
      <DateEntry
        name={`${at}authorisedOn`}
        label={t(guardian ? 'agents.guardianDay' : 'agents.authorisedOn')}
        value={value.authorisedOn}
        set={(authorisedOn) => set({ authorisedOn })}
      />
      <Choice
        name={`${at}seen`}
        label={t('agents.seen')}
        hint={t('agents.seenHint')}
        optional
        value={value.seen}
        set={(seen) => set({ seen })}
        options={(['original', 'copy'] as const).map((seen) => ({ value: seen, label: t(`agents.seenOf.${seen}`) }))}
      />
    </>
  );
}

export const authorityOf = ({ powers: given, authorisedOn, seen }: AuthorityValue) => ({
  powers: powers.filter((power) => given.includes(power)),
  authorisedOn,
  ...(seen && { seen }),
});

/** Who an agent is, as it is typed. */
export interface AgentPersonValue {
  name: string;
  phone: string;
  idNumber: string;
  address: string;
  email: string;
  channel: 'none' | 'sms' | 'email';
  namesake: boolean;
}
export const agentAtFirst = (): AgentPersonValue => ({
  name: '',
  phone: '',
  idNumber: '',
  address: '',
  email: '',
  channel: 'none',
  namesake: false,
});

export function AgentPersonFields({ at, value, set }: Filled<AgentPersonValue> & { at: string }) {
  const { t } = useWords();
  const texts = [
    'name',
    'phone',
    'idNumber',
    'address',
    ...(value.channel === 'email' ? (['email'] as const) : []),
  ] as const;
  return (
    <>
      <div className="columns four">
        {texts.map((part) => (
          <Text
            key={part}
            name={`${at}${part}`}
            label={t(`register.${part}`)}
            type={part === 'phone' ? 'tel' : part === 'email' ? 'email' : 'text'}
            value={value[part]}
            set={(text) => set({ [part]: text })}
          />
        ))}
      </div>
      <Choice
        name={`${at}channel`}
        label={t('agents.channel')}
        value={value.channel}
        set={(channel) => set({ channel })}
        options={(['none', 'sms', 'email'] as const).map((one) => ({
          value: one,
          label: t(`agents.channelOf.${one}`),
        }))}
      />
      <Tick
        name={`${at}namesake`}
        label={t('agents.namesake')}
        value={value.namesake}
        set={(namesake) => set({ namesake })}
      />
    </>
  );
}

export const agentPersonOf = ({ name, phone, idNumber, address, email, channel, namesake }: AgentPersonValue) => ({
  name,
  ...(filled(phone) && { phone: filled(phone) }),
  ...(filled(idNumber) && { idNumber: filled(idNumber) }),
  ...(filled(address) && { address: filled(address) }),
  ...(channel === 'email' && filled(email) && { email: filled(email) }),
  ...(channel !== 'none' && { channel }),
  ...(namesake && { namesake }),
});

export function KindChoice({ name, value, set }: { name: string; value: AgencyKind; set(kind: AgencyKind): void }) {
  const { t } = useWords();
  return (
    <Choice
      name={name}
      label={t('agents.kind')}
      value={value}
      set={set}
      options={agencyKinds.map((kind) => ({ value: kind, label: t(`agents.kindOf.${kind}`) }))}
    />
  );
}
