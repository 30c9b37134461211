import type { LocalDate } from '../../../core/calendar/index.ts';
import type { NoticeModel } from '../model.ts';
import { dateZh } from '../words.ts';
import { type OfficeContext, officePaper, para, table } from './base.ts';

/** 排查报告 (5.5): about problems and categories of people affected, never a list of persons. */
export interface InspectionReport {
  period: { from: LocalDate; to: LocalDate };
  scope: string;
  inspectors: string[];
  /** None found is a positive statement that needs a signature; missing is not zero. */
  items: { problem: string; place: string; affected: string; measure: string; unit: string; by: LocalDate }[];
  dueAt: string;
  submittedAt: string;
  late: boolean;
}

/** 零报告表. */
export function d32(context: OfficeContext, payload: InspectionReport): NoticeModel {
  const zero = payload.items.length === 0;
  return officePaper(context, {
    document: 'D-32',
    layout: 'form',
    reader: 'organ',
    title: [zero ? '矛盾纠纷排查零报告表' : '矛盾纠纷排查报告表'],
    blocks: [
      {
        kind: 'rows',
        rows: [
          { label: '报告单位', value: context.issuer.name, half: true },
          { label: '排查时段', value: `${dateZh(payload.period.from)}—${dateZh(payload.period.to)}`, half: true },
          { label: '排查范围', value: payload.scope },
          { label: '排 查 人', value: payload.inspectors.join('、') },
          { label: '应报时间', value: payload.dueAt, half: true },
          { label: '报送时间', value: `${payload.submittedAt}${payload.late ? '（迟报）' : ''}`, half: true },
          { label: '发现问题', value: zero ? '零（经逐项排查，没有发现问题）' : `${payload.items.length}个` },
        ],
      },
      ...table(
        ['问题', '地点', '涉及群体（类别）', '措施', '责任单位', '期限'],
        payload.items.map((item) => [
          item.problem,
          item.place,
          item.affected,
          item.measure,
          item.unit,
          dateZh(item.by),
        ]),
        [3, 2, 2, 3, 2, 2],
      ),
      para('本表只记事，不列人。签名人对排查的真实性负责；未报不等于零，以后发现漏查的，记在本报告上。'),
      { kind: 'signatures', labels: ['排查人签名', '负责人签名'] },
    ],
  });
}
