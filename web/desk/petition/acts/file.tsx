import { Choice } from '../../fields/choice.tsx';
import { CategoryPick, DivisionPick } from '../../fields/organ.tsx';
import { Text } from '../../fields/text.tsx';
import { useOfficer } from '../../frame/officer.ts';
import { useWords } from '../../frame/words.ts';
import { Chip } from '../../parts/chip.tsx';
import { actForm, filled } from './form.ts';

export const purposes = ['appeal', 'request', 'accusation', 'suggestion', 'inquiry', 'other'] as const;
type Purpose = (typeof purposes)[number];

/** 确认分类 */
export const classify = actForm<'classify', { categoryCode: string; purpose: Purpose | ''; reason: string }>(
  'classify',
  {
    start: (petition) => ({ categoryCode: petition.category?.code ?? '', purpose: '', reason: '' }),
    Fields: ({ value, set, petition }) => {
      const { t } = useWords();
      return (
        <>
          {petition.suggestions
            .filter(({ kind }) => kind === 'category')
            .map((one) => (
              <Chip key={one.code} label={one.label} evidence={one.evidence} reason={one.reason}>
                <button type="button" className="link" onClick={() => set({ categoryCode: one.code })}>
                  {t('kit.take')}
                </button>
              </Chip>
            ))}
          <CategoryPick
            name="categoryCode"
            label={t('acts.category')}
            autoFocus
            value={value.categoryCode}
            set={(categoryCode) => set({ categoryCode })}
          />
          <Choice
            name="purpose"
            label={t('acts.purpose')}
            hint={t('acts.purposeNow', { purpose: t(`acts.purposeOf.${purposeCode(petition.purpose.code)}`) })}
            value={value.purpose}
            set={(purpose) => set({ purpose })}
            options={purposes.map((purpose) => ({ value: purpose, label: t(`acts.purposeOf.${purpose}`) }))}
          />
          <Text
            name="reason"
            label={t('acts.reason')}
            optional
            rows={2}
            value={value.reason}
            set={(reason) => set({ reason })}
          />
        </>
      );
    },
    payload: ({ categoryCode, purpose, reason }, petition) => {
      const suggested = petition.suggestions.find(({ kind }) => kind === 'category');
      return {
        categoryCode,
        ...(purpose !== '' && { purpose }),
        ...(suggested && { suggestion: { code: suggested.code, accepted: suggested.code === categoryCode } }),
        reason: filled(reason),
      };
    },
  },
);

interface Correction {
  reason: string;
  subject: string;
  place: string;
  divisionCode: string;
  personCount: string;
}

/** 更正: only what changes is sent; the old version stays beside it. */
export const correct = actForm<'correct', Correction>('correct', {
  start: (petition) => ({
    reason: '',
    subject: petition.subject,
    place: petition.place ?? '',
    divisionCode: petition.division.code,
    personCount: String(petition.personCount),
  }),
  Fields: ({ value, set }) => {
    const { t } = useWords();
    const { office } = useOfficer();
    return (
      <>
        <Text
          name="subject"
          label={t('acts.subject')}
          autoFocus
          value={value.subject}
          set={(subject) => set({ subject })}
        />
        <DivisionPick
          under={office.divisionCode}
          name="divisionCode"
          label={t('acts.division')}
          value={value.divisionCode}
          set={(divisionCode) => set({ divisionCode })}
        />
        <Text name="place" label={t('acts.placeOfMatter')} value={value.place} set={(place) => set({ place })} />
        <Text
          name="personCount"
          label={t('acts.personCount')}
          inputMode="numeric"
          value={value.personCount}
          set={(personCount) => set({ personCount })}
        />
        <Text
          name="reason"
          label={t('acts.correctReason')}
          rows={3}
          value={value.reason}
          set={(reason) => set({ reason })}
        />
      </>
    );
  },
  payload: ({ reason, subject, place, divisionCode, personCount }, petition) => ({
    reason,
    ...(subject !== petition.subject && { subject: filled(subject) }),
    ...(place !== (petition.place ?? '') && { place: filled(place) }),
    ...(divisionCode !== petition.division.code && { divisionCode }),
    ...(personCount !== String(petition.personCount) && { personCount: Number(personCount) }),
  }),
});

/** 撤回: declared before an officer who is not the handler. */
export const withdraw = actForm<'withdraw', { reason: string }>('withdraw', {
  start: () => ({ reason: '' }),
  Fields: ({ value, set }) => {
    const { t } = useWords();
    return (
      <>
        <p className="hint">{t('acts.withdrawHint')}</p>
        <Text
          name="reason"
          label={t('acts.withdrawReason')}
          optional
          rows={3}
          autoFocus
          value={value.reason}
          set={(reason) => set({ reason })}
        />
      </>
    );
  },
  payload: ({ reason }) => ({ ownWill: true, reason: filled(reason) }),
});

const purposeCode = (code: string): Purpose => purposes.find((purpose) => purpose === code) ?? 'other';
