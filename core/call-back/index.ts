import type { LocalDate } from '../calendar/index.ts';
import { dossierKind, emptyDossier, owed } from '../dossier/index.ts';
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
  duties: owed<CallBack>(
    {
      key: 'record',
      in: ['due'],
      from: 'startedOn',
      within: 'callBack',
      owedBy: 'keeper',
      metBy: ['record', 'giveUp'],
    },
    {
      key: 'conclude',
      in: ['recorded'],
      from: 'recordedOn',
      within: 'actOnCallBack',
      owedBy: 'keeper',
      metBy: ['conclude'],
    },
    {
      key: 'answer-contest',
      in: ['contested'],
      from: 'contestedOn',
      within: 'answerContest',
      owedBy: 'keeper',
      metBy: ['answerContest'],
    },
  ),
});
