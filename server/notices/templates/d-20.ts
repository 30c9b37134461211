import type { PayloadOf } from '../context.ts';
import { dateZh, lawZh } from '../words.ts';
import { contactOf, notice, numbered, organOf, para, registrationOf, type Template } from './base.ts';
import { paragraphs } from './d-13.ts';

/** 重大紧急事项报告 (Art. 22.1, 25): the danger in the matter, what was done, what is proposed. Never about petitioners. */
export const d20: Template<PayloadOf<'reportUp'>> = (context, payload) => {
  const registration = registrationOf(context);
  return notice(context, {
    document: 'D-20',
    layout: 'opinion',
    reader: 'organ',
    title: '关于重大紧急信访事项的报告',
    series: '报',
    addressee: '本级党委、政府',
    blocks: [
      para(
        `${dateZh(registration.receivedOn)}，我单位收到反映“${registration.subject}”的信访事项（登记编号${context.caseNumber}${registration.place ? `，地点${registration.place}` : ''}）。该事项涉及人身、财产或者公共安全，现依照${lawZh('R.25', context.state.receivedOn)}报告如下：`,
      ),
      ...numbered([
        { heading: '危险和影响', blocks: paragraphs(payload.danger) },
        {
          heading: '反映的要求',
          blocks: [{ kind: 'requests', rows: registration.requests.map(({ text }, i) => ({ no: i + 1, text })) }],
        },
        {
          heading: '已经采取的措施',
          blocks: payload.actionTaken ? paragraphs(payload.actionTaken) : [para('已登记并通知有关单位，正在核实。')],
        },
        { heading: '提请决定的事项', blocks: paragraphs(payload.proposal) },
      ]),
      para('后续情况随时续报。特此报告。'),
    ],
    contact: contactOf(context, organOf(context, context.issuer.id)),
  });
};
