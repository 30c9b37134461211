import type { LocalDate } from '../calendar/index.ts';
import { dossierKind, emptyDossier, limited } from '../dossier/index.ts';
import { conclude } from './acts/conclude.ts';
import { open } from './acts/open.ts';
import { giveUp, notReached, record } from './acts/record.ts';
import type { CallBack } from './state.ts';

export { type CallBack, reasons as callBackReasons } from './state.ts';

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
    concluded: { zh: '已处理', en: 'acted on' },
    unreached: { zh: '联系不上', en: 'nobody reached' },
  },
  ended: ['concluded', 'unreached'],
  parts: {},
  acts: { open, record, notReached, giveUp, conclude },
  nothing: { ...emptyDossier(), openedFor: 'by-hand', startedOn: '' as LocalDate, handledBy: '', tries: [] },
  heads: ['reason', 'said', 'solved', 'follows', 'told'],
  seenBy: ['bureau-officer', 'bureau-head', 'supervisor', 'auditor'],
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
