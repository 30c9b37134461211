import { askedFrom } from '../../../core/procedure/hearing.ts';
import { running } from '../../../core/procedure/periods.ts';
import { headed } from '../called.ts';
import type { NoticeContext, PayloadOf } from '../context.ts';
import type { Block, NoticeModel } from '../model.ts';
import { dateZh, lawZh } from '../words.ts';
import { agentRows, doneBy } from './agents.ts';
import { identity, latest, notice, organOf, para, requestRows, type Template } from './base.ts';
import { paragraphs } from './d-13.ts';

/** 复查申请书 (Art. 35): aimed at which opinion, which requests, for what reasons. */
export const d22Review: Template<PayloadOf<'requestReview'>> = (context, payload) =>
  application(context, {
    word: '复查',
    to: payload.reviewOrganId,
    aimedAt: 'D-14',
    against: organOf(context, context.state.holderId).name,
    requests: payload.requests,
    reason: payload.reason,
    postedOn: payload.postedOn,
    files: payload.fileIds.length,
  });

/** 复核申请书 (Art. 36). */
export const d22Rereview: Template<PayloadOf<'requestRereview'>> = (context, payload) =>
  application(context, {
    word: '复核',
    to: payload.rereviewOrganId,
    aimedAt: 'D-23',
    against: organOf(context, context.state.firstReview?.organId ?? context.state.holderId).name,
    requests: latest(context, 'requestReview')?.payload.requests ?? [],
    reason: payload.reason,
    postedOn: payload.postedOn,
    files: payload.fileIds.length,
  });

/** The right to a hearing before the body that looks again, with its last day (Art. 31.6, 36.2; domain 1.12). */
function toHear(context: NoticeContext, word: Application['word']): Block[] {
  const from = askedFrom(context.state);
  if (!from) return [];
  const { due } = running('askHearing', from, context.calendar);
  const law = lawZh(word === '复核' ? 'R.36.2' : 'R.31.6');
  return [
    para([
      `想当面说清的，可以在${dateZh(due)}以前（收到申请后5个工作日内）`,
      { strong: `向${word}机关申请听证` },
      `（${law}），网上、来信、来电、当面都可以。不申请、不到场，不影响${word}，也不会因此得到更不利的答复。`,
    ]),
  ];
}

interface Application {
  word: '复查' | '复核';
  to: string;
  aimedAt: 'D-14' | 'D-23';
  against: string;
  requests: number[];
  reason: string;
  postedOn?: string;
  files: number;
}

function application(context: NoticeContext, given: Application): NoticeModel {
  const { petitioner, state } = context;
  const opinion = context.documents.findLast(({ document }) => document === given.aimedAt);
  const servedOn = given.word === '复查' ? state.servedOn : state.firstReview?.servedOn;
  const asked = requestRows(context);
  const chosen = given.requests.length > 0 ? asked.filter(({ no }) => given.requests.includes(no)) : asked;
  const requests: Block = { kind: 'requests', rows: chosen };
  return notice(context, {
    document: 'D-22',
    layout: 'form',
    reader: 'file',
    ...headed(given.word === '复查' ? 'review-asked' : 'rereview-asked'),
    addressee: organOf(context, given.to).name,
    blocks: [
      {
        kind: 'rows',
        rows: [
          { label: '申 请 人', value: identity(petitioner.name), half: true },
          { label: '联系电话', value: identity(petitioner.phone), half: true },
          { label: '住　　址', value: identity(petitioner.address) },
          ...agentRows(context),
          ...doneBy(context),
          { label: '被申请人', value: given.against },
          { label: `${given.word}机关`, value: organOf(context, given.to).name },
          { label: '不服的意见', value: opinion ? `${opinion.title}（${opinion.number}）` : '—' },
          { label: '收到日期', value: servedOn ? dateZh(servedOn) : '—', half: true },
          {
            label: '申请日期',
            value: dateZh((given.postedOn as typeof context.on | undefined) ?? context.on),
            half: true,
          },
        ],
      },
      { kind: 'heading', level: 1, text: `请求${given.word}的诉求` },
      requests,
      { kind: 'heading', level: 1, text: '理由' },
      ...paragraphs(given.reason),
      para(
        `附：${given.word === '复查' ? '处理意见书' : '处理意见书和复查意见书'}${given.files > 0 ? `，材料${given.files}份` : ''}。依据：${lawZh(given.word === '复查' ? 'R.35' : 'R.36')}。`,
      ),
      ...toHear(context, given.word),
      { kind: 'signatures', labels: ['申请人签名（用查询码在网上提出的，免签）'] },
    ],
  });
}
