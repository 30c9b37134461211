import type { LocalDate } from '../calendar/local-date.ts';
import { dossierKind, emptyDossier } from '../dossier/index.ts';
import { answer } from './acts/answer.ts';
import { close } from './acts/close.ts';
import { issue } from './acts/issue.ts';
import { sendBack } from './acts/send-back.ts';
import type { Card } from './card.ts';

export { type Card, methods, type TriggerName, triggers } from './card.ts';

/** 督办 (Art. 40, 1.14, 5.3). */
export const supervisionCard = dossierKind<Card>({
  name: 'supervision-card',
  zh: '督办',
  en: 'Supervision',
  one: { zh: '督办卡', en: 'supervision card' },
  cite: 'R.40',
  word: '督',
  phases: {
    issued: { zh: '办理中', en: 'with the unit' },
    answered: { zh: '已反馈待核', en: 'answered, to be verified' },
    closed: { zh: '已结卡', en: 'closed' },
  },
  ended: ['closed'],
  parts: { responsible: { zh: '责任单位', en: 'Responsible unit' } },
  acts: { issue, answer, sendBack, close },
  nothing: {
    ...emptyDossier(),
    trigger: 'by-hand',
    method: 'letter',
    dueOn: '' as LocalDate,
    done: { investigated: false, handled: false, implemented: false },
    returns: 0,
    handlerIds: [],
  },
  heads: ['problem', 'trigger', 'method', 'dueOn', 'result'],
  seenBy: ['bureau-officer', 'bureau-head', 'leader', 'supervisor', 'auditor'],
  duties(state) {
    const [responsible] = state.organs.responsible ?? [];
    if (state.phase === 'issued' && responsible && state.issuedOn) {
      return [
        {
          key: 'answer',
          id: 'H-31',
          label: { zh: '督办反馈期限', en: 'Answer to the card due' },
          cite: 'R.40',
          owedBy: { organId: responsible },
          startedOn: state.issuedOn,
          due: state.dueOn,
          start: state.returns > 0 ? { zh: '退回', en: 'sending it back' } : { zh: '发卡', en: 'issuing the card' },
          metBy: ['answer'],
        },
      ];
    }
    return [];
  },
});
