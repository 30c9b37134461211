import { among, type Field, field, only } from './payload-readers.ts';

const decided = (yes: string, no: string) => (value: unknown) =>
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
  granted: field('决定', 'Decision', decided('同意', '不同意')),
  presider: field('主持人', 'Presider'),
  officers: field('听证员', 'Hearing officers', (value) =>
    Array.isArray(value)
      ? (value as { name?: string; capacity: string }[])
          .map(({ name, capacity }) => `${name ?? ''}（${capacity}）`)
          .join('；')
      : undefined,
  ),
  open: field('公开', 'Open', decided('公开', '不公开')),
  petitionerCame: field('到场', 'Came', decided('信访人到场', '信访人没有到场')),
  conclusion: field('听证结论', 'Conclusion'),
  dissent: field('不同意见', 'Other opinions'),
  hearingAnswer: field('对听证结论的回应', 'Answer to the hearing'),
  readBack: field('笔录', 'Record', only('已读给参加人听')),
  unsigned: field('未签字的', 'Not signed'),
};
