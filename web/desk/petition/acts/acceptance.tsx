import { useEffect, useRef } from 'react';
import { Tick } from '../../fields/choice.tsx';
import { DateEntry } from '../../fields/date.tsx';
import { OfficerPick } from '../../fields/organ.tsx';
import { Text } from '../../fields/text.tsx';
import { useOfficer } from '../../frame/officer.ts';
import { useWords } from '../../frame/words.ts';
import { DeliveryChoice, deliveryOf, type Notice, noticeAtFirst } from './delivery.tsx';
import { accusedIn, actForm, filled } from './form.ts';

/** 告知接收情况 (Art. 23.2–3) */
export const acknowledge = actForm<'acknowledge', { procedure: string; notice: Notice }>('acknowledge', {
  start: (petition) => ({ procedure: '', notice: noticeAtFirst(petition) }),
  Fields: ({ value, set, petition }) => {
    const { t } = useWords();
    return (
      <>
        <Text
          name="procedure"
          label={t('acts.procedure')}
          hint={t('acts.procedureHint')}
          optional
          rows={4}
          autoFocus
          value={value.procedure}
          set={(procedure) => set({ procedure })}
        />
        <DeliveryChoice petition={petition} value={value.notice} set={(notice) => set({ notice })} />
      </>
    );
  },
  payload: ({ procedure, notice }) => ({ procedure: filled(procedure), delivery: deliveryOf(notice) }),
});

/** 受理 (Art. 31.6) */
export const accept = actForm<'accept', { handlerId: string; note: string; notice: Notice }>('accept', {
  start: (petition) => ({
    handlerId: petition.holder.handler?.officerId ?? '',
    note: '',
    notice: noticeAtFirst(petition),
  }),
  Fields: ({ value, set, petition }) => {
    const { t } = useWords();
    const { organ } = useOfficer();
    return (
      <>
        <OfficerPick
          organId={organ.id}
          except={accusedIn(petition)}
          name="handlerId"
          label={t('acts.handler')}
          optional
          autoFocus
          value={value.handlerId}
          set={(handlerId) => set({ handlerId })}
        />
        <Text
          name="note"
          label={t('acts.acceptNote')}
          optional
          rows={3}
          value={value.note}
          set={(note) => set({ note })}
        />
        <DeliveryChoice petition={petition} value={value.notice} set={(notice) => set({ notice })} />
      </>
    );
  },
  payload: ({ handlerId, note, notice }) => ({
    handlerId: filled(handlerId),
    note: filled(note),
    delivery: deliveryOf(notice),
  }),
});

/** 指定经办人 */
export const assignHandler = actForm<'assignHandler', { handlerId: string }>('assignHandler', {
  start: () => ({ handlerId: '' }),
  Fields: ({ value, set, petition }) => {
    const { t } = useWords();
    const { organ, officer } = useOfficer();
    const mayTake = !petition.holder.handler && !accusedIn(petition).includes(officer.id);
    const first = useRef(mayTake);
    useEffect(() => {
      if (first.current && value.handlerId === '') set({ handlerId: officer.id });
      first.current = false;
    }, [value.handlerId, set, officer.id]);
    return (
      <OfficerPick
        organId={organ.id}
        except={accusedIn(petition)}
        name="handlerId"
        label={t('acts.handler')}
        hint={mayTake ? t('outcome.takeIt') : undefined}
        autoFocus
        value={value.handlerId}
        set={(handlerId) => set({ handlerId })}
      />
    );
  },
  payload: ({ handlerId }) => ({ handlerId }),
});

/** 不予受理 (Art. 19.3) */
export const declineAcceptance = actForm<
  'declineAcceptance',
  { sameMatterAs: string; handledBy: string; periodEnds: string; reason: string; notice: Notice }
>('declineAcceptance', {
  start: (petition) => ({
    sameMatterAs: '',
    handledBy: '',
    periodEnds: '',
    reason: '',
    notice: noticeAtFirst(petition),
  }),
  Fields: ({ value, set, petition }) => {
    const { t } = useWords();
    return (
      <>
        <Text
          name="sameMatterAs"
          label={t('acts.sameMatterAs')}
          hint={t('acts.sameMatterHint')}
          autoFocus
          inputMode="numeric"
          value={value.sameMatterAs}
          set={(sameMatterAs) => set({ sameMatterAs })}
        />
        <Text
          name="handledBy"
          label={t('acts.handledBy')}
          value={value.handledBy}
          set={(handledBy) => set({ handledBy })}
        />
        <DateEntry
          name="periodEnds"
          label={t('acts.periodEnds')}
          hint={t('acts.periodEndsHint')}
          optional
          value={value.periodEnds ?? ''}
          set={(periodEnds) => set({ periodEnds })}
        />
        <Text
          name="reason"
          label={t('acts.reasonToPetitioner')}
          rows={5}
          value={value.reason}
          set={(reason) => set({ reason })}
        />
        <DeliveryChoice petition={petition} value={value.notice} set={(notice) => set({ notice })} />
      </>
    );
  },
  payload: ({ notice, sameMatterAs, periodEnds, ...rest }) => ({
    ...rest,
    periodEnds: filled(periodEnds ?? ''),
    sameMatterAs: sameMatterAs.replace(/\s/g, ''),
    delivery: deliveryOf(notice),
  }),
});

interface Repeat {
  rereviewNumber: string;
  rereviewOn: string;
  sameFacts: string;
  remainingRoutes: string;
  newFacts: boolean;
  notice: Notice;
}

/** 不再受理 (Art. 36.3) */
export const declineRepeat = actForm<'declineRepeat', Repeat>('declineRepeat', {
  start: (petition) => ({
    rereviewNumber: '',
    rereviewOn: '',
    sameFacts: '',
    remainingRoutes: '',
    newFacts: false,
    notice: noticeAtFirst(petition),
  }),
  files: true,
  Fields: ({ value, set, petition }) => {
    const { t } = useWords();
    return (
      <>
        <Text
          name="rereviewNumber"
          label={t('acts.rereviewNumber')}
          hint={t('acts.rereviewNumberHint')}
          autoFocus
          value={value.rereviewNumber}
          set={(rereviewNumber) => set({ rereviewNumber })}
        />
        <DateEntry
          name="rereviewOn"
          label={t('acts.rereviewOn')}
          value={value.rereviewOn}
          set={(rereviewOn) => set({ rereviewOn })}
        />
        <Text
          name="sameFacts"
          label={t('acts.sameFacts')}
          rows={4}
          value={value.sameFacts}
          set={(sameFacts) => set({ sameFacts })}
        />
        <Tick name="newFacts" label={t('acts.newFacts')} value={value.newFacts} set={(newFacts) => set({ newFacts })} />
        <Text
          name="remainingRoutes"
          label={t('acts.remainingRoutes')}
          rows={3}
          value={value.remainingRoutes}
          set={(remainingRoutes) => set({ remainingRoutes })}
        />
        <DeliveryChoice petition={petition} value={value.notice} set={(notice) => set({ notice })} />
      </>
    );
  },
  payload: ({ notice, ...rest }) => ({ ...rest, delivery: deliveryOf(notice) }),
});
