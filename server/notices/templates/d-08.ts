import type { NoticeContext, PayloadOf } from '../context.ts';
import type { Block, Named } from '../model.ts';
import { dateZh, formZh, lawZh, sentence } from '../words.ts';
import { clockBlock, contactOf, isRefusal, notice, organOf, para, registrationOf, type Template } from './base.ts';
import { due } from './dates.ts';

/** 转送函 (Art. 22), in the letter format: what the receiving organ needs in order to act. */
export const d08: Template<PayloadOf<'forward'>> = (context, payload) => {
  const receiver = organOf(context, payload.to);
  const objection = due('object', context.on, context, receiver.id);
  if (isRefusal(objection)) return objection;
  const answer = due('informTransferred', context.on, context, receiver.id);
  if (isRefusal(answer)) return answer;
  return notice(context, {
    document: 'D-08',
    layout: 'letter',
    reader: 'organ',
    title: ['关于转送信访事项的函'],
    series: '转',
    addressee: receiver.name,
    blocks: [
      para(
        `现将登记编号${context.caseNumber}的信访事项转送你单位，请依照${lawZh('R.23.3', context.state.receivedOn)}办理，自收到之日起${answer.term.zh}内书面告知信访人接收情况以及处理途径和程序。`,
      ),
      ...caseExtract(context),
      ...(payload.note ? [para(sentence(payload.note))] : []),
      para(
        `不属于你单位职责范围的，请在${objection.term.zh}内说明详细理由提出异议；经我单位核实同意后退回。未经同意，不得自行转出。`,
      ),
      clockBlock(objection),
      ...(payload.feedbackWanted ? [para('请将办理结果抄送我单位。')] : []),
    ],
    contact: contactOf(context),
  });
};

/** 涉法涉诉来信 to the organ of the law (T-07, Art. 22), which handles it by its own procedure. */
export const d08Law: Template<PayloadOf<'relayLaw'>> = (context, { body, reason }) =>
  notice(context, {
    document: 'D-08',
    layout: 'letter',
    reader: 'organ',
    title: ['关于转送涉法涉诉信访事项的函'],
    series: '转',
    addressee: body,
    blocks: [
      para(
        `现将登记编号${context.caseNumber}的涉法涉诉信访事项转送你单位，请依照法定程序处理（${lawZh('R.22', context.state.receivedOn)}）。已经书面告知信访人向你单位提出。`,
      ),
      ...caseExtract(context),
      para(`转送的理由：${sentence(reason)}`),
      para('收到后请将接收情况告知我单位；不属于你单位管辖的，请说明理由退回。在你单位接收以前，由我单位跟进。'),
    ],
    contact: contactOf(context),
  });

/**
 * 移送检举控告 (T-09, Art. 22, 30): that a matter comes, and the duty to keep it from those complained of. The letter itself holds
 * nothing of it, not even its subject or the words in which the custodian gave the reason: the papers go along under seal.
 */
export const d08Accusation: Template<PayloadOf<'relayAccusation'>> = (context, { to, channel }) =>
  notice(context, {
    document: 'D-08',
    layout: 'letter',
    reader: 'organ',
    title: ['关于移送信访事项的函'],
    series: '转',
    addressee: organOf(context, to).name,
    blocks: [
      para(
        `现将登记编号${context.caseNumber}的信访事项移送你单位，请依照规定的权限和程序办理（${lawZh('R.22', context.state.receivedOn)}、${lawZh('R.30', context.state.receivedOn)}）。原件和材料${registrationOf(context).fileIds.length > 0 ? `（${registrationOf(context).fileIds.length}份）` : ''}随函密封移送。`,
      ),
      para(
        channel === 'discipline' ? '经审查，属于纪检监察机关的职责范围。' : '经审查，属于被反映单位的上级的职责范围。',
      ),
      para([
        { strong: '信访人的身份和材料内容依法保密，不得透露、转送给被反映的单位和人员及其下级。' },
        '违反的，依照有关规定追究责任。',
      ]),
      para(
        '收到后请将接收情况告知我单位；办结以后，请反馈结果，由我单位告知实名反映的人。不属于你单位管辖的，请说明理由退回。',
      ),
    ],
    contact: contactOf(context),
  });

/** 案情摘要. Of a restricted matter it tells nothing of who brought it (Art. 30). */
export function caseExtract(context: NoticeContext): Block[] {
  const { petitioner, state } = context;
  const registration = registrationOf(context);
  const name: Named | string =
    state.restricted || !petitioner.name
      ? state.anonymous
        ? '未署名'
        : '已封存（依法保密）'
      : { text: petitioner.name, masked: '已封存，查看须写明用途', identity: true };
  return [
    {
      kind: 'rows',
      rows: [
        { label: '信 访 人', value: name, half: true },
        { label: '人　　数', value: `${state.personCount}人`, half: true },
        { label: '信访形式', value: formZh[registration.form], half: true },
        { label: '收到日期', value: dateZh(registration.receivedOn), half: true },
        { label: '事　　由', value: registration.subject },
        ...registration.requests.map(({ text }, i) => ({ label: `诉求${i + 1}`, value: text })),
        {
          label: '材　　料',
          value: registration.fileIds.length > 0 ? `${registration.fileIds.length}份，随案流转` : '无',
        },
      ],
    },
  ];
}
