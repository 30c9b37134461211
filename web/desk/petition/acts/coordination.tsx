import { DateEntry } from '../../fields/date.tsx';
import { OrganPick } from '../../fields/organ.tsx';
import { Text } from '../../fields/text.tsx';
import { useWords } from '../../frame/words.ts';
import { Icon } from '../../parts/icon.tsx';
import { DeliveryChoice, deliveryOf, type Notice, noticeAtFirst } from './delivery.tsx';
import { actForm, filled } from './form.ts';

interface Part {
  organId: string;
  what: string;
  by: string;
}

interface Decision {
  leadId: string;
  decision: string;
  minutesNo: string;
  parts: Part[];
  notice: Notice;
}

/** 协调决定 (Art. 24): who leads, and who owes which part by when. */
export const decideCoordination = actForm<'decideCoordination', Decision>('decideCoordination', {
  wide: true,
  start: (petition) => ({
    // Whoever has accepted it leads: nobody else may be chosen.
    leadId: petition.timeline.some(({ act }) => act === 'accept' || act === 'acceptSimply')
      ? petition.holder.organId
      : '',
    decision: '',
    minutesNo: '',
    parts: [],
    notice: noticeAtFirst(petition),
  }),
  Fields: ({ value, set, petition }) => {
    const { t } = useWords();
    const change = (i: number, patch: Partial<Part>) =>
      set({ parts: value.parts.map((part, at) => (at === i ? { ...part, ...patch } : part)) });
    return (
      <>
        <OrganPick
          name="leadId"
          label={t('acts.lead')}
          hint={t('acts.leadHint')}
          autoFocus
          value={value.leadId}
          set={(leadId) => set({ leadId })}
        />
        <Text
          name="decision"
          label={t('acts.decision')}
          rows={5}
          value={value.decision}
          set={(decision) => set({ decision })}
        />
        <Text
          name="minutesNo"
          label={t('acts.minutesNo')}
          optional
          value={value.minutesNo}
          set={(minutesNo) => set({ minutesNo })}
        />
        {value.parts.map((part, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
          <div className="columns" key={i}>
            <OrganPick
              name={`parts.${i}.organId`}
              label={t('acts.partner', { no: i + 1 })}
              value={part.organId}
              set={(organId) => change(i, { organId })}
              except={[value.leadId]}
            />
            <Text
              name={`parts.${i}.what`}
              label={t('acts.partWhat')}
              rows={2}
              value={part.what}
              set={(what) => change(i, { what })}
            />
            <DateEntry
              name={`parts.${i}.by`}
              label={t('acts.partBy')}
              value={part.by}
              set={(by) => change(i, { by })}
            />
          </div>
        ))}
        <button
          type="button"
          className="link"
          onClick={() => set({ parts: [...value.parts, { organId: '', what: '', by: '' }] })}
        >
          <Icon name="add" />
          {t('acts.addPart')}
        </button>
        <DeliveryChoice petition={petition} value={value.notice} set={(notice) => set({ notice })} />
      </>
    );
  },
  payload: ({ leadId, decision, minutesNo, parts, notice }) => ({
    leadId,
    decision,
    minutesNo: filled(minutesNo),
    parts: parts.filter(({ organId, what, by }) => organId || what || by),
    delivery: deliveryOf(notice),
  }),
});
