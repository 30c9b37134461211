import type { PayloadOf } from '../context.ts';
import { dateZh, lawZh, sentence } from '../words.ts';
import { contactOf, isRefusal, notice, numbered, organOf, para, registrationOf, type Template } from './base.ts';
import { due } from './dates.ts';

/** 转送异议书 (Art. 23.3), in the letter format: reasons in detail, the organ thought competent, the day count. */
export const d10: Template<PayloadOf<'object'>> = (context, payload) => {
  const { transfer } = context.state;
  if (!transfer) throw new Error('an objection without a transfer');
  const period = due('object', transfer.on, context, transfer.to);
  if (isRefusal(period)) return period;
  const { from, on, mode } = transfer;
  const suggested = payload.suggestedOrganId ? organOf(context, payload.suggestedOrganId).name : undefined;
  return notice(context, {
    document: 'D-10',
    layout: 'letter',
    reader: 'organ',
    title: ['关于信访事项转送异议的函'],
    series: '异',
    addressee: organOf(context, from).name,
    blocks: [
      para(
        `你单位${dateZh(on)}${mode === 'assign' ? '交办' : '转送'}的登记编号${context.caseNumber}“${registrationOf(context).subject}”信访事项，经研究，我单位认为不属于我单位职责范围，现提出异议（${lawZh('R.23.3', context.state.receivedOn)}）。`,
      ),
      ...numbered([
        { heading: '理由', blocks: [para(sentence(payload.reason))] },
        { heading: '建议的办理单位', blocks: suggested ? [para(`${suggested}。`)] : [] },
        {
          heading: '期限',
          blocks: [
            para(
              `本异议于${dateZh(context.on)}提出，异议期限到${dateZh(period.due)}（自${dateZh(on)}收到之日起5个工作日）。请核实并答复。答复以前，该事项仍由我单位负责，材料不退回。`,
            ),
          ],
        },
      ]),
    ],
    contact: contactOf(context),
  });
};
