import { dossierAct, form, line, number, optional, rows, text, yesNo } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { type Assessment, working } from '../assessment.ts';

/** 意见反馈: each kind of comment is adopted, or not and why; published. */
export const answerComments = dossierAct({
  zh: '结束征求意见并反馈',
  en: 'Close public comment and answer it',
  plain: { zh: '每类意见写采纳不采纳、为什么，会公布', en: 'Each kind: adopted or not, and why; it is published' },
  cite: 'ZDJC.18',
  from: ['consulting'],
  to: 'assessing',
  by: [{ part: 'keeper', roles: [...working] }],
  version: 1,
  payload: form({
    kinds: rows(
      '意见的种类',
      'Kinds of comment',
      {
        kind: line('意见', 'Comment', { max: 120 }),
        count: number('条数', 'How many', { min: 0, max: 100_000, unit: { zh: '条', en: 'comments' } }),
        adopted: yesNo('采纳', 'Adopted'),
        reason: optional(text('怎么改的，或为什么不采纳', 'What was changed, or why not', { max: 1_000, rows: 2 })),
      },
      { min: 0, max: 40 },
    ),
    none: optional(
      text('没有收到意见的，写明发布到哪里、多少人看到', 'If none came: where it was published and how many saw it', {
        max: 500,
        rows: 2,
      }),
    ),
  }),
  ready(state: Assessment, { today }) {
    const until = state.consultation?.until;
    if (!until || today > until) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'decision-assessment.answerComments.open',
      cite: 'ZDJC.15',
      what: { zh: `征求意见到${until}才结束。`, en: `Comments may come until ${until}.` },
      way: { zh: '期满次日再归纳反馈。', en: 'Answer them the day after.' },
    });
  },
  guard(_state, { kinds, none }) {
    const silent = kinds.findIndex(({ adopted, reason }) => !adopted && !reason);
    if (silent >= 0) {
      return refuse({
        kind: 'invalid',
        code: 'decision-assessment.answerComments.no-reason',
        field: `kinds.${silent}.reason`,
        cite: 'ZDJC.18',
        what: {
          zh: `第${silent + 1}类意见没有采纳，也没有写为什么。`,
          en: `Kind ${silent + 1} is not adopted and no reason is given.`,
        },
        way: { zh: '请写明理由；写不出的，重新研究。', en: 'Give the reason, or study it again.' },
      });
    }
    if (kinds.length > 0 || none) return undefined;
    return refuse({
      kind: 'invalid',
      code: 'decision-assessment.answerComments.empty',
      field: 'none',
      cite: 'ZDJC.18',
      what: { zh: '一类意见也没有写。', en: 'No kind of comment is given.' },
      way: {
        zh: '请按种类归纳；确实没有收到的，写明发布情况。',
        en: 'Sort them; if none came, say where it was published.',
      },
    });
  },
  apply(state: Assessment, { kinds }, { occurredOn }) {
    state.commentsAnswered = occurredOn;
    state.comments = kinds.reduce((sum, { count }) => sum + count, 0);
  },
});
