import type { LocalDate } from '../../../core/calendar/index.ts';
import type { NoticeModel } from '../model.ts';
import { dateZh, sentence } from '../words.ts';
import { numbered, type OfficeContext, officePaper, para, table } from './base.ts';
import { paragraphs } from './d-13.ts';

/** 信访情况报告 (4.3): figures come from `statistics`, with their comparison; the shell only sets them. */
export interface PeriodReport {
  kind: '周' | '月' | '季' | '半年' | '年';
  period: { from: LocalDate; to: LocalDate; words: string };
  summary: string;
  tables: { heading: string; head: string[]; rows: string[][]; note?: string; widths?: number[] }[];
  problems: string;
  advice: string[];
  /** How the figures are counted, and what was left out so that no person can be singled out. */
  method: string;
}

/** 信访情况周（月、季、年）报. */
export function d33(context: OfficeContext, payload: PeriodReport): NoticeModel {
  return officePaper(context, {
    document: 'D-33',
    layout: 'opinion',
    reader: 'organ',
    title: `${payload.period.words}信访情况${payload.kind}报`,
    series: '情',
    blocks: [
      para(`统计时段${dateZh(payload.period.from)}至${dateZh(payload.period.to)}。${sentence(payload.summary)}`),
      ...numbered([
        ...payload.tables.map(({ heading, head, rows, note, widths }) => ({
          heading,
          blocks: [...table(head, rows, widths), ...(note ? [para(note)] : [])],
        })),
        { heading: '主要问题', blocks: paragraphs(payload.problems) },
        {
          heading: '建议',
          blocks: payload.advice.length > 0 ? [{ kind: 'list', items: payload.advice.map(sentence) }] : [],
        },
        { heading: '口径', blocks: [para(sentence(payload.method))] },
      ]),
    ],
    contact: { phone: context.issuer.phone, address: context.issuer.address },
  });
}
