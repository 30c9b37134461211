import { dossierAct, files, form, line, many, optional, organ, text } from '../../dossier/index.ts';
import { groups } from '../../inspection/index.ts';
import { aboutTheDecision } from '../about-the-decision.ts';
import { type Assessment, working } from '../assessment.ts';

/** 立项评估. */
export const begin = dossierAct({
  zh: '立项评估',
  en: 'Begin an assessment',
  plain: { zh: '写清要定什么事、影响哪些群体，附草案', en: 'What is to be decided, whom it touches, with the draft' },
  cite: 'ZDJC.22',
  from: ['none'],
  to: 'drafting',
  by: [{ part: 'keeper', roles: [...working] }],
  version: 1,
  payload: form({
    title: line('决策事项', 'Decision', { max: 80 }),
    about: text('要解决什么、打算怎么做', 'What for, and how', { max: 4_000, rows: 6 }),
    groups: many('影响的群体', 'Groups affected', groups),
    bureau: organ('信访部门（归集有关信访）', 'Petition bureau that links petitions'),
    decider: optional(organ('决策机关', 'Deciding body')),
    files: files('草案和说明', 'Draft and its explanation'),
  }),
  guard: (_state, { title, about }) => aboutTheDecision('decision-assessment.begin', { title, about }),
  apply(state: Assessment, { bureau, decider }) {
    state.organs = { bureau: [bureau], ...(decider && { decider: [decider] }) };
  },
});
