import { lengthWords } from '../../../core/law/explain.ts';
import { limitOf } from '../../../core/law/index.ts';
import { extensionDays } from '../../../core/procedure/periods.ts';
import type { PayloadOf } from '../context.ts';
import { dateZh, lawZh, sentence } from '../words.ts';
import {
  addressee,
  clockBlock,
  contactOf,
  notice,
  numbered,
  para,
  registrationOf,
  requestRows,
  type Template,
} from './base.ts';
import { runningClock } from './dates.ts';
import { broughtWords, receivedWords } from './received.ts';
import { rights, rightsEn } from './rights.ts';

/** 受理告知书 (Art. 23.3, 31.6): which requests were accepted, from when, and the last day for the answer (INV-3). */
export const d04: Template<PayloadOf<'accept'>> = (context, payload) => {
  const acceptedOn = context.state.acceptedOn ?? context.on;
  const answer = runningClock(context, 'handling');
  const most = extensionDays(context.state, context.calendar);
  const { requests } = registrationOf(context);
  const toAsk = lengthWords(limitOf('askHearing').length);
  return notice(context, {
    document: 'D-04',
    layout: 'notice',
    reader: 'petitioner',
    title: ['信访事项受理告知书'],
    series: '受',
    addressee: addressee(context),
    blocks: [
      para([
        `${broughtWords(context)}（登记编号${context.caseNumber}），本机关于${receivedWords(context)}。经审查，属于本机关职责范围，`,
        { strong: `本机关自${dateZh(acceptedOn)}起受理` },
        `（${lawZh('R.31.6')}）。`,
      ]),
      ...numbered([
        {
          heading: '受理的诉求',
          blocks: [{ kind: 'requests', rows: requestRows(context) }],
        },
        {
          heading: '书面答复的期限',
          blocks: [
            clockBlock(answer),
            para(`情况复杂的，经本机关负责人批准可以延长，最多${most}日，并会书面告知您理由（${lawZh('R.34')}）。`),
          ],
        },
        {
          heading: '由谁办理',
          blocks: [
            para(
              `${context.contact ? `经办人${context.contact.name}，电话${context.contact.phone || context.issuer.phone}` : `电话${context.issuer.phone}`}。办理中会听取您陈述事实和理由。${payload.note ? sentence(payload.note) : ''}`,
            ),
          ],
        },
        {
          heading: '您的权利',
          blocks: [
            rights([
              `收到本告知书后${toAsk.zh}内，可以申请听证（${lawZh('R.31.6')}）；没有申请、本机关没有同意或者您没有到场，都不会因此得到更不利的答复。`,
            ]),
          ],
        },
      ]),
    ],
    contact: contactOf(context),
    english: {
      title: 'Notice of acceptance',
      lines: [
        `${context.issuer.name} accepted your matter, registration number ${context.caseNumber}, on ${acceptedOn}, with all ${requests.length} request(s).`,
        `The written answer is due by ${answer.due}. ${answer.sentence.en}.`,
        `In complicated cases the head of the organ may extend this by at most ${most} days, and you will be told why.`,
        `Within ${toAsk.en} of receiving this you may ask for a hearing; not asking, or not coming, makes the answer none the worse.`,
        ...rightsEn,
      ],
    },
  });
};
