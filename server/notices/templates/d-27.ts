import type { LocalDate } from '../../../core/calendar/index.ts';
import { isRefusal } from '../../../core/refusal.ts';
import { called, headed } from '../called.ts';
import type { NoticeContext, PayloadOf } from '../context.ts';
import { dateZh, lawZh, sentence } from '../words.ts';
import { addressee, contactOf, latest, notice, numbered, organOf, para, type Several, type Template } from './base.ts';
import { paragraphs } from './d-13.ts';
import { rights, rightsEn } from './rights.ts';

export interface Reopening {
  ground: keyof typeof grounds;
  reason: string;
  organId: string;
  by: LocalDate;
  /** What happens to the earlier opinion; absent where there was none. */
  earlier?: 'revoked' | 'stands-meanwhile';
  /** The review opinion that ordered it. */
  ordered?: { title: string; number: string; under: 'R.35' | 'R.36' };
}

const grounds = {
  'new-facts': '有新的事实、理由或者证据',
  error: '原处理意见认定事实不清或者适用依据有误',
  'not-executed': '原处理意见没有执行到位',
  revoked: '原处理意见已被撤销',
  'false-closure': '原来的办结与实际情况不符',
  'wrong-route': '原来告知的途径不对',
  other: '原来的处理需要纠正',
} as const;

/** 重新办理决定 (Art. 36, 40): ground, organ, new day; the same opinion may not be given again on the same facts. */
export const d27: Template<Reopening> = (context, payload) => {
  const organ = organOf(context, payload.organId);
  const opinion = context.documents.findLast(({ document }) => document === 'D-14' || document === 'D-29');
  return notice(context, {
    document: 'D-27',
    layout: 'notice',
    reader: 'petitioner',
    ...headed('anew'),
    series: '重',
    addressee: addressee(context),
    blocks: [
      para(`您反映的事项（登记编号${context.caseNumber}），${opening(payload, context)}`),
      ...numbered([
        { heading: '理由', blocks: paragraphs(payload.reason) },
        {
          heading: '由谁办、什么时候答复',
          blocks: [
            para(
              `由${organ.name}重新办理，于${dateZh(payload.by)}以前书面答复您。${payload.earlier ? '不得以同一事实和理由作出与原意见基本相同的意见。' : ''}`,
            ),
            {
              kind: 'rows',
              rows: [
                { label: '办理单位', value: organ.name },
                { label: '地　　址', value: organ.address },
                { label: '电　　话', value: organ.phone },
              ],
            },
          ],
        },
        {
          heading: '原来的意见',
          blocks:
            payload.earlier === undefined
              ? []
              : [
                  para(
                    `${opinion ? `《${opinion.title}》（${opinion.number}）` : '原处理意见'}${payload.earlier === 'revoked' ? '已经撤销，不再执行。' : '在新的意见作出以前照旧有效，对您有利的部分继续执行。'}`,
                  ),
                ],
        },
        { heading: '您的权利', blocks: [rights([sentence('对新的答复不同意的，可以请求复查')])] },
      ]),
    ],
    contact: contactOf(context),
    copyTo: [organ.name],
    english: {
      title: called.anew.en,
      lines: [
        `Your matter, registration number ${context.caseNumber}, is handled anew by ${organ.name}, with a written answer by ${payload.by}.`,
        ...rightsEn,
      ],
    },
  });
};

/**
 * 督促执行 (T-39, Art. 42.4): recorded as carried out, and not. The opinion and its remedy stand; only what it promised is owed
 * anew, by a new day.
 */
export const executionReopened: Template<PayloadOf<'reopenExecution'>> = (context, { reason, by }) => {
  const organ = organOf(context, context.state.holderId);
  const opinion = context.documents.findLast(({ document }) => carriedOut.includes(document));
  const word = opinion?.document === 'D-15' || opinion?.document === 'D-16' ? '协议' : '处理意见';
  return notice(context, {
    document: 'D-27',
    layout: 'notice',
    reader: 'petitioner',
    ...headed('carried-out-anew'),
    series: '重',
    addressee: addressee(context),
    blocks: [
      para([
        `您反映的事项（登记编号${context.caseNumber}），原来登记为已经执行到位。经核实，原${word}没有执行到位，`,
        { strong: `本机关决定重新督促，于${dateZh(by)}以前执行到位` },
        `（${lawZh('R.32.2', context.state.receivedOn)}）。`,
      ]),
      ...numbered([
        { heading: '哪里没有执行到位', blocks: paragraphs(reason) },
        {
          heading: '由谁执行',
          blocks: [
            {
              kind: 'rows',
              rows: [
                { label: '责任单位', value: organ.name },
                { label: '地　　址', value: organ.address },
                { label: '电　　话', value: organ.phone },
                { label: '最后一天', value: dateZh(by) },
              ],
            },
          ],
        },
        {
          heading: word === '协议' ? '原来的协议' : '原来的意见',
          blocks: [
            para(
              `${opinion ? `《${opinion.title}》（${opinion.number}）` : `原来的${word}`}照旧有效，内容不变；您请求复查、复核的期限和权利不受影响。`,
            ),
          ],
        },
        {
          heading: '您的权利',
          blocks: [rights(['到期仍没有执行到位的，请告诉信访局，由信访局督办。'])],
        },
      ]),
    ],
    contact: contactOf(context),
    copyTo: organ.id === context.issuer.id ? [] : [organ.name],
    english: {
      title: called['carried-out-anew'].en,
      lines: [
        `What was promised on your matter, registration number ${context.caseNumber}, was recorded as carried out and was not. ${organ.name} has to carry it out by ${by}.`,
        'The opinion itself and your right to ask for review stay as they are.',
        ...rightsEn,
      ],
    },
  });
};

/** Opinions and agreements that promise something to be carried out. */
const carriedOut: readonly string[] = ['D-14', 'D-15', 'D-16', 'D-23', 'D-24', 'D-29'];

function opening({ ordered, ground }: Reopening, { state }: NoticeContext): string {
  if (ordered)
    return `《${ordered.title}》（${ordered.number}）已经撤销原处理意见，现责令重新办理（${lawZh(ordered.under, state.receivedOn)}）。`;
  return `经审查，${grounds[ground]}（${lawZh('R.40')}），决定重新办理。`;
}

/** 重新启动办理 (T-39): what was answered falls away, and the petitioner has a new day. */
export const reopened: Template<PayloadOf<'reopen'>> = (context, { ground, reason, by }) => {
  const answered = context.documents.some(({ document }) => document === 'D-14' || document === 'D-29');
  const { holderId: organId } = context.state;
  return d27(context, { ground, reason, by, organId, ...(answered && { earlier: 'revoked' as const }) });
};

/** 责令重新办理 (T-32): goes out when the review opinion that orders it has reached the petitioner. */
export const ordered =
  (served: 'D-23' | 'D-24'): Several<unknown> =>
  (context) => {
    const decided = latest(context, served === 'D-23' ? 'decideReview' : 'decideRereview');
    const remedy = served === 'D-23' ? context.state.firstReview : context.state.secondReview;
    if (remedy?.outcome !== 'revoke-redo') return [];
    if (!decided?.payload.redoBy) throw new Error('an order to handle it anew that was not decided');
    const { redoBy, opinion } = decided.payload;
    const letter = context.documents.findLast(({ document }) => document === served);
    const made = d27(context, {
      ground: 'revoked',
      reason: opinion,
      organId: context.state.holderId,
      by: redoBy,
      earlier: 'revoked',
      ...(letter && {
        ordered: { title: letter.title, number: letter.number, under: served === 'D-23' ? 'R.35' : 'R.36' },
      }),
    });
    return isRefusal(made) ? made : [made];
  };
