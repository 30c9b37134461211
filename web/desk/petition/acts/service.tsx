import type { PetitionView } from '../../../../server/petitions/contract.ts';
import { Choice } from '../../fields/choice.tsx';
import { DateEntry } from '../../fields/date.tsx';
import { Text } from '../../fields/text.tsx';
import { useWords } from '../../frame/words.ts';
import { actForm, type FieldsProps, filled } from './form.ts';

const methods = ['in-person', 'post', 'electronic', 'notice-board', 'left-at-home'] as const;

/** How a document reached the person, as it is filled in. */
export interface ServiceValue {
  method: (typeof methods)[number];
  servedOn: string;
  postedOn: string;
  proof: string;
  witness: string;
}

export const serviceAtFirst = (petition: PetitionView): ServiceValue => ({
  method: petition.reachable ? 'in-person' : 'notice-board',
  servedOn: '',
  postedOn: '',
  proof: '',
  witness: '',
});

export function ServiceFields({ value, set }: Pick<FieldsProps<ServiceValue>, 'value' | 'set'>) {
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
        hint={t('acts.servedOnHint')}
        autoFocus
        value={value.servedOn}
        set={(servedOn) => set({ servedOn })}
      />
      {value.method === 'post' && (
        <DateEntry
          name="service.postedOn"
          label={t('acts.opinionPostedOn')}
          hint={t('acts.opinionPostedOnHint')}
          value={value.postedOn}
          set={(postedOn) => set({ postedOn })}
        />
      )}
      <Text
        name="service.proof"
        label={t('acts.serviceProof')}
        optional
        value={value.proof}
        set={(proof) => set({ proof })}
      />
      <Text
        name="service.witness"
        label={t('acts.serviceWitness')}
        optional
        value={value.witness}
        set={(witness) => set({ witness })}
      />
    </>
  );
}

export const servicePayload = ({ method, servedOn, postedOn, proof, witness }: ServiceValue) => ({
  service: {
    method,
    servedOn,
    ...(method === 'post' && postedOn && { postedOn }),
    proof: filled(proof),
    witness: filled(witness),
  },
});

const form = { start: serviceAtFirst, Fields: ServiceFields, payload: servicePayload, readToEnd: true } as const;

/** 送达 (Art. 35) */
export const serve = actForm<'serve', ServiceValue>('serve', form);
/** 送达复查意见 (Art. 36) */
export const serveReview = actForm<'serveReview', ServiceValue>('serveReview', form);
/** 送达复核意见 (Art. 36.3) */
export const serveRereview = actForm<'serveRereview', ServiceValue>('serveRereview', form);

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
