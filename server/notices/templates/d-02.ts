import { called, headed } from '../called.ts';
import type { PayloadOf } from '../context.ts';
import { dateZh, lawZh, sentence } from '../words.ts';
import {
  addressee,
  clockBlock,
  contactOf,
  isRefusal,
  latest,
  notice,
  numbered,
  para,
  type Several,
  type Template,
} from './base.ts';
import { due } from './dates.ts';
import { broughtWords, receivedOn, receivedWords } from './received.ts';
import { rights, rightsEn } from './rights.ts';

/** 接收情况告知书 (Art. 23): it is here, this is the way it goes. The query code is never on it (decisions 12). */
export const d02: Template<PayloadOf<'acknowledge'>> = (context, payload) => {
  const transferred = context.state.transfer?.to === context.issuer.id;
  const { id } = context.issuer;
  const period = due(transferred ? 'informTransferred' : 'informDirect', receivedOn(context), context, id);
  if (isRefusal(period)) return period;
  const answer = due('conclude', context.on, context, id);
  if (isRefusal(answer)) return answer;
  const cite = lawZh(transferred ? 'R.23.3' : 'R.23.2', context.state.receivedOn);
  return notice(context, {
    document: 'D-02',
    layout: 'notice',
    reader: 'petitioner',
    title: ['信访事项接收情况告知书'],
    series: '告',
    addressee: addressee(context),
    blocks: [
      para(
        `${broughtWords(context)}（登记编号${context.caseNumber}），本机关于${receivedWords(context)}，现将接收情况和办理程序告知如下（${cite}）：`,
      ),
      ...numbered([
        {
          heading: '现在由谁负责',
          blocks: [
            para(
              `由本机关负责。${context.contact ? `联系人${context.contact.name}，` : ''}电话${context.contact?.phone || context.issuer.phone}，地址${context.issuer.address}。`,
            ),
          ],
        },
        {
          heading: '接下来怎么办',
          blocks: [
            ...(payload.procedure ? [para(sentence(payload.procedure))] : []),
            para(
              `本机关将依照${lawZh('R.31')}分类办理：能通过诉讼、仲裁、行政复议等法定途径解决的，书面告知您去哪里、最后哪一天、带什么材料；其他的由本机关受理，听取您的陈述，调查核实，自受理之日起${answer.term.zh}内书面答复（${lawZh('R.34', context.state.receivedOn)}）。`,
            ),
            clockBlock(period),
          ],
        },
        { heading: '您的权利', blocks: [rights()] },
      ]),
    ],
    contact: contactOf(context),
    english: {
      title: 'Notice of receipt',
      lines: [
        `Your matter, registration number ${context.caseNumber}, was received by ${context.issuer.name} on ${receivedOn(context)}. It is responsible for the matter from now on.`,
        `You will be told in writing whether it is accepted. An accepted matter is answered in writing within ${answer.term.en}.`,
        ...rightsEn,
      ],
    },
  });
};

const filedFor = {
  thanks: '内容是感谢、表扬',
  'no-request': '没有提出需要办理的诉求',
  illegible: '内容无法辨认',
  copy: '是抄送件，正本在其他地方办理',
  advertising: '内容与信访事项无关',
} as const;

/**
 * 存档告知 (Art. 23; H.file-only): the notice that an arrived matter is owed, where two people decided that there is nothing to
 * handle. Why, that the registration stands, and what opens it again. A filing that was not approved makes no letter.
 */
export const d02Filed: Several<PayloadOf<'decideFiling'>> = (context, { approved, reason }) => {
  if (!approved) return [];
  const proposed = latest(context, 'proposeFiling');
  const why = proposed ? filedFor[proposed.payload.ground] : '没有需要办理的事项';
  return [
    notice(context, {
      document: 'D-02',
      layout: 'notice',
      reader: 'petitioner',
      ...headed('filed'),
      series: '告',
      addressee: addressee(context),
      blocks: [
        para([
          `${broughtWords(context)}（登记编号${context.caseNumber}），本机关于${receivedWords(context)}。经审查，${why}，`,
          { strong: '登记存档，不再转送或者办理' },
          `，现告知您（${lawZh(context.state.transfer?.to === context.issuer.id ? 'R.23.3' : 'R.23.2', context.state.receivedOn)}）。`,
        ]),
        ...numbered([
          {
            heading: '理由',
            blocks: [para(sentence(reason)), para(`存档由一人提出、另一人于${dateZh(context.on)}审批。`)],
          },
          {
            heading: '您可以怎么做',
            blocks: [
              {
                kind: 'list',
                items: [
                  '有需要解决的诉求，或者认为不该存档的，请告诉本机关：说明诉求以后重新启动办理，不用另行登记。',
                  '您的登记和凭证一直有效，随时可以查询。',
                ],
              },
            ],
          },
          { heading: '您的权利', blocks: [rights()] },
        ]),
      ],
      contact: contactOf(context),
      english: {
        title: called.filed.en,
        lines: [
          `What you brought, registration number ${context.caseNumber}, was registered and filed by ${context.issuer.name} on ${context.on}: nothing in it is to be handled.`,
          'If you want something done, or disagree, tell us; the matter is then reopened under the same number.',
          ...rightsEn,
        ],
      },
    }),
  ];
};
