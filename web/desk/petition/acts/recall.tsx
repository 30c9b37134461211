import { type Slip, slipKinds } from '../../../../core/procedure/clerical.ts';
import { Choice, Tick } from '../../fields/choice.tsx';
import { Text } from '../../fields/text.tsx';
import { useWords } from '../../frame/words.ts';
import { DeliveryChoice, deliveryOf, type Notice, noticeAtFirst } from './delivery.tsx';
import { actForm, type FieldsProps, undecided } from './form.ts';

/** 收回意见: why, and that nobody has it yet. */
export const recallOpinion = actForm<'recallOpinion', { reason: string; stillHere: boolean }>('recallOpinion', {
  start: () => ({ reason: '', stillHere: false }),
  Fields: ({ value, set }) => {
    const { t } = useWords();
    return (
      <>
        <Text
          name="reason"
          label={t('outcome.recallReason')}
          hint={t('outcome.recallReasonHint')}
          rows={4}
          autoFocus
          value={value.reason}
          set={(reason) => set({ reason })}
        />
        <Tick
          name="stillHere"
          label={t('outcome.stillHere')}
          value={value.stillHere}
          set={(stillHere) => set({ stillHere })}
        />
      </>
    );
  },
  payload: ({ reason, stillHere }) => ({ reason, stillHere }),
});

interface TypedSlip {
  /** Number of the request; '0' for the title and the rest. */
  where: string;
  kind: Slip['kind'] | '';
  wrong: string;
  right: string;
}

interface Correction {
  slips: TypedSlip[];
  evident: string;
  notice: Notice;
}

const noSlip: TypedSlip = { where: '', kind: '', wrong: '', right: '' };

/** 补正笔误: where, what stands there, what it should say; served like a letter. */
export const correctOpinion = actForm<'correctOpinion', Correction>('correctOpinion', {
  start: (petition) => ({ slips: [noSlip], evident: '', notice: noticeAtFirst(petition) }),
  readToEnd: true,
  Fields: CorrectionFields,
  payload: ({ slips, evident, notice }) => ({
    slips: slips.map(({ where, kind, wrong, right }) => ({
      kind: undecided<Slip['kind']>(kind),
      request: Number(where) > 0 ? Number(where) : undefined,
      wrong,
      right,
    })),
    evident,
    delivery: deliveryOf(notice),
  }),
});

/** A handling opinion answers request by request; a review or re-review opinion does not. */
const byRequests = ({ review }: FieldsProps<Correction>['petition']) =>
  review.code === 'open' || review.code === 'lapsed';

function CorrectionFields({ value, set, petition }: FieldsProps<Correction>) {
  const { t } = useWords();
  const change = (at: number, patch: Partial<TypedSlip>) =>
    set({ slips: value.slips.map((one, i) => (i === at ? { ...one, ...patch } : one)) });
  return (
    <>
      <p className="quiet">{t('outcome.slipOnly')}</p>
      {value.slips.map((one, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: slips are only ever added at the end
        <section className="answer" key={i} aria-label={t('outcome.slip', { no: i + 1 })}>
          <h3>{t('outcome.slip', { no: i + 1 })}</h3>
          {byRequests(petition) && (
            <Choice
              name={`slips.${i}.request`}
              label={t('outcome.slipWhere')}
              value={one.where}
              set={(where) => change(i, { where })}
              options={[
                ...petition.requests.map(({ no }) => ({ value: String(no), label: t('acts.requestNo', { no }) })),
                { value: '0', label: t('outcome.slipElsewhere') },
              ]}
            />
          )}
          <Choice
            name={`slips.${i}.kind`}
            label={t('outcome.slipKind')}
            value={one.kind}
            set={(kind) => change(i, { kind })}
            options={slipKinds.map((kind) => ({ value: kind, label: t(`outcome.slipKindOf.${kind}`) }))}
          />
          <Text
            name={`slips.${i}.wrong`}
            label={t('outcome.slipWrong')}
            value={one.wrong}
            set={(wrong) => change(i, { wrong })}
          />
          <Text
            name={`slips.${i}.right`}
            label={t('outcome.slipRight')}
            value={one.right}
            set={(right) => change(i, { right })}
          />
        </section>
      ))}
      {value.slips.length < 10 && (
        <button type="button" className="link" onClick={() => set({ slips: [...value.slips, noSlip] })}>
          {t('outcome.slipMore')}
        </button>
      )}
      <Text
        name="evident"
        label={t('outcome.evident')}
        hint={t('outcome.evidentHint')}
        rows={2}
        value={value.evident}
        set={(evident) => set({ evident })}
      />
      <DeliveryChoice petition={petition} value={value.notice} set={(notice) => set({ notice })} />
    </>
  );
}
