import { agencyEndings, type agencyKinds, generalPowers } from '../../../../core/procedure/agency.ts';
import { Choice, Tick } from '../../fields/choice.tsx';
import { Text } from '../../fields/text.tsx';
import { useWords } from '../../frame/words.ts';
import {
  AgentPersonFields,
  type AgentPersonValue,
  AuthorityFields,
  type AuthorityValue,
  agentAtFirst,
  agentPersonOf,
  authorityAtFirst,
  authorityOf,
  KindChoice,
} from './agent-fields.tsx';
import { AgentPick } from './agent-pick.tsx';
import { actForm, type FieldsProps, filled, undecided } from './form.ts';

const ways = ['letter', 'visit', 'phone'] as const;
interface Brought {
  broughtBy: (typeof ways)[number] | '';
  readBack: boolean;
}

/** How the petitioner, or the agent, said it, and that it was read back. */
function BroughtFields({ value, set }: Filled<Brought>) {
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
type Filled<Value> = Pick<FieldsProps<Value>, 'value' | 'set'>;

const broughtOf = ({ broughtBy, readBack }: Brought) => ({ broughtBy: undecided(broughtBy), readBack });

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
