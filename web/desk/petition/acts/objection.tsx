import { Choice } from '../../fields/choice.tsx';
import { OrganPick } from '../../fields/organ.tsx';
import { Text } from '../../fields/text.tsx';
import { useWords } from '../../frame/words.ts';
import { actForm, filled, undecided } from './form.ts';

/** 签收 */
export const signFor = actForm<'signFor', object>('signFor', { start: () => ({}), payload: () => ({}) });

/** 提出转送异议 (Art. 23.3) */
export const object = actForm<'object', { reason: string; suggestedOrganId: string }>('object', {
  start: () => ({ reason: '', suggestedOrganId: '' }),
  files: true,
  Fields: ({ value, set, petition }) => {
    const { t } = useWords();
    return (
      <>
        <Text
          name="reason"
          label={t('acts.objectReason')}
          rows={6}
          autoFocus
          value={value.reason}
          set={(reason) => set({ reason })}
        />
        <OrganPick
          name="suggestedOrganId"
          label={t('acts.suggestedOrgan')}
          optional
          value={value.suggestedOrganId}
          set={(suggestedOrganId) => set({ suggestedOrganId })}
          except={[petition.holder.organId]}
        />
      </>
    );
  },
  payload: ({ reason, suggestedOrganId }) => ({ reason, suggestedOrganId: filled(suggestedOrganId) }),
});

/** 审核异议 (Art. 23.3) */
export const decideObjection = actForm<'decideObjection', { upheld: '' | 'yes' | 'no'; reason: string }>(
  'decideObjection',
  {
    start: () => ({ upheld: '', reason: '' }),
    Fields: ({ value, set }) => {
      const { t } = useWords();
      return (
        <>
          <Choice
            name="upheld"
            label={t('acts.objectionRuling')}
            value={value.upheld}
            set={(upheld) => set({ upheld })}
            options={[
              { value: 'yes', label: t('acts.objectionUpheld') },
              { value: 'no', label: t('acts.objectionRefused') },
            ]}
          />
          <Text
            name="reason"
            label={t('acts.reason')}
            rows={4}
            value={value.reason}
            set={(reason) => set({ reason })}
          />
        </>
      );
    },
    payload: ({ upheld, reason }) => ({ upheld: upheld === '' ? undecided<boolean>('') : upheld === 'yes', reason }),
  },
);
