import { choice, dossierAct, form, matter, optional, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { aboutTheDecision } from '../about-the-decision.ts';
import { type Assessment, beginAgain, heading, working } from '../assessment.ts';
import { settled } from './measures.ts';

/** 关联信访: a petition about the decision. Shows which decisions produce petitions; says nothing of petitioners. */
export const linkPetition = dossierAct({
  zh: '关联信访事项',
  en: 'Link a petition about it',
  plain: {
    zh: '看哪些决策引发信访；只看决策，不看人',
    en: 'Which decisions lead to petitions; about the decision only',
  },
  cite: 'ZDJC.36',
  from: ['drafting', 'consulting', 'assessing', 'concluded', 'carrying', 'decided', 'reviewing'],
  by: [
    { part: 'keeper', roles: [...working] },
    { part: 'bureau', roles: ['bureau-officer', 'bureau-head', 'supervisor'] },
  ],
  version: 1,
  payload: form({
    matter: matter('信访登记编号', 'Registration number'),
    note: optional(text('说明', 'Note', { max: 500, rows: 2 })),
  }),
  guard(state: Assessment, { matter: number }) {
    if (!state.linked.includes(number)) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'decision-assessment.linkPetition.linked',
      field: 'matter',
      cite: 'ZDJC.36',
      what: { zh: '这件信访已经关联过。', en: 'That petition is linked already.' },
      way: { zh: '请核对登记编号。', en: 'Check the number.' },
    });
  },
  apply(state: Assessment, { matter: number }, { occurredOn }) {
    state.linked = [...state.linked, number];
    if (!['carrying', 'decided', 'reviewing'].includes(state.phase)) return;
    state.since = [...state.since, number];
    if (state.phase !== 'reviewing' && state.since.length >= state.threshold && !state.reviewFrom) {
      state.phase = 'reviewing';
      state.reviewFrom = occurredOn;
    }
  },
});

/** 决策后评估 (Art. 36): keep it, change it, or stop it. */
export const evaluate = dossierAct({
  zh: '决策后评估',
  en: 'Evaluate the decision',
  plain: { zh: '信访多了，回头看决策：保留、调整还是停止', en: 'Many petitions: keep, change or stop the decision' },
  cite: 'ZDJC.36',
  from: ['carrying', 'decided', 'reviewing'],
  by: [{ part: 'keeper', roles: [...heading] }],
  version: 1,
  payload: form({
    finding: text('评估情况', 'Finding', { max: 4_000, rows: 6 }),
    result: choice('结果', 'Result', {
      keep: { zh: '保留', en: 'kept' },
      change: { zh: '调整', en: 'changed' },
      stop: { zh: '停止执行', en: 'stopped' },
    }),
    told: text('怎么告诉受影响的人', 'How those affected are told', { max: 1_000, rows: 3 }),
  }),
  guard: (_state, { finding, told }) => aboutTheDecision('decision-assessment.evaluate', { finding, told }),
  apply(state: Assessment, { result }) {
    state.phase = result === 'stop' ? 'stopped' : settled(state);
    delete state.reviewFrom;
    // What came until now has been answered: the next petitions are counted anew.
    state.threshold = state.every + state.since.length;
  },
});

/** 退回修改. */
export const takeBack = dossierAct({
  zh: '退回修改',
  en: 'Take the draft back',
  plain: { zh: '草案要改，改好再征求意见', en: 'The draft changes; comment is taken again' },
  cite: 'ZDJC.24',
  from: ['consulting', 'assessing', 'concluded'],
  to: 'drafting',
  by: [{ part: 'keeper', roles: [...heading] }],
  version: 1,
  payload: form({ reason: text('原因和要改的', 'Why, and what changes', { max: 2_000 }) }),
  apply: beginAgain,
});

/** 不再推进: stays readable. */
export const stop = dossierAct({
  zh: '不再推进',
  en: 'Give it up',
  plain: { zh: '写明原因；记录仍可查', en: 'With its reason; the record stays' },
  cite: 'ZDJC.24',
  from: ['drafting', 'consulting', 'assessing', 'concluded'],
  to: 'stopped',
  by: [{ part: 'keeper', roles: [...heading] }],
  version: 1,
  payload: form({ reason: text('原因', 'Reason', { max: 2_000 }) }),
  apply() {},
});
