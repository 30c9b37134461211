import type { LocalDate } from '../../../core/calendar/index.ts';
import { dateZh, lawZh, sentence } from '../words.ts';
import { addressee, contactOf, notice, numbered, organOf, para, type Template } from './base.ts';
import { paragraphs } from './d-13.ts';
import { rights, rightsEn } from './rights.ts';

export interface Reopening {
  ground: 'new-facts' | 'error' | 'not-executed' | 'revoked';
  reason: string;
  organId: string;
  by: LocalDate;
  /** What happens to the earlier opinion. */
  earlier: 'revoked' | 'stands-meanwhile';
}

const grounds = {
  'new-facts': '有新的事实、理由或者证据',
  error: '原处理意见认定事实不清或者适用依据有误',
  'not-executed': '原处理意见没有执行到位',
  revoked: '原处理意见已被撤销',
} as const;

/** 重新办理决定 (Art. 36, 40): ground, organ, new day; the same opinion may not be given again on the same facts. */
export const d27: Template<Reopening> = (context, payload) => {
  const organ = organOf(context, payload.organId);
  const opinion = context.documents.findLast(({ document }) => document === 'D-14');
  return notice(context, {
    document: 'D-27',
    layout: 'notice',
    reader: 'petitioner',
    title: ['信访事项重新办理决定书'],
    series: '重',
    addressee: addressee(context),
    blocks: [
      para(
        `您反映的事项（登记编号${context.caseNumber}），经审查，${grounds[payload.ground]}（${lawZh('R.40')}），决定重新办理。`,
      ),
      ...numbered([
        { heading: '理由', blocks: paragraphs(payload.reason) },
        {
          heading: '由谁办、什么时候答复',
          blocks: [
            para(
              `由${organ.name}重新办理，于${dateZh(payload.by)}以前书面答复您。不得以同一事实和理由作出与原意见基本相同的意见。`,
            ),
            {
              kind: 'rows',
              rows: [
                { label: '办理单位', value: organ.name },
                { label: '地　　址', value: organ.address },
                { label: '电　　话', value: organ.phone },
              ],
            },
          ],
        },
        {
          heading: '原来的意见',
          blocks: [
            para(
              `${opinion ? `《${opinion.title}》（${opinion.number}）` : '原处理意见'}${payload.earlier === 'revoked' ? '已经撤销，不再执行。' : '在新的意见作出以前照旧有效，对您有利的部分继续执行。'}`,
            ),
          ],
        },
        { heading: '您的权利', blocks: [rights([sentence('对新的答复不同意的，可以请求复查')])] },
      ]),
    ],
    contact: contactOf(context),
    copyTo: [organ.name],
    english: {
      title: 'Decision to handle anew',
      lines: [
        `Your matter, registration number ${context.caseNumber}, is handled anew by ${organ.name}, with a written answer by ${payload.by}.`,
        ...rightsEn,
      ],
    },
  });
};
