import type { PayloadOf } from '../context.ts';
import { lawZh, sentence } from '../words.ts';
import { addressee, clockBlock, contactOf, isRefusal, notice, numbered, para, type Template } from './base.ts';
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
  const cite = lawZh(transferred ? 'R.23.3' : 'R.23.2');
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
              `本机关将依照${lawZh('R.31')}分类办理：能通过诉讼、仲裁、行政复议等法定途径解决的，书面告知您去哪里、最后哪一天、带什么材料；其他的由本机关受理，听取您的陈述，调查核实，自受理之日起${answer.term.zh}内书面答复（${lawZh('R.34')}）。`,
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
