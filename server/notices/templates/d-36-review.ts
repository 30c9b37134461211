import { lastDay } from '../../../core/procedure/acts/decline-review.ts';
import { answeredOn } from '../../../core/procedure/periods.ts';
import { called, headed } from '../called.ts';
import type { NoticeContext, PayloadOf } from '../context.ts';
import type { Block, Text } from '../model.ts';
import { dateZh, lawZh } from '../words.ts';
import { addressee, contactOf, notice, numbered, para, type Several } from './base.ts';
import { paragraphs } from './d-13.ts';
import { rights, rightsEn } from './rights.ts';

/** 复查（复核）申请不予受理告知书 (domain 1.11): why, with the day and its arithmetic, and what is left to do. */
export const reviewDeclined: Several<PayloadOf<'declineReview'>> = (context, payload) => {
  if ('waived' in payload.delivery) return [];
  const { requestedOn, postedOn, reason, remainingRoutes } = payload;
  const { state, caseNumber } = context;
  const word = state.review === 'open' || state.review === 'lapsed' ? '复查' : '复核';
  const key = word === '复查' ? 'review-declined' : 'rereview-declined';
  const en = word === '复查' ? 'review' : 're-review';
  return [
    notice(context, {
      document: 'D-36',
      layout: 'notice',
      reader: 'petitioner',
      ...headed(key),
      series: '告',
      addressee: addressee(context),
      blocks: [
        para([
          `您就登记编号${caseNumber}的信访事项提出的${word}申请，本机关于${dateZh(requestedOn)}收到${postedOn ? `（邮戳日期${dateZh(postedOn)}）` : ''}。经审查，`,
          { strong: `决定不予受理该${word}申请` },
          `（${lawZh(word === '复查' ? 'R.35' : 'R.36')}）。`,
        ]),
        ...numbered([
          { heading: '理由', blocks: [para(because(context, word)), ...paragraphs(reason)] },
          { heading: '您还可以怎么做', blocks: [...left(context, word), ...paragraphs(remainingRoutes)] },
          { heading: '您的权利', blocks: [rights()] },
        ]),
      ],
      contact: contactOf(context),
      english: {
        title: called[key].en,
        lines: [
          `The request for ${en} of your matter, registration number ${caseNumber}, came on ${requestedOn} and cannot be taken. Why, and what is left to you, stands above.`,
          'The opinion that was given stands, and what it promised is carried out.',
          ...rightsEn,
        ],
      },
    }),
  ];
};

function because({ state, calendar }: NoticeContext, word: string): Text {
  const due = lastDay(state, calendar);
  if (due) {
    const answer = state.review === 'lapsed' ? state : state.firstReview!;
    const from = answeredOn(answer);
    return [
      `您于${dateZh(from)}收到${from === answer.servedOn ? '书面答复' : '补正书'}，从次日起算30日，遇休假日顺延，`,
      { strong: `请求${word}的最后一天是${dateZh(due)}` },
      '。您的申请在这一天以后提出。',
    ];
  }
  if (state.review === 'ended') return `本事项已经复核，复核意见是最终意见，信访程序已经终结（${lawZh('R.36.3')}）。`;
  return `您的申请不是向有权${word}的机关提出的，不能越级或者另找机关${word}。`;
}

function left({ state, issuer, reviewBodies }: NoticeContext, word: '复查' | '复核'): Block[] {
  if (state.review === 'ended') {
    return [
      para(
        `有新的事实、理由或者证据的，可以重新提出信访事项。解释、疏导和生活帮扶不因程序终结停止（${lawZh('R.37')}）。`,
      ),
    ];
  }
  if (state.review === 'lapsed' || state.review === 'rereview-lapsed') {
    return [
      para(
        '因不可抗力或者其他正当理由耽误的，在障碍消除后10日内说明原因并附证明，仍可提出。有新的事实、理由或者证据的，可以重新提出信访事项。',
      ),
    ];
  }
  const bodies = reviewBodies(word === '复查' ? state.holderId : (state.firstReview?.organId ?? issuer.id));
  return [
    para([
      { strong: `您请求${word}的权利还在。` },
      `请在答复书写明的最后一天以前，向${bodies.map(({ name }) => name).join('或者') || '答复书写明的机关'}提出。`,
    ]),
    ...(bodies.length > 0
      ? [
          {
            kind: 'rows' as const,
            rows: bodies.map(({ name, address, phone }) => ({
              label: '向谁提出',
              value: `${name}，${address}，${phone}`,
            })),
          },
        ]
      : []),
  ];
}
