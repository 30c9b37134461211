import { LEGAL_WAYS, type LegalWay, termsOfWay } from '../../../../core/law/route-limits.ts';
import { BasisEntry } from '../../fields/basis.tsx';
import { Choice } from '../../fields/choice.tsx';
import { Text } from '../../fields/text.tsx';
import { useWords } from '../../frame/words.ts';
import { DeliveryChoice, deliveryOf, type Notice, noticeAtFirst } from './delivery.tsx';
import { actForm, filled, undecided } from './form.ts';
import { noTerm, type Term, TermFields, termPayload } from './route-term.tsx';

interface Diversion extends Term {
  way: LegalWay | '';
  body: string;
  address: string;
  phone: string;
  legalBasis: string;
  papers: string;
  explanation: string;
  notice: Notice;
}

/** 告知法定途径 (Art. 31.1–5) */
export const divert = actForm<'divert', Diversion>('divert', {
  start: (petition) => ({
    way: '',
    body: '',
    address: '',
    phone: '',
    legalBasis: '',
    ...noTerm,
    papers: '',
    explanation: '',
    notice: noticeAtFirst(petition),
  }),
  Fields: ({ value, set, petition }) => {
    const { t } = useWords();
    return (
      <>
        <Choice
          name="way"
          label={t('acts.way')}
          value={value.way}
          set={(way) => set({ way, ...(value.term && !termsOfWay(way).includes(value.term) && noTerm) })}
          options={LEGAL_WAYS.map((way) => ({ value: way, label: t(`acts.wayOf.${wayKey[way]}`) }))}
        />
        <Text name="body" label={t('acts.routeBody')} value={value.body} set={(body) => set({ body })} />
        <Text name="address" label={t('acts.routeAddress')} value={value.address} set={(address) => set({ address })} />
        <Text name="phone" label={t('acts.routePhone')} optional value={value.phone} set={(phone) => set({ phone })} />
        <BasisEntry
          name="legalBasis"
          label={t('acts.legalBasis')}
          on={petition.receivedOn}
          most={1}
          value={value.legalBasis}
          set={(legalBasis) => set({ legalBasis })}
        />
        {value.way && <TermFields allowed={termsOfWay(value.way)} value={value} set={set} />}
        <Text
          name="papers"
          label={t('acts.routePapers')}
          rows={3}
          value={value.papers}
          set={(papers) => set({ papers })}
        />
        <Text
          name="explanation"
          label={t('acts.routeExplanation')}
          rows={4}
          value={value.explanation}
          set={(explanation) => set({ explanation })}
        />
        <DeliveryChoice petition={petition} value={value.notice} set={(notice) => set({ notice })} />
      </>
    );
  },
  payload: ({ way, phone, term, knewOn, lastDay, lastDayReason, notice, ...rest }) => ({
    ...rest,
    way: undecided<LegalWay>(way),
    phone: filled(phone),
    ...termPayload({ term, knewOn, lastDay, lastDayReason }),
    delivery: deliveryOf(notice),
  }),
});

/** 告知去向 (Art. 23.2) */
export const guide = actForm<'guide', { body: string; address: string; phone: string; reason: string; notice: Notice }>(
  'guide',
  {
    start: (petition) => ({ body: '', address: '', phone: '', reason: '', notice: noticeAtFirst(petition) }),
    Fields: ({ value, set, petition }) => {
      const { t } = useWords();
      return (
        <>
          <Text name="body" label={t('acts.routeBody')} autoFocus value={value.body} set={(body) => set({ body })} />
          <Text
            name="address"
            label={t('acts.routeAddress')}
            value={value.address}
            set={(address) => set({ address })}
          />
          <Text
            name="phone"
            label={t('acts.routePhone')}
            optional
            value={value.phone}
            set={(phone) => set({ phone })}
          />
          <Text
            name="reason"
            label={t('acts.reasonToPetitioner')}
            rows={4}
            value={value.reason}
            set={(reason) => set({ reason })}
          />
          <DeliveryChoice petition={petition} value={value.notice} set={(notice) => set({ notice })} />
        </>
      );
    },
    payload: ({ phone, notice, ...rest }) => ({ ...rest, phone: filled(phone), delivery: deliveryOf(notice) }),
  },
);

/** 登记对方已接手 */
export const confirmDiversion = actForm<'confirmDiversion', { evidence: string; notice: Notice }>('confirmDiversion', {
  start: (petition) => ({ evidence: '', notice: noticeAtFirst(petition) }),
  Fields: ({ value, set, petition }) => {
    const { t } = useWords();
    return (
      <>
        <Text
          name="evidence"
          label={t('acts.takeoverEvidence')}
          rows={3}
          autoFocus
          value={value.evidence}
          set={(evidence) => set({ evidence })}
        />
        <DeliveryChoice petition={petition} value={value.notice} set={(notice) => set({ notice })} />
      </>
    );
  },
  payload: ({ evidence, notice }) => ({ evidence, delivery: deliveryOf(notice) }),
});

/** 对方不接，收回办理 */
export const resumeFromDiversion = actForm<'resumeFromDiversion', { reason: string; notice: Notice }>(
  'resumeFromDiversion',
  {
    start: (petition) => ({ reason: '', notice: noticeAtFirst(petition) }),
    Fields: ({ value, set, petition }) => {
      const { t } = useWords();
      return (
        <>
          <Text
            name="reason"
            label={t('acts.reasonToPetitioner')}
            rows={3}
            autoFocus
            value={value.reason}
            set={(reason) => set({ reason })}
          />
          <DeliveryChoice petition={petition} value={value.notice} set={(notice) => set({ notice })} />
        </>
      );
    },
    payload: ({ reason, notice }) => ({ reason, delivery: deliveryOf(notice) }),
  },
);

/** Keys of the catalogue hold no dots. */
const wayKey = {
  '31.1': 'court',
  '31.2': 'arbitration',
  '31.3': 'party',
  '31.4': 'administrative',
  '31.5': 'duty',
} as const;
