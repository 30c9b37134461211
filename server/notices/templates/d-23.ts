import type { Refusal } from '../../../core/refusal.ts';
import type { NoticeContext, PayloadOf } from '../context.ts';
import type { Block, NoticeModel } from '../model.ts';
import { basisZh, dateZh, lawZh, reviewOutcomeZh, sentence } from '../words.ts';
import {
  addressee,
  contactOf,
  incomplete,
  inPlaceOf,
  latest,
  notice,
  numbered,
  organOf,
  para,
  registrationOf,
  requestRows,
  type Template,
  withoutBody,
} from './base.ts';
import { paragraphs } from './d-13.ts';
import { remedy } from './remedy.ts';
import { rightsEn } from './rights.ts';
import { translationPart } from './translation.ts';

type Body = PayloadOf<'decideReview'>;

/** 复查意见书 (Art. 35): request, findings, opinion with basis; remedy, body and period. */
export const d23: Template<Body> = (context, payload) => reviewOpinion(context, payload, '复查');
/** 复核意见书 (Art. 36): the same; it ends the petition procedure and says so. */
export const d24: Template<Body> = (context, payload) => reviewOpinion(context, payload, '复核');

function reviewOpinion(context: NoticeContext, payload: Body, word: '复查' | '复核'): NoticeModel | Refusal {
  const first = word === '复查';
  const { state, issuer } = context;
  const request = first ? latest(context, 'requestReview') : latest(context, 'requestRereview');
  if (!request) throw new Error(`a ${first ? 'review' : 're-review'} opinion that nobody asked for`);
  const challenged = context.documents.findLast(({ document }) => document === (first ? 'D-14' : 'D-23'));
  const respondent = organOf(context, first ? state.holderId : (state.firstReview?.organId ?? state.holderId));
  const id = first ? 'D-23' : 'D-24';
  if (payload.basis.length === 0)
    return incomplete(id, 'basis', { zh: '还不能签发：没有写依据。', en: 'Not yet: there is no legal basis.' });
  const bodies = first && payload.outcome !== 'revoke-redo' ? context.reviewBodies(issuer.id) : [];
  if (first && payload.outcome !== 'revoke-redo' && bodies.length === 0) return withoutBody(id, '复核');
  const translation = translationPart(context, `${word}意见书`);
  return notice(context, {
    document: id,
    layout: 'opinion',
    reader: 'petitioner',
    title: `关于“${registrationOf(context).subject}”信访事项的${word}意见`,
    series: first ? '查' : '核',
    addressee: addressee(context),
    blocks: [
      para(
        `您因不同意${respondent.name}${challenged ? `《${challenged.title}》（${challenged.number}）` : `的${first ? '处理' : '复查'}意见`}，于${dateZh(request.occurredOn)}请求${word}（登记编号${context.caseNumber}）。本机关已经${word}终结，现提出${word}意见如下（${lawZh(first ? 'R.35' : 'R.36', context.state.receivedOn)}）：`,
      ),
      ...inPlaceOf(context, id),
      ...numbered([
        { heading: `${word}请求和理由`, blocks: [...asked(context), ...paragraphs(request.payload.reason)] },
        { heading: '查明的情况', blocks: paragraphs(payload.findings) },
        { heading: '对听证结论的回应', blocks: payload.hearingAnswer ? paragraphs(payload.hearingAnswer) : [] },
        {
          heading: `${word}意见`,
          blocks: [
            para([{ strong: `${reviewOutcomeZh[payload.outcome]}。` }, sentence(payload.opinion)]),
            ...(payload.changed ? [para([{ strong: '变更为：' }, sentence(payload.changed)])] : []),
            ...(payload.redoBy
              ? [
                  para(
                    `由${organOf(context, state.holderId).name}于${dateZh(payload.redoBy)}以前重新办理并书面答复，不得以同一事实和理由作出与原意见基本相同的意见。`,
                  ),
                  ...(payload.orders?.length
                    ? [{ kind: 'list', items: payload.orders.map(({ text }) => sentence(text)) } as const]
                    : []),
                ]
              : []),
            para(`依据：${basisZh(payload.basis)}。`),
          ],
        },
        translation,
        {
          heading: first ? '如不同意，可以怎么做' : '信访程序到此为止',
          blocks: first ? next(context, payload, bodies) : finality(context, payload),
        },
      ]),
    ],
    contact: contactOf(context),
    copyTo: [respondent.name],
    english: {
      title: first ? 'Review opinion' : 'Re-review opinion',
      lines: [
        `${issuer.name} has looked again at the opinion on your matter, registration number ${context.caseNumber}. Result: ${outcomeEn[payload.outcome]}.`,
        first
          ? bodies.length > 0
            ? `If you disagree, you may ask in writing for re-review by ${bodies.map(({ name }) => name).join(' or ')} within 30 days from the day after you receive this (Art. 36).`
            : `The matter is handled anew by ${payload.redoBy}.`
          : payload.redoBy
            ? `The matter is handled anew by ${payload.redoBy}.`
            : 'This ends the petition procedure (Art. 36). Help and explanation go on.',
        ...translation.english,
        ...rightsEn,
      ],
    },
  });
}

const outcomeEn = { uphold: 'upheld', change: 'changed', 'revoke-redo': 'revoked, to be handled anew' } as const;

function asked(context: NoticeContext): Block[] {
  const chosen = latest(context, 'requestReview')?.payload.requests ?? [];
  const rows = requestRows(context);
  return [{ kind: 'requests', rows: chosen.length > 0 ? rows.filter(({ no }) => chosen.includes(no)) : rows }];
}

function next(context: NoticeContext, payload: Body, bodies: NoticeModel['issuer'][]): Block[] {
  if (payload.outcome === 'revoke-redo') {
    return [para('原意见已经撤销。重新办理后会另行书面答复您；对新的答复不同意的，可以再请求复查。')];
  }
  return [remedy({ opinion: '复查意见书', bodies, calendar: context.calendar, receivedOn: context.state.receivedOn })];
}

function finality(context: NoticeContext, payload: Body): Block[] {
  if (payload.outcome === 'revoke-redo')
    return [para('原意见已经撤销。重新办理后会另行书面答复您；对新的答复不同意的，可以再请求复查。')];
  return [
    para(
      `本意见为信访事项的最终意见。仍以同一事实和理由提出投诉请求的，各级机关不再受理（${lawZh('R.36.3', context.state.receivedOn)}）；有新的事实、理由或者证据的，可以重新提出。`,
    ),
    para(`解释、疏导和生活帮扶不因此停止（${lawZh('R.37')}）。`),
  ];
}
