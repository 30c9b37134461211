import type { PetitionView } from '../../../../server/petitions/contract.ts';
import { shortDate } from '../../../kit/format.ts';
import { Choice, Tick } from '../../fields/choice.tsx';
import { DateEntry } from '../../fields/date.tsx';
import { Text } from '../../fields/text.tsx';
import { useOfficer } from '../../frame/officer.ts';
import { useWords } from '../../frame/words.ts';
import { AgentPick } from './agent-pick.tsx';
import { actForm, type FieldsProps, filled } from './form.ts';

const methods = ['in-person', 'post', 'electronic', 'notice-board', 'left-at-home'] as const;

/** How a document reached the person, as it is filled in. */
export interface ServiceValue {
  method: (typeof methods)[number];
  servedOn: string;
  postedOn: string;
  proof: string;
  witness: string;
  consented: boolean;
  /** The agent who signed for it, by number. */
  agent: string;
}

export const serviceAtFirst = (petition: PetitionView): ServiceValue => ({
  method: petition.reachable ? 'in-person' : 'notice-board',
  servedOn: '',
  postedOn: '',
  proof: '',
  witness: '',
  consented: false,
  agent: '',
});

/** Which remedy is counted from the day of service; none after a letter, nor after the last opinion. */
type Begins = 'review' | 'rereview' | 'nothing';

export function ServiceFields({
  petition,
  value,
  set,
  begins = 'review',
}: FieldsProps<ServiceValue> & { begins?: Begins }) {
  const { t } = useWords();
  return (
    <>
      <Choice
        name="service.method"
        label={t('acts.serviceMethod')}
        value={value.method}
        set={(method) => set({ method })}
        options={methods.map((method) => ({ value: method, label: t(`acts.serviceBy.${method}`) }))}
      />
      <DateEntry
        name="service.servedOn"
        label={t('acts.servedOn')}
        hint={t(`acts.servedOnHint.${begins}`)}
        autoFocus
        value={value.servedOn}
        set={(servedOn) => set({ servedOn })}
      />
      {value.method === 'post' && (
        <DateEntry
          name="service.postedOn"
          label={t('acts.opinionPostedOn')}
          {...(begins !== 'nothing' && { hint: t('acts.opinionPostedOnHint') })}
          value={value.postedOn}
          set={(postedOn) => set({ postedOn })}
        />
      )}
      {value.method === 'notice-board' && (
        <DateEntry
          name="service.postedOn"
          label={t('acts.boardOn')}
          hint={t('acts.boardOnHint')}
          value={value.postedOn}
          set={(postedOn) => set({ postedOn })}
        />
      )}
      <Text
        name="service.proof"
        label={t('acts.serviceProof')}
        hint={t(`acts.serviceProofBy.${value.method}`)}
        value={value.proof}
        set={(proof) => set({ proof })}
      />
      {petition.agents.some(({ ended }) => !ended) && (
        <AgentPick
          name="service.agent"
          petition={petition}
          value={value.agent}
          set={(agent) => set({ agent })}
          label={t('agents.received')}
          hint={t('agents.receivedHint')}
          optional
        />
      )}
      {value.method === 'left-at-home' && (
        <Text
          name="service.witness"
          label={t('acts.serviceWitness')}
          hint={t('acts.serviceWitnessHint')}
          value={value.witness}
          set={(witness) => set({ witness })}
        />
      )}
      {value.method === 'electronic' && petition.wants.electronic === undefined && (
        <Tick
          name="service.consented"
          label={t('acts.serviceConsented')}
          value={value.consented}
          set={(consented) => set({ consented })}
        />
      )}
    </>
  );
}

export const servicePayload = ({ method, servedOn, postedOn, proof, witness, consented, agent }: ServiceValue) => ({
  service: {
    method,
    servedOn,
    ...((method === 'post' || method === 'notice-board') && postedOn && { postedOn }),
    proof: filled(proof),
    ...(method === 'left-at-home' && { witness: filled(witness) }),
    ...(method === 'electronic' && consented && { consented: true as const }),
    ...(agent && { agent: Number(agent) }),
  },
});

/** 登记送达: of a letter that left with its own act. */
export const recordDelivery = actForm<'recordDelivery', ServiceValue & { letter: string }>('recordDelivery', {
  start: (petition) => ({
    ...serviceAtFirst(petition),
    letter: String(waiting(petition)[0]?.seq ?? ''),
    method: sentBy(petition) ?? serviceAtFirst(petition).method,
  }),
  Fields: ({ petition, value, set }) => {
    const { t, say, language } = useWords();
    const { today } = useOfficer();
    const letters = waiting(petition).map(({ seq, title, number, sentBy: how, issuedOn }) => ({
      value: String(seq),
      label: t('acts.letterLine', {
        title: say(title),
        number,
        how: how ? t(`petition.sentHow.${how as 'post'}`) : '',
        date: shortDate(issuedOn, today, language),
      }),
    }));
    if (letters.length === 0) return <p>{t('acts.noLetter')}</p>;
    return (
      <>
        <Choice
          name="letter"
          label={t('acts.letter')}
          value={value.letter}
          set={(letter) => set({ letter, method: sentBy(petition, letter) ?? value.method })}
          options={letters}
        />
        <ServiceFields petition={petition} value={value} set={set} begins="nothing" />
      </>
    );
  },
  payload: (value) => ({ letter: Number(value.letter), ...servicePayload(value) }),
});

/** This organ's letters on their way, one for each act that sent some. */
const waiting = ({ documents }: PetitionView) =>
  documents.filter(
    ({ toRecord, seq }, i) => toRecord && documents.findIndex((one) => one.toRecord && one.seq === seq) === i,
  );

/** How this letter left, or the first one. */
const sentBy = (petition: PetitionView, letter?: string) => {
  const all = waiting(petition);
  const how = (letter === undefined ? all[0] : all.find(({ seq }) => String(seq) === letter))?.sentBy;
  return methods.find((method) => method === how);
};

const form = { start: serviceAtFirst, payload: servicePayload, readToEnd: true } as const;

/** 送达 (Art. 35) */
export const serve = actForm<'serve', ServiceValue>('serve', { ...form, Fields: ServiceFields });
/** 送达复查意见 (Art. 36) */
export const serveReview = actForm<'serveReview', ServiceValue>('serveReview', {
  ...form,
  Fields: (props) => <ServiceFields {...props} begins="rereview" />,
});
/** 送达复核意见 (Art. 36.3) */
export const serveRereview = actForm<'serveRereview', ServiceValue>('serveRereview', {
  ...form,
  Fields: (props) => <ServiceFields {...props} begins="nothing" />,
});

/** 登记执行情况 (Art. 32.2) */
export const recordExecution = actForm<'recordExecution', { executedOn: string; evidence: string }>('recordExecution', {
  start: () => ({ executedOn: '', evidence: '' }),
  files: true,
  Fields: ({ value, set }) => {
    const { t } = useWords();
    return (
      <>
        <DateEntry
          name="executedOn"
          label={t('acts.executedOn')}
          autoFocus
          value={value.executedOn}
          set={(executedOn) => set({ executedOn })}
        />
        <Text
          name="evidence"
          label={t('acts.evidence')}
          rows={4}
          value={value.evidence}
          set={(evidence) => set({ evidence })}
        />
      </>
    );
  },
  payload: (value) => ({ executedOn: value.executedOn, evidence: value.evidence }),
});

/** 办结 (Art. 32.2) */
export const close = actForm<'close', { guidance: string; report: string }>('close', {
  start: () => ({ guidance: '', report: '' }),
  Fields: ({ value, set }) => {
    const { t } = useWords();
    return (
      <>
        <Text
          name="guidance"
          label={t('acts.guidance')}
          hint={t('acts.guidanceHint')}
          rows={4}
          autoFocus
          value={value.guidance}
          set={(guidance) => set({ guidance })}
        />
        <Text
          name="report"
          label={t('acts.report')}
          optional
          rows={4}
          value={value.report}
          set={(report) => set({ report })}
        />
      </>
    );
  },
  payload: ({ guidance, report }) => ({ guidance, report: filled(report) }),
});
