import type { PayloadOf } from '../context.ts';
import { dateZh, lawZh, sentence } from '../words.ts';
import { addressee, clockBlock, contactOf, isRefusal, notice, numbered, organOf, para, type Template } from './base.ts';
import { due } from './dates.ts';
import { broughtWords } from './received.ts';
import { rights, rightsEn } from './rights.ts';

/** 转送、交办去向告知书 (Art. 22, 23): where it went, whom to ask there, what happens next. */
export const d03: Template<PayloadOf<'forward'> | PayloadOf<'assign'>> = (context, payload) => {
  const receiver = organOf(context, payload.to);
  const assigned = 'reportBy' in payload;
  const word = assigned ? '交办' : '转送';
  const answer = due('informTransferred', context.on, context, receiver.id);
  if (isRefusal(answer)) return answer;
  const objection = due('object', context.on, context, receiver.id);
  if (isRefusal(objection)) return objection;
  return notice(context, {
    document: 'D-03',
    layout: 'notice',
    reader: 'petitioner',
    title: ['信访事项去向告知书'],
    series: '告',
    addressee: addressee(context),
    blocks: [
      para([
        `${broughtWords(context)}（登记编号${context.caseNumber}），依法属于`,
        { strong: receiver.name },
        `职责范围。本机关已于${dateZh(context.on)}${word}该单位办理（${lawZh(assigned ? 'R.22.3' : 'R.22.1', context.state.receivedOn)}）。`,
      ]),
      ...numbered([
        {
          heading: '去哪里问',
          blocks: [
            {
              kind: 'rows',
              rows: [
                { label: '接收单位', value: receiver.name },
                { label: '地　　址', value: receiver.address },
                { label: '电　　话', value: receiver.phone },
                ...(receiver.hours ? [{ label: '接待时间', value: receiver.hours }] : []),
              ],
            },
          ],
        },
        {
          heading: '接下来怎么办',
          blocks: [
            para(
              `接收单位应当在${objection.term.zh}内签收，或者说明理由提出异议。对方签收以前，仍由本机关负责，不会没有人管。`,
            ),
            para('接收单位收到后，应当书面告知您接收情况和办理程序：'),
            clockBlock(answer),
            ...(assigned ? [para(`本机关要求该单位在${dateZh(payload.reportBy)}以前报告办理结果。`)] : []),
          ],
        },
        { heading: '您的权利', blocks: [rights()] },
      ]),
    ],
    contact: contactOf(context),
    english: {
      title: 'Notice of where your matter went',
      lines: [
        `Your matter, registration number ${context.caseNumber}, was passed on ${context.on} to ${receiver.name} (${receiver.phone}), which is competent for it.`,
        `Until that body has signed for it, ${context.issuer.name} stays responsible. You will be told in writing by ${answer.due}.`,
        ...rightsEn,
      ],
    },
  });
};

/** 协调以后的去向 (Art. 24): who handles or leads it now, and which organs have a part in it. */
export const d03Coordinated: Template<PayloadOf<'decideCoordination'>> = (context, { leadId, parts, decision }) => {
  const lead = organOf(context, leadId);
  const moves = context.state.transfer?.to === leadId && context.state.phase === 'transferring';
  return notice(context, {
    document: 'D-03',
    layout: 'notice',
    reader: 'petitioner',
    title: ['信访事项去向告知书'],
    series: '告',
    addressee: addressee(context),
    blocks: [
      para([
        `${broughtWords(context)}（登记编号${context.caseNumber}），经协调，由`,
        { strong: `${lead.name}${parts.length > 0 ? '牵头办理' : '办理'}` },
        `（${lawZh('R.24', context.state.receivedOn)}）。`,
      ]),
      ...numbered([
        { heading: '决定', blocks: [para(sentence(decision))] },
        {
          heading: '去哪里问',
          blocks: [
            {
              kind: 'rows',
              rows: [
                { label: '办理单位', value: lead.name },
                { label: '地　　址', value: lead.address },
                { label: '电　　话', value: lead.phone },
                ...(parts.length > 0
                  ? [
                      {
                        label: '配合单位',
                        value: parts.map(({ organId }) => organOf(context, organId).name).join('、'),
                      },
                    ]
                  : []),
              ],
            },
          ],
        },
        {
          heading: '接下来怎么办',
          blocks: [
            para(
              moves
                ? `对方签收以前，仍由${organOf(context, context.state.holderId).name}负责，不会没有人管。这个决定有约束力，对方不能再退回。`
                : '协调不影响办理期限，书面答复的最后一天不变。',
            ),
          ],
        },
        { heading: '您的权利', blocks: [rights()] },
      ]),
    ],
    contact: contactOf(context),
    english: {
      title: 'Notice of who handles your matter',
      lines: [
        `Your matter, registration number ${context.caseNumber}, is handled by ${lead.name} (${lead.phone}), as decided on ${context.on}.`,
        ...rightsEn,
      ],
    },
  });
};
