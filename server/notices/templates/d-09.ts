import type { PayloadOf } from '../context.ts';
import { dateZh, lawZh, sentence } from '../words.ts';
import { contactOf, isRefusal, notice, numbered, organOf, para, type Template } from './base.ts';
import { caseExtract } from './d-08.ts';
import { due } from './dates.ts';

/** 交办函 (Art. 22.3), in the letter format: points to clarify, the day for the report, its form. */
export const d09: Template<PayloadOf<'assign'>> = (context, payload) => {
  const objection = due('object', context.on, context, payload.to);
  if (isRefusal(objection)) return objection;
  return notice(context, {
    document: 'D-09',
    layout: 'letter',
    reader: 'organ',
    title: ['关于交办信访事项的函'],
    series: '交',
    addressee: organOf(context, payload.to).name,
    blocks: [
      para([
        `现将登记编号${context.caseNumber}的信访事项交由你单位办理，请于`,
        { strong: `${dateZh(payload.reportBy)}以前` },
        `将办理结果报告我单位（${lawZh('R.22.3', context.state.receivedOn)}）。`,
      ]),
      ...caseExtract(context),
      ...numbered([
        { heading: '请查清和答复的事项', blocks: [para(sentence(payload.points))] },
        {
          heading: '办结报告的内容',
          blocks: [
            {
              kind: 'list',
              items: [
                '每一项诉求查明的事实、结论和依据；',
                '书面答复及送达回证；予以支持的，执行情况和凭据；',
                '信访人对答复的意见，以及尚未解决的问题和下一步安排。',
              ],
            },
          ],
        },
        {
          heading: '期限',
          blocks: [
            para(
              `不能按期报告的，请在期满前书面说明原因和进展。认为不属于你单位职责范围的，请在${objection.term.zh}内说明详细理由提出异议。`,
            ),
          ],
        },
      ]),
    ],
    contact: contactOf(context),
  });
};
