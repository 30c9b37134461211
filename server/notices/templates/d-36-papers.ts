import { addDays, daysBetween } from '../../../core/calendar/index.ts';
import { called, headed } from '../called.ts';
import type { PayloadOf } from '../context.ts';
import { dateZh, lawZh, sentence } from '../words.ts';
import { addressee, contactOf, notice, numbered, para, type Several } from './base.ts';
import { rights, rightsEn } from './rights.ts';

/**
 * 补充材料告知书 (R-FIRST-3): everything missing, once; where to bring it; the days run from the arrival of this letter, and
 * nothing is lost by not having a paper.
 */
export const papersAsked: Several<PayloadOf<'requestPapers'>> = (context, { papers, by, delivery }) => {
  if ('waived' in delivery) return [];
  const { issuer, on, caseNumber } = context;
  const days = daysBetween(on, by);
  return [
    notice(context, {
      document: 'D-36',
      layout: 'notice',
      reader: 'petitioner',
      ...headed('papers-asked'),
      series: '告',
      addressee: addressee(context),
      blocks: [
        para(
          `您反映的事项（登记编号${caseNumber}），查明事实还需要下列材料。现一次告知，请您补充（${lawZh('R.19')}）：`,
        ),
        ...numbered([
          { heading: '需要的材料', blocks: [{ kind: 'list', items: papers.map(({ text }) => sentence(text)) }] },
          {
            heading: '什么时候、怎么补',
            blocks: [
              para([
                { strong: `请在${dateZh(by)}以前补充。` },
                `寄这封信的日子不占您的时间：您在${dateZh(addDays(on, 1))}以后才收到的，从收到的次日起算${days}日。`,
              ]),
              {
                kind: 'list',
                items: [
                  `当面交到或者寄到${issuer.address}，写明登记编号；寄出的以邮戳日期为准。`,
                  '凭登记编号和您手里的查询码在网上补充；也可以交到登记这件事的接待窗口，由窗口转交。',
                  '手里没有、又不好找的，请说一声是什么、在哪里，由本机关依照职权去查。',
                ],
              },
            ],
          },
          {
            heading: '没有补的怎么办',
            blocks: [
              para('补充材料不延长办理期限。到期没有补的，本机关按现有材料和查到的情况继续办理，照样书面答复您。'),
            ],
          },
          { heading: '您的权利', blocks: [rights()] },
        ]),
      ],
      contact: contactOf(context),
      english: {
        title: called['papers-asked'].en,
        lines: [
          `Your matter, registration number ${caseNumber}, needs the papers listed above. Please bring or send them by ${by}; a letter that reaches you later leaves you ${days} days from the day after.`,
          'The time to answer you is not extended. Without them the matter goes on with what is there.',
          ...rightsEn,
        ],
      },
    }),
  ];
};
