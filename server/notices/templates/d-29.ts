import type { LocalDate } from '../../../core/calendar/index.ts';
import type { NoticeModel } from '../model.ts';
import { dateZh, lawZh } from '../words.ts';
import { numbered, type OfficeContext, officePaper, para, table } from './base.ts';
import { paragraphs } from './d-13.ts';

export interface Adoption {
  to: string;
  recommendation: { title: string; number: string; issuedOn: LocalDate };
  items: { advice: string; adopted: 'yes' | 'partly' | 'no'; reason: string; by?: LocalDate }[];
  result: string;
}

const adopted = { yes: '采纳', partly: '部分采纳', no: '不采纳' } as const;

/** 建议采纳情况反馈 (Art. 40(4)): per point adopted, partly, not, with the reason. */
export function d29(context: OfficeContext, payload: Adoption): NoticeModel {
  const { recommendation } = payload;
  return officePaper(context, {
    document: 'D-29',
    layout: 'letter',
    reader: 'organ',
    title: ['关于建议采纳情况的反馈'],
    series: '馈',
    addressee: payload.to,
    blocks: [
      para(
        `${dateZh(recommendation.issuedOn)}《${recommendation.title}》（${recommendation.number}）收悉。现将采纳情况反馈如下（${lawZh('R.40.4')}）：`,
      ),
      ...numbered([
        {
          heading: '逐项采纳情况',
          blocks: table(
            ['建议', '采纳', '措施或者理由', '期限'],
            payload.items.map((item) => [
              item.advice,
              adopted[item.adopted],
              item.reason,
              item.by ? dateZh(item.by) : '—',
            ]),
            [4, 1.6, 4, 2.4],
          ),
        },
        { heading: '落实结果', blocks: paragraphs(payload.result) },
      ]),
    ],
    contact: { phone: context.issuer.phone, address: context.issuer.address },
  });
}
