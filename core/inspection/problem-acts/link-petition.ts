import { dossierAct, form, matter, optional, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { aboutMatters } from '../about-matters.ts';
import { keeping, type Problem } from '../problem-state.ts';

/** 关联后来的信访 (R-ZERO-4): found before the petition came, or only afterwards? */
export const linkPetition = dossierAct({
  zh: '关联信访事项',
  en: 'Link a petition about it',
  plain: {
    zh: '同一问题后来有人来信来访，看是不是早就排查到',
    en: 'Somebody petitioned about it: had it been found before?',
  },
  cite: 'H.problem-ledger',
  from: ['open', 'resolved', 'closed', 'handed'],
  by: [{ part: 'keeper', roles: [...keeping] }],
  version: 1,
  payload: form({
    matter: matter('信访登记编号', 'Registration number'),
    note: optional(text('说明', 'Note', { max: 500, rows: 2 })),
  }),
  guard(state: Problem, { matter: number, note }) {
    if (!state.later.some((one) => one.number === number)) return aboutMatters('problem.linkPetition', { note });
    return refuse({
      kind: 'unlawful',
      code: 'problem.linkPetition.linked',
      field: 'matter',
      cite: 'H.problem-ledger',
      what: { zh: '这件信访已经关联过。', en: 'That petition is linked already.' },
      way: { zh: '请核对登记编号。', en: 'Check the number.' },
    });
  },
  complete: (state: Problem, payload, { matter: known }) => ({
    ...payload,
    foundBefore: state.openedOn < (known(payload.matter)?.receivedOn ?? state.openedOn),
  }),
  apply(state: Problem, payload) {
    const { matter: number, foundBefore } = payload as { matter: string; foundBefore?: boolean };
    state.later = [...state.later, { number, foundBefore: foundBefore === true }];
  },
});
