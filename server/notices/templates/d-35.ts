import type { LocalDate } from '../../../core/calendar/index.ts';
import type { PayloadOf } from '../context.ts';
import { dateZh } from '../words.ts';
import { identity, notice, para, type Template } from './base.ts';

const scores = {
  satisfied: '满意',
  basically: '基本满意',
  dissatisfied: '不满意',
  none: '没有评价（不作为满意）',
} as const;

const solvedWords = { yes: '本人说解决了', partly: '本人说解决了一部分', no: '本人说没有解决' } as const;

/** 评价和回访 (2.5): the petitioner's own words; silence is not satisfaction. */
export interface EvaluationRecord {
  on: LocalDate;
  bureau: keyof typeof scores;
  organ: keyof typeof scores;
  comment?: string;
  /** What the petitioner says of each request. */
  solved?: { request: number; solved: keyof typeof solvedWords }[];
  callBack?: { on: LocalDate; by: string; asked: string; said: string; solved: boolean; next?: string };
}

/** 满意度评价、回访记录. The call-back is made by somebody of another unit than the handler's. */
export const d35: Template<EvaluationRecord> = (context, payload) =>
  notice(context, {
    document: 'D-35',
    layout: 'form',
    reader: 'file',
    title: [payload.callBack ? '满意度评价和回访记录' : '满意度评价记录'],
    blocks: [
      {
        kind: 'rows',
        rows: [
          { label: '信 访 人', value: identity(context.petitioner.name), half: true },
          { label: '评价日期', value: dateZh(payload.on), half: true },
          { label: '对信访局', value: scores[payload.bureau], half: true },
          { label: '对办理单位', value: scores[payload.organ], half: true },
          { label: '意　　见', value: payload.comment ?? '没有填写' },
        ],
      },
      ...(payload.solved && payload.solved.length > 0
        ? [
            {
              kind: 'rows' as const,
              rows: payload.solved.map(({ request, solved }) => ({
                label: `诉求${request}`,
                value: solvedWords[solved],
              })),
            },
          ]
        : []),
      ...(payload.callBack
        ? [
            { kind: 'heading' as const, level: 1 as const, text: '回访' },
            {
              kind: 'rows' as const,
              rows: [
                { label: '回访日期', value: dateZh(payload.callBack.on), half: true as const },
                { label: '回访人', value: payload.callBack.by, half: true as const },
                { label: '问了什么', value: payload.callBack.asked },
                { label: '本人怎么说', value: payload.callBack.said },
                { label: '是否解决', value: payload.callBack.solved ? '本人说解决了' : '本人说没有解决' },
                { label: '接下来', value: payload.callBack.next ?? '无' },
              ],
            },
          ]
        : []),
      para('评价由信访人自愿作出，不评价、不满意都不影响本事项的办理和以后的信访。'),
    ],
  });

/** 评价 (Art. 21): drawn from the petitioner's own act. */
export const evaluated: Template<PayloadOf<'evaluate'>> = (context, { office, organ, solved, comment }) =>
  d35(context, { on: context.on, bureau: office, organ, solved, ...(comment && { comment }) });
