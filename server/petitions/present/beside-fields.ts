import type { Words } from '../../../core/refusal.ts';
import { among, type Field, field, only, type Read, same } from './payload-readers.ts';

const decided =
  (yes: Words, no: Words): Read =>
  (value) =>
    value === true ? yes : value === false ? no : undefined;

/** Fields of what runs beside the main line: mediation, hearing and the like. */
export const besideFields: Record<string, Field> = {
  kind: field(
    '方式',
    'How',
    among({ mediation: { zh: '调解', en: 'mediation' }, settlement: { zh: '和解', en: 'settlement' } }),
  ),
  otherSide: field('另一方', 'Other side'),
  mediator: field('调解人', 'Mediator'),
  consentedOn: field('双方同意日期', 'Consent on'),
  facts: field('事实和争议', 'Facts'),
  terms: field('协议内容', 'Terms'),
  performBy: field('履行期限', 'To be kept by'),
  performer: field('履行人', 'Kept by'),
  signedOn: field('签字日期', 'Signed on'),
  granted: field('决定', 'Decision', decided({ zh: '同意', en: 'granted' }, { zh: '不同意', en: 'refused' })),
  presider: field('主持人', 'Presider'),
  officers: field('听证员', 'Hearing officers', (value) =>
    Array.isArray(value)
      ? same(
          (value as { name?: string; capacity: string }[])
            .map(({ name, capacity }) => `${name ?? ''}（${capacity}）`)
            .join('；'),
        )
      : undefined,
  ),
  open: field('公开', 'Open', decided({ zh: '公开', en: 'public' }, { zh: '不公开', en: 'closed' })),
  petitionerCame: field(
    '到场',
    'Came',
    decided(
      { zh: '信访人到场', en: 'the petitioner came' },
      { zh: '信访人没有到场', en: 'the petitioner did not come' },
    ),
  ),
  conclusion: field('听证结论', 'Conclusion'),
  dissent: field('不同意见', 'Other opinions'),
  hearingAnswer: field('对听证结论的回应', 'Answer to the hearing'),
  readBack: field('笔录', 'Record', only({ zh: '已读给参加人听', en: 'read out to those present' })),
  unsigned: field('未签字的', 'Not signed'),
};
