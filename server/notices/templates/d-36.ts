import { called, headed } from '../called.ts';
import type { PayloadOf } from '../context.ts';
import { dateZh, lawZh } from '../words.ts';
import { addressee, contactOf, notice, numbered, para, type Several } from './base.ts';
import { paragraphs } from './d-13.ts';
import { rights, rightsEn } from './rights.ts';

/**
 * 检举控告办理结果告知书 (Art. 30; SD 55): whoever gave a name is told what became of it. The specification's list of documents
 * has none for it, so it is an "other notice". It says neither subject, nor whom
 * it concerned, nor which organ it went to: an envelope may be opened by others, and the portal shows the rest.
 */
export const relayResult: Several<PayloadOf<'recordRelayResult'>> = (context, { result, decidedOn, delivery }) =>
  'waived' in delivery
    ? []
    : [
        notice(context, {
          document: 'D-36',
          layout: 'notice',
          reader: 'petitioner',
          ...headed('result'),
          series: '告',
          addressee: addressee(context),
          blocks: [
            para(
              `您的信访事项（登记编号${context.caseNumber}），已由有权处理的机关依照有关规定办理，于${dateZh(decidedOn)}反馈结果。现告知您（${lawZh('R.30', context.state.receivedOn)}）：`,
            ),
            ...numbered([
              { heading: '办理结果', blocks: paragraphs(result) },
              {
                heading: '您可以怎么做',
                blocks: [
                  {
                    kind: 'list',
                    items: [
                      '有新的线索、事实或者证据的，可以随时补充，或者重新提出。',
                      '对结果有疑问的，可以凭登记编号和查询码向本机关询问。',
                    ],
                  },
                ],
              },
              { heading: '您的权利', blocks: [rights()] },
            ]),
          ],
          contact: contactOf(context),
          english: {
            title: called.result.en,
            lines: [
              `The organ with the power to handle your matter, registration number ${context.caseNumber}, gave its result on ${decidedOn}. It is told above.`,
              'New facts or evidence can be added or brought at any time.',
              ...rightsEn,
            ],
          },
        }),
      ];

/** 不予重新办理告知书 (T-39): the reasons, the ways that stay open, and that nothing else changes. */
export const notReopened: Several<PayloadOf<'declineReopening'>> = (context, { reason, wayOn, delivery }) =>
  'waived' in delivery
    ? []
    : [
        notice(context, {
          document: 'D-36',
          layout: 'notice',
          reader: 'petitioner',
          ...headed('not-reopened'),
          series: '告',
          addressee: addressee(context),
          blocks: [
            para(
              `您要求重新办理的信访事项（登记编号${context.caseNumber}），本机关已经研究，决定不重新办理。现把理由告知您：`,
            ),
            ...numbered([
              { heading: '理由', blocks: paragraphs(reason) },
              { heading: '您还可以怎么走', blocks: paragraphs(wayOn) },
              {
                heading: '您的权利',
                blocks: [
                  rights([
                    '这份答复不影响您请求复查、复核的权利，期限照原来的算。',
                    '有新的事实、理由的，可以再次要求重新办理。',
                  ]),
                ],
              },
            ]),
          ],
          contact: contactOf(context),
          english: {
            title: called['not-reopened'].en,
            lines: [
              `Your matter, registration number ${context.caseNumber}, is not handled anew; the reasons and the ways that stay open are above.`,
              'Your right to ask for review stays as it is. With new facts you may ask again.',
              ...rightsEn,
            ],
          },
        }),
      ];
