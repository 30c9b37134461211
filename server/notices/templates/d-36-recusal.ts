import { called, headed } from '../called.ts';
import type { NoticeContext, PayloadOf } from '../context.ts';
import type { Text } from '../model.ts';
import { dateZh, lawZh } from '../words.ts';
import { addressee, contactOf, latest, notice, numbered, para, type Several } from './base.ts';
import { paragraphs } from './d-13.ts';
import { rights, rightsEn } from './rights.ts';

/** 回避决定告知书 (Art. 28; SH 24): the answer to whoever asked, and word of it where an officer declared an interest. It names no officer. */
export const recusalDecided: Several<PayloadOf<'decideRecusal'>> = (context, payload) => {
  if ('waived' in payload.delivery) return [];
  const { caseNumber } = context;
  const { granted, reason } = payload;
  const asked = askedOn(context);
  return [
    notice(context, {
      document: 'D-36',
      layout: 'notice',
      reader: 'petitioner',
      ...headed('recusal'),
      series: '告',
      addressee: addressee(context),
      blocks: [
        para([
          asked
            ? `您于${dateZh(asked)}就登记编号${caseNumber}的信访事项申请工作人员回避。经审查，`
            : `办理您反映的事项（登记编号${caseNumber}）的一名工作人员自行提出回避。经审查，`,
          { strong: granted ? '本机关决定该工作人员回避' : '本机关决定该工作人员不回避' },
          `（${lawZh('R.28')}）。`,
        ]),
        ...numbered([
          { heading: '理由', blocks: paragraphs(reason) },
          { heading: '接下来', blocks: [para(granted ? next(context, payload) : stays)] },
          { heading: '您的权利', blocks: [rights()] },
        ]),
      ],
      contact: contactOf(context),
      english: {
        title: called.recusal.en,
        lines: [
          granted
            ? `An official steps aside in your matter, registration number ${caseNumber}; somebody else sees to it. No period is counted anew.`
            : `The official does not step aside in your matter, registration number ${caseNumber}. With new facts you may ask again, and say so when you ask for review.`,
          ...rightsEn,
        ],
      },
    }),
  ];
};

const stays =
  '该工作人员继续办理，期限照走。有新的事实或者理由的，可以再次申请；请求复查、复核的时候也可以一并提出。申请回避不影响本事项继续办理，也不会因此得到更不利的答复。';

/** Who is the person to ask from now on, where the organ that handles it has named one. */
function next({ state, issuer, contact }: NoticeContext, { newHandlerId }: PayloadOf<'decideRecusal'>): Text {
  const rest = '原来的办理期限不重算，您已经说明的情况、交来的材料继续有效。';
  const named = newHandlerId !== undefined && state.handlerId === newHandlerId && state.holderId === issuer.id;
  return named && contact
    ? [
        '该工作人员不再参与本事项。',
        { strong: `今后由${contact.name}经办，电话${contact.phone || issuer.phone}。` },
        rest,
      ]
    : `该工作人员不再参与本事项，由其他人员办理；定下经办人以后告诉您。${rest}`;
}

/** The day on which the petitioner asked for it; undefined where the officer declared it. */
function askedOn(context: NoticeContext) {
  const asked = latest(context, 'askRecusal');
  const declared = latest(context, 'declareRecusal');
  return asked && asked.seq > (declared?.seq ?? 0) ? asked.occurredOn : undefined;
}
