import type { PayloadOf } from '../context.ts';
import { dateZh, lawZh, sentence } from '../words.ts';
import { addressee, contactOf, notice, numbered, para, type Template } from './base.ts';
import { broughtWords, receivedWords } from './received.ts';
import { rights, rightsEn } from './rights.ts';

/** 不再受理告知书 (Art. 36.3): a re-review opinion stands on the same facts and reasons; what remains open. */
export const d06: Template<PayloadOf<'declineRepeat'>> = (context, payload) =>
  notice(context, {
    document: 'D-06',
    layout: 'notice',
    reader: 'petitioner',
    title: ['信访事项不再受理告知书'],
    series: '受',
    addressee: addressee(context),
    blocks: [
      para([
        `${broughtWords(context)}（登记编号${context.caseNumber}），本机关于${receivedWords(context)}。该事项已经作出复核意见，本次仍以同一事实和理由提出，`,
        { strong: '不再受理' },
        `（${lawZh('R.36.3', context.state.receivedOn)}）。`,
      ]),
      ...numbered([
        {
          heading: '已作出的复核意见',
          blocks: [
            {
              kind: 'rows',
              rows: [
                { label: '文　　号', value: payload.rereviewNumber },
                { label: '作出日期', value: dateZh(payload.rereviewOn) },
              ],
            },
          ],
        },
        { heading: '为什么是同一事实和理由', blocks: [para(sentence(payload.sameFacts))] },
        {
          heading: '还有哪些途径',
          blocks: [
            para(sentence(payload.remainingRoutes)),
            para(
              `有新的事实、理由或者证据的，可以重新提出。生活确有困难的，可以申请社会救助，本机关会告知并帮助办理（${lawZh('R.37')}）。`,
            ),
          ],
        },
        { heading: '您的权利', blocks: [rights()] },
      ]),
    ],
    contact: contactOf(context),
    english: {
      title: 'Notice that the matter is no longer accepted',
      lines: [
        `Your matter, registration number ${context.caseNumber}, rests on the same facts and reasons as re-review opinion ${payload.rereviewNumber} of ${payload.rereviewOn} and is no longer accepted (Art. 36).`,
        'New facts, reasons or evidence can be brought as a new matter. Help in hardship remains open to you.',
        ...rightsEn,
      ],
    },
  });
