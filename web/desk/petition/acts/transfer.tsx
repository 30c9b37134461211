import { Tick } from '../../fields/choice.tsx';
import { DateEntry } from '../../fields/date.tsx';
import { DutyPick, OrganPick } from '../../fields/organ.tsx';
import { Text } from '../../fields/text.tsx';
import { useWords } from '../../frame/words.ts';
import { Chip } from '../../parts/chip.tsx';
import { DeliveryChoice, deliveryOf, type Notice, noticeAtFirst } from './delivery.tsx';
import { actForm, type FieldsProps, filled } from './form.ts';

interface Transfer {
  to: string;
  dutyId: string;
  note: string;
  feedbackWanted: boolean;
  reportBy: string;
  points: string;
  notice: Notice;
}

const start = (petition: FieldsProps<Transfer>['petition']): Transfer => ({
  to: '',
  dutyId: '',
  note: '',
  feedbackWanted: true,
  reportBy: '',
  points: '',
  notice: noticeAtFirst(petition),
});

/** 转送 (Art. 22.1, 23.2) */
export const forward = actForm<'forward', Transfer>('forward', {
  start,
  Fields: (props) => {
    const { t } = useWords();
    const { value, set } = props;
    return (
      <>
        <Receiver {...props} />
        <Text
          name="note"
          label={t('acts.transferNote')}
          optional
          rows={3}
          value={value.note}
          set={(note) => set({ note })}
        />
        <Tick
          name="feedbackWanted"
          label={t('acts.feedbackWanted')}
          value={value.feedbackWanted}
          set={(feedbackWanted) => set({ feedbackWanted })}
        />
        <DeliveryChoice petition={props.petition} value={value.notice} set={(notice) => set({ notice })} />
      </>
    );
  },
  payload: ({ to, dutyId, note, feedbackWanted, notice }) => ({
    to,
    dutyId: filled(dutyId),
    note: filled(note),
    feedbackWanted,
    delivery: deliveryOf(notice),
  }),
});

/** 交办 (Art. 22.3) */
export const assign = actForm<'assign', Transfer>('assign', {
  start,
  Fields: (props) => {
    const { t } = useWords();
    const { value, set } = props;
    return (
      <>
        <Receiver {...props} />
        <DateEntry
          name="reportBy"
          label={t('acts.reportBy')}
          value={value.reportBy}
          set={(reportBy) => set({ reportBy })}
        />
        <Text name="points" label={t('acts.points')} rows={4} value={value.points} set={(points) => set({ points })} />
        <DeliveryChoice petition={props.petition} value={value.notice} set={(notice) => set({ notice })} />
      </>
    );
  },
  payload: ({ to, dutyId, reportBy, points, notice }) => ({
    to,
    dutyId: filled(dutyId),
    reportBy,
    points,
    delivery: deliveryOf(notice),
  }),
});

/** Who gets it, with the machine's suggestion beside and nothing chosen. */
function Receiver({ petition, value, set }: FieldsProps<Transfer>) {
  const { t } = useWords();
  const routes = petition.suggestions.filter(({ kind }) => kind === 'route');
  return (
    <>
      <OrganPick
        name="to"
        label={t('acts.to')}
        value={value.to}
        set={(to) => set({ to, dutyId: '' })}
        except={[petition.holder.organId]}
        autoFocus
      />
      {routes.map((route) => (
        <Chip key={route.code} label={route.label} evidence={route.evidence} reason={route.reason}>
          <button type="button" className="link" onClick={() => set({ to: route.code, dutyId: '' })}>
            {t('kit.take')}
          </button>
        </Chip>
      ))}
      <DutyPick
        organId={value.to}
        name="dutyId"
        label={t('acts.duty')}
        optional
        value={value.dutyId}
        set={(dutyId) => set({ dutyId })}
      />
    </>
  );
}
