import { isRefusal } from '../../../core/refusal.ts';
import { groupedNumber, readRegistrationNumber } from '../../../core/registration-number.ts';
import type { PayloadOf } from '../context.ts';
import { lawZh, sentence } from '../words.ts';
import { addressee, contactOf, notice, numbered, para, type Template } from './base.ts';
import { broughtWords, receivedWords } from './received.ts';
import { rights, rightsEn } from './rights.ts';

/** 不予受理告知书 (Art. 19.3): why not here, where it is being handled, what one may do. */
export const d05: Template<PayloadOf<'declineAcceptance'>> = (context, payload) =>
  notice(context, {
    document: 'D-05',
    layout: 'notice',
    reader: 'petitioner',
    title: ['信访事项不予受理告知书'],
    series: '受',
    addressee: addressee(context),
    blocks: [
      para([
        `${broughtWords(context)}（登记编号${context.caseNumber}），本机关于${receivedWords(context)}。经审查，同一事项正在办理期限内，`,
        { strong: '本机关不予受理' },
        `（${lawZh('R.19.3', context.state.receivedOn)}）。`,
      ]),
      ...numbered([
        { heading: '理由', blocks: [para(sentence(payload.reason))] },
        {
          heading: '正在哪里办理',
          blocks: [
            {
              kind: 'rows',
              rows: [
                { label: '办理单位', value: payload.handledBy },
                { label: '登记编号', value: numberOf(payload.sameMatterAs) },
              ],
            },
            para('您的登记和凭证一直有效。那一件的答复同样会书面送达您。'),
          ],
        },
        {
          heading: '您可以怎么做',
          blocks: [
            {
              kind: 'list',
              items: [
                '等待办理单位在期限内的书面答复；对答复不同意的，可以请求复查。',
                '向办理单位补充事实和材料，或者反映办理中的问题。',
                '认为不是同一件事的，请说明不同之处，本机关重新审查。',
              ],
            },
          ],
        },
        { heading: '您的权利', blocks: [rights()] },
      ]),
    ],
    contact: contactOf(context),
    english: {
      title: 'Notice that the matter is not accepted here',
      lines: [
        `Your matter, registration number ${context.caseNumber}, is not accepted by ${context.issuer.name} because the same matter (${numberOf(payload.sameMatterAs)}) is being handled and its period has not ended (Art. 19).`,
        'You may wait for the written answer there, add facts or papers, or tell us why it is a different matter.',
        ...rightsEn,
      ],
    },
  });

/** As people read it; what is no number of this system stands as it was written. */
function numberOf(typed: string): string {
  const number = readRegistrationNumber(typed);
  return isRefusal(number) ? typed : groupedNumber(number);
}
