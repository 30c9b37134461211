import type { LocalDate } from '../calendar/index.ts';
import { dossierKind, emptyDossier, limited } from '../dossier/index.ts';
import { conclude } from './acts/conclude.ts';
import { answerContest, contest } from './acts/contest.ts';
import { open } from './acts/open.ts';
import { giveUp, notReached, record } from './acts/record.ts';
import type { CallBack } from './state.ts';

export { followsWords } from './acts/conclude.ts';
export { type CallBack, reasons as callBackReasons, solvedWords } from './state.ts';

/** 回访 (2.5). */
export const callBack = dossierKind<CallBack>({
  name: 'call-back',
  zh: '回访',
  en: 'Call-backs',
  one: { zh: '回访', en: 'call-back' },
  cite: 'H.call-back',
  word: '访',
  phases: {
    due: { zh: '待回访', en: 'to be made' },
    recorded: { zh: '已回访待处理', en: 'made, to be acted on' },
    contested: { zh: '本人说记得不对', en: 'record contested' },
    concluded: { zh: '已处理', en: 'acted on' },
    unreached: { zh: '联系不上', en: 'nobody reached' },
  },
  ended: ['concluded', 'unreached'],
  parts: {},
  acts: { open, record, notReached, giveUp, conclude, contest, answerContest },
  nothing: { ...emptyDossier(), openedFor: 'by-hand', startedOn: '' as LocalDate, handledBy: '', tries: [] },
  heads: ['reason', 'said', 'solved', 'follows', 'told'],
  seenBy: ['bureau-officer', 'bureau-head', 'supervisor', 'auditor'],
  /** Until it is acted on, whoever handled the matter does not learn of it, so that nobody leans on the petitioner. */
  keptFrom: ({ phase, handledBy, handlerId }) =>
    ['due', 'recorded', 'contested'].includes(phase) ? [handledBy, ...(handlerId ? [handlerId] : [])] : [],
  duties(state, calendar) {
    const owed = { owedBy: { organId: state.keeperId }, cite: 'H.call-back' as const };
    if (state.phase === 'due') {
      return [
        {
          ...owed,
          key: 'record',
          id: 'H-85',
          label: { zh: '回访期限', en: 'Call-back due' },
          startedOn: state.startedOn,
          ...limited('callBack', state.startedOn, calendar, state.keeperId),
          metBy: ['record', 'giveUp'],
        },
      ];
    }
    if (state.phase === 'contested' && state.contestedOn) {
      return [
        {
          ...owed,
          key: 'answer-contest',
          id: 'H-121',
          label: { zh: '核对回访记录期限', en: 'Answer on the record due' },
          cite: 'H.call-back-contest',
          startedOn: state.contestedOn,
          ...limited('answerContest', state.contestedOn, calendar, state.keeperId),
          metBy: ['answerContest'],
        },
      ];
    }
    if (state.phase !== 'recorded' || !state.recordedOn) return [];
    return [
      {
        ...owed,
        key: 'conclude',
        id: 'H-86',
        label: { zh: '回访处理期限', en: 'Action on the call-back due' },
        startedOn: state.recordedOn,
        ...limited('actOnCallBack', state.recordedOn, calendar, state.keeperId),
        metBy: ['conclude'],
      },
    ];
  },
});
