import { BasisEntry, linesOf } from '../../fields/basis.tsx';
import { Choice } from '../../fields/choice.tsx';
import { DateEntry } from '../../fields/date.tsx';
import { Text } from '../../fields/text.tsx';
import { useWords } from '../../frame/words.ts';
import { actForm, type FieldsProps, filled, undecided } from './form.ts';

const outcomes = ['uphold', 'change', 'revoke-redo'] as const;
type ReviewOutcome = (typeof outcomes)[number];

interface Review {
  outcome: ReviewOutcome | '';
  findings: string;
  opinion: string;
  basis: string;
  redoBy: string;
  /** One point a line. */
  orders: string;
  changed: string;
  /** By when what was changed is to be carried out. */
  executeBy: string;
  hearingAnswer: string;
}

function ReviewFields({ value, set, petition }: FieldsProps<Review>) {
  const { t } = useWords();
  return (
    <>
      <Choice
        name="outcome"
        label={t('acts.reviewOutcome')}
        value={value.outcome}
        set={(outcome) => set({ outcome })}
        options={outcomes.map((one) => ({ value: one, label: t(`acts.reviewOutcomeOf.${one}`) }))}
      />
      {value.outcome === 'change' && (
        <>
          <Text
            name="changed"
            label={t('acts.changedOpinion')}
            rows={5}
            value={value.changed}
            set={(changed) => set({ changed })}
          />
          <DateEntry
            name="executeBy"
            label={t('acts.executeBy')}
            hint={t('acts.changedExecuteByHint')}
            optional
            value={value.executeBy ?? ''}
            set={(executeBy) => set({ executeBy })}
          />
        </>
      )}
      {value.outcome === 'revoke-redo' && (
        <>
          <DateEntry name="redoBy" label={t('acts.redoBy')} value={value.redoBy} set={(redoBy) => set({ redoBy })} />
          <Text
            name="orders"
            label={t('outcome.orders')}
            hint={t('outcome.ordersHint')}
            optional
            rows={4}
            value={value.orders ?? ''}
            set={(orders) => set({ orders })}
          />
        </>
      )}
      <Text
        name="findings"
        label={t('acts.reviewFindings')}
        rows={6}
        value={value.findings}
        set={(findings) => set({ findings })}
      />
      <Text
        name="opinion"
        label={t('acts.reviewOpinion')}
        rows={6}
        value={value.opinion}
        set={(opinion) => set({ opinion })}
      />
      <BasisEntry
        name="basis"
        label={t('acts.basis')}
        on={petition.receivedOn}
        value={value.basis}
        set={(basis) => set({ basis })}
      />
      <Text
        name="hearingAnswer"
        label={t('acts.hearingAnswer')}
        hint={t('acts.hearingAnswerHint')}
        optional
        rows={3}
        value={value.hearingAnswer ?? ''}
        set={(hearingAnswer) => set({ hearingAnswer })}
      />
    </>
  );
}

const form = {
  wide: true,
  start: (): Review => ({
    outcome: '',
    findings: '',
    opinion: '',
    basis: '',
    redoBy: '',
    orders: '',
    changed: '',
    executeBy: '',
    hearingAnswer: '',
  }),
  Fields: ReviewFields,
  payload: ({ outcome, findings, opinion, basis, redoBy, orders, changed, executeBy, hearingAnswer }: Review) => ({
    outcome: undecided<ReviewOutcome>(outcome),
    findings,
    opinion,
    basis: linesOf(basis),
    orders: outcome === 'revoke-redo' ? linesOf(orders ?? '').map((text) => ({ text })) : undefined,
    redoBy: outcome === 'revoke-redo' ? filled(redoBy) : undefined,
    changed: outcome === 'change' ? filled(changed) : undefined,
    executeBy: outcome === 'change' ? filled(executeBy ?? '') : undefined,
    hearingAnswer: filled(hearingAnswer ?? ''),
  }),
} as const;

/** 出具复查意见 (Art. 35) */
export const decideReview = actForm<'decideReview', Review>('decideReview', form);
/** 出具复核意见 (Art. 36) */
export const decideRereview = actForm<'decideRereview', Review>('decideRereview', form);
