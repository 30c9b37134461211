import { extensionDays } from '../../../core/procedure/periods.ts';
import type { PetitionState } from '../../../core/procedure/states.ts';
import type { PayloadOf } from '../context.ts';
import { dateZh, lawZh, sentence } from '../words.ts';
import { addressee, clockBlock, contactOf, notice, numbered, para, type Template } from './base.ts';
import { runningClock } from './dates.ts';
import { broughtWords } from './received.ts';
import { rights, rightsEn } from './rights.ts';

/** 延期告知书 (Art. 34): why, approved by the organ's responsible person, and the new last day. */
export const d12: Template<PayloadOf<'extend'>> = (context, payload) => {
  const acceptedOn = context.state.acceptedOn;
  if (!acceptedOn) throw new Error('an extension before acceptance');
  const { days } = payload;
  const after = runningClock(context, 'handling', { extension: { on: context.on, days } });
  const before = runningClock({ ...context, state: withoutExtension(context.state) }, 'handling');
  const most = extensionDays(context.state, context.calendar);
  return notice(context, {
    document: 'D-12',
    layout: 'notice',
    reader: 'petitioner',
    title: ['信访事项延长办理期限告知书'],
    series: '告',
    addressee: addressee(context),
    blocks: [
      para(
        `${broughtWords(context)}（登记编号${context.caseNumber}），本机关于${dateZh(acceptedOn)}受理，原办理期限到${dateZh(before.due)}。`,
      ),
      para([
        '因情况复杂，经本机关负责人批准，办理期限',
        { strong: `延长${days}日，延至${dateZh(after.due)}` },
        `（${lawZh('R.34', context.state.receivedOn)}）。`,
      ]),
      ...numbered([
        { heading: '延期的理由', blocks: [para(sentence(payload.reason))] },
        {
          heading: '新的期限是怎么算的',
          blocks: [clockBlock(after), para(`延期只能一次，总共不超过${most}日。到期以前，本机关会书面答复您。`)],
        },
        { heading: '您的权利', blocks: [rights()] },
      ]),
    ],
    contact: contactOf(context),
    english: {
      title: 'Notice of extension',
      lines: [
        `The written answer to your matter, registration number ${context.caseNumber}, was due by ${before.due}. With the approval of the head of ${context.issuer.name} it is now due by ${after.due}.`,
        `There is one extension only, of at most ${most} days in all.`,
        ...rightsEn,
      ],
    },
  });
};

function withoutExtension({ extension: _, ...state }: PetitionState): PetitionState {
  return state;
}
