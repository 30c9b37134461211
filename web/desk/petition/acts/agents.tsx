import {
  agencyEndings,
  agencyKinds,
  generalPowers,
  type Power,
  powers,
  powerWords,
} from '../../../../core/procedure/agency.ts';
import { takenDown } from '../../../../core/procedure/said-at-window.ts';
import type { PetitionView } from '../../../../server/petitions/contract.ts';
import { Choice, Tick } from '../../fields/choice.tsx';
import { DateEntry } from '../../fields/date.tsx';
import { Pick } from '../../fields/pick.tsx';
import { Text } from '../../fields/text.tsx';
import { useWords } from '../../frame/words.ts';
import { actForm, type FieldsProps, filled, undecided } from './form.ts';

const ways = ['letter', 'visit', 'phone'] as const;
const agencyActs: readonly string[] = ['appointAgent', 'changeAgency'];

interface Brought {
  broughtBy: (typeof ways)[number] | '';
  readBack: boolean;
}

/** How the petitioner, or the agent, said it, and that it was read back. */
function BroughtFields({ value, set }: Pick2<Brought>) {
  const { t } = useWords();
  return (
    <>
      <Choice
        name="broughtBy"
        label={t('agents.broughtBy')}
        value={value.broughtBy}
        set={(broughtBy) => set({ broughtBy })}
        options={ways.map((way) => ({ value: way, label: t(`agents.broughtByOf.${way}`) }))}
      />
      <Tick name="readBack" label={t('agents.readBack')} value={value.readBack} set={(readBack) => set({ readBack })} />
    </>
  );
}
type Pick2<Value> = Pick<FieldsProps<Value>, 'value' | 'set'>;

const broughtOf = ({ broughtBy, readBack }: Brought) => ({ broughtBy: undecided(broughtBy), readBack });

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
}: Pick2<AuthorityValue> & { at?: string; guardian: boolean }) {
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

export function AgentPersonFields({ at, value, set }: Pick2<AgentPersonValue> & { at: string }) {
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

interface Appointing extends Brought, AuthorityValue, AgentPersonValue {
  kind: (typeof agencyKinds)[number];
}

/** 增加代理人, with the paper, read back. */
export const appointAgent = actForm<'appointAgent', Appointing>('appointAgent', {
  start: () => ({ kind: 'authorised', ...agentAtFirst(), ...authorityAtFirst(), broughtBy: 'visit', readBack: false }),
  Fields: ({ value, set }) => {
    const { t } = useWords();
    return (
      <>
        <KindChoice name="kind" value={value.kind} set={(kind) => set({ kind })} />
        <p className="hint">{t('agents.sealedHint')}</p>
        <AgentPersonFields at="person." value={value} set={set} />
        <AuthorityFields value={value} set={set} guardian={value.kind === 'guardian'} />
        <BroughtFields value={value} set={set} />
      </>
    );
  },
  payload: (value) => ({ kind: value.kind, ...authorityOf(value), ...broughtOf(value) }),
  person: agentPersonOf,
  files: true,
  wide: true,
});

export function KindChoice({
  name,
  value,
  set,
}: {
  name: string;
  value: Appointing['kind'];
  set(kind: Appointing['kind']): void;
}) {
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

/** 变更代理权限 */
export const changeAgency = actForm<'changeAgency', Brought & AuthorityValue & { agent: string }>('changeAgency', {
  start: (petition) => {
    const theirs = petition.agents.filter(({ ended, kind }) => !ended && kind === 'authorised');
    const [first] = theirs;
    return {
      agent: String(first?.no ?? ''),
      ...authorityAtFirst(),
      powers: first?.powers ?? [...generalPowers],
      broughtBy: 'visit',
      readBack: false,
    };
  },
  Fields: ({ petition, value, set }) => (
    <>
      <AgentPick name="agent" petition={petition} value={value.agent} set={(agent) => set({ agent })} />
      <AuthorityFields value={value} set={set} guardian={false} />
      <BroughtFields value={value} set={set} />
    </>
  ),
  payload: (value) => ({ agent: Number(value.agent), ...authorityOf(value), ...broughtOf(value) }),
  files: true,
});

type Ending = (typeof agencyEndings)[number];

/** 终止代理 */
export const endAgency = actForm<'endAgency', Brought & { agent: string; ending: Ending | ''; reason: string }>(
  'endAgency',
  {
    start: (petition) => ({
      agent: String(petition.agents.find(({ ended }) => !ended)?.no ?? ''),
      ending: '',
      reason: '',
      broughtBy: 'visit',
      readBack: false,
    }),
    Fields: ({ petition, value, set }) => {
      const { t } = useWords();
      return (
        <>
          <AgentPick name="agent" petition={petition} value={value.agent} set={(agent) => set({ agent })} />
          <Choice
            name="ending"
            label={t('agents.ending')}
            value={value.ending}
            set={(ending) => set({ ending })}
            options={agencyEndings.map((one) => ({ value: one, label: t(`agents.endingOf.${one}`) }))}
          />
          <Text
            name="reason"
            label={t('agents.endingReason')}
            optional
            rows={2}
            value={value.reason}
            set={(reason) => set({ reason })}
          />
          <BroughtFields value={value} set={set} />
        </>
      );
    },
    payload: ({ agent, ending, reason, ...value }) => ({
      agent: Number(agent),
      ending: undecided(ending),
      reason: filled(reason),
      ...broughtOf(value),
    }),
    files: true,
  },
);

interface AgentPickProps {
  name: string;
  petition: PetitionView;
  value: string;
  set(agent: string): void;
  label?: string;
  hint?: string;
  optional?: boolean;
}

/** One of those who act for the petitioner, or did. */
export function AgentPick({ name, petition, value, set, label, hint, optional }: AgentPickProps) {
  const { t, say } = useWords();
  const options = petition.agents.map(({ no, label: as, since, ended }) => ({
    value: String(no),
    label: t(ended ? 'agents.oneEnded' : 'agents.one', { as: say(as), on: ended?.on ?? since }),
  }));
  return (
    <Pick
      name={name}
      label={label ?? t('agents.which')}
      options={options}
      value={value}
      set={set}
      {...(hint && { hint })}
      {...(optional && { optional })}
    />
  );
}

/** Of what is taken down at the window: whether an agent says it, and which. Empty while nobody ever acted for the petitioner. */
export function SaidBy({
  act,
  petition,
  value,
  set,
}: {
  act: string;
  petition: PetitionView;
  value: string;
  set(agent: string): void;
}) {
  const { t } = useWords();
  if (petition.agents.length === 0 || agencyActs.includes(act) || !takenDown.some((one) => one === act)) return null;
  return (
    <AgentPick
      name="saidBy"
      petition={petition}
      value={value}
      set={set}
      label={t('agents.saidBy')}
      hint={t('agents.saidByHint')}
      optional
    />
  );
}
