import type { PayloadOf } from '../context.ts';
import { dateZh, lawZh, sentence } from '../words.ts';
import {
  contactOf,
  isRefusal,
  notice,
  numbered,
  organOf,
  para,
  registrationOf,
  requestRows,
  type Several,
  type Template,
} from './base.ts';
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

/**
 * 分工 (Art. 24): each organ with a part in joint handling gets a letter of its own, on its part alone. What it needs to act stands in
 * it, and not who brought the matter.
 */
export const d09Parts: Several<PayloadOf<'decideCoordination'>> = (context, { leadId, parts }) => {
  const lead = organOf(context, leadId);
  return parts.map(({ organId, what, by }) =>
    notice(context, {
      document: 'D-09',
      layout: 'letter',
      reader: 'organ',
      title: ['关于联合办理信访事项分工的函'],
      called: 'parts',
      series: '交',
      addressee: organOf(context, organId).name,
      blocks: [
        para([
          `登记编号${context.caseNumber}的信访事项，经协调由${lead.name}牵头、有关单位联合办理（${lawZh('R.24')}）。现将你单位的分工函告如下，请于`,
          { strong: `${dateZh(by)}以前` },
          '办完并交给牵头单位。',
        ]),
        {
          kind: 'rows',
          rows: [
            { label: '事　　由', value: registrationOf(context).subject },
            ...requestRows(context).map(({ no, text }) => ({ label: `诉求${no}`, value: text })),
            { label: '交给谁', value: lead.name },
            { label: '地　　址', value: lead.address },
            { label: '电　　话', value: lead.phone },
          ],
        },
        ...numbered([
          { heading: '你单位办什么', blocks: [para(sentence(what))] },
          {
            heading: '怎么交',
            blocks: [
              para(
                '在系统里提交分工结果，写明查明的事实、依据和处理的结论，附上凭据。书面答复由牵头单位统一作出，不再分别答复信访人。',
              ),
            ],
          },
          {
            heading: '效力',
            blocks: [
              para('本分工有约束力，不得再提出异议或者退回。办理期限照走，不能按期办完的，请在期满前向牵头单位说明。'),
            ],
          },
        ]),
      ],
      contact: contactOf(context),
    }),
  );
};
