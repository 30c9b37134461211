import { z } from 'zod';
import { dossierAct, form, matter, officer, optional, text, yesNo } from '../../../dossier/index.ts';
import { recusal } from '../../record/record.ts';
import type { LetterReading } from '../letter.ts';

/** 送阅: the bureau puts a petition on a leader's reading list. */
export const propose = dossierAct({
  zh: '送阅',
  en: 'Put on the reading list',
  plain: { zh: '三行写清，送一位领导阅批', en: 'Three lines of facts, for a leader to read' },
  cite: 'R.18',
  from: ['none'],
  to: 'proposed',
  by: [{ part: 'keeper', roles: ['bureau-officer', 'bureau-head'] }],
  version: 1,
  payload: form({
    summary: text('摘要', 'In three lines', {
      max: 300,
      rows: 3,
      hint: { zh: '什么事、卡在哪里、要领导定什么', en: 'What it is, where it is stuck, what is to be decided' },
    }),
    matter: matter('信访事项', 'Petition'),
    leader: officer('阅批领导', 'Leader'),
    leaderNamed: yesNo('事项涉及这位领导本人吗', 'Does the matter name this leader?'),
    substitute: optional(officer('换上的领导', 'Leader who reads it instead')),
    /** Whose task list it enters; from the directory, never typed. */
    leaderOrganId: z.string().max(64).optional(),
  }),
  guard: (_state, payload, context) => recusal('letter-reading', 'propose', payload, context),
  complete: (_state, payload, { officer: card }) => ({
    ...payload,
    leaderOrganId: card(payload.leaderNamed ? payload.substitute! : payload.leader)!.organId,
  }),
  apply(state: LetterReading, { leader, leaderNamed, substitute, leaderOrganId = '' }) {
    state.leaderId = leaderNamed ? substitute! : leader;
    state.leaderOrganId = leaderOrganId;
    if (leaderNamed) state.recusedId = leader;
    state.officers = { leader: [state.leaderId] };
  },
});
