import type { PayloadOf } from '../context.ts';
import { dateZh, lawZh, sentence } from '../words.ts';
import { contactOf, isRefusal, latest, notice, organOf, para, registrationOf, type Template } from './base.ts';
import { due } from './dates.ts';

/** 异议审核意见 (Art. 23.3): the sender agrees and takes it back, or does not, with reasons. */
export const d11: Template<PayloadOf<'decideObjection'>> = (context, payload) => {
  const objection = latest(context, 'object');
  const transfer = latest(context, 'assign');
  const forward = latest(context, 'forward');
  const sent = (transfer?.seq ?? 0) > (forward?.seq ?? 0) ? transfer : forward;
  if (!objection || !sent) throw new Error('a ruling without an objection');
  const { subject } = registrationOf(context);
  const notified = due('informTransferred', sent.occurredOn, context, sent.payload.to);
  if (isRefusal(notified)) return notified;
  return notice(context, {
    document: 'D-11',
    layout: 'letter',
    reader: 'organ',
    title: ['关于信访事项转送异议的审核意见'],
    series: '审',
    addressee: organOf(context, sent.payload.to).name,
    blocks: [
      para(
        `你单位${dateZh(objection.occurredOn)}对登记编号${context.caseNumber}“${subject}”信访事项提出的转送异议收悉。经核实，现审核如下（${lawZh('R.23.3', context.state.receivedOn)}）：`,
      ),
      para([
        {
          strong: payload.upheld
            ? '同意你单位的异议，该事项由我单位收回，另行处理。'
            : '不同意你单位的异议，该事项由你单位办理。',
        },
      ]),
      para(`理由：${sentence(payload.reason)}`),
      para(
        payload.upheld
          ? '该事项自即日起由我单位负责。'
          : `请在收到原转送之日起${notified.term.zh}内（${dateZh(notified.due)}以前）书面告知信访人。对管辖仍有争议的，由共同的上一级机关决定（${lawZh('R.24', context.state.receivedOn)}）；决定以前由你单位继续办理。`,
      ),
    ],
    contact: contactOf(context),
  });
};
