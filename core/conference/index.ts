import type { LocalDate } from '../calendar/local-date.ts';
import { dossierKind, emptyDossier } from '../dossier/index.ts';
import { addItem } from './acts/add-item.ts';
import { changeConvener, reschedule } from './acts/arrange.ts';
import { call } from './acts/call.ts';
import { decideItem } from './acts/decide-item.ts';
import { dropItem } from './acts/drop-item.ts';
import { gather } from './acts/gather.ts';
import { hold } from './acts/hold.ts';
import { enterProcedure, returnMinutes, signMinutes, submitMinutes } from './acts/minutes.ts';
import { moveItem } from './acts/move-item.ts';
import { carryOver, goThrough } from './acts/tasks.ts';
import { sessionDuties } from './duties.ts';
import { partlyShown } from './partly.ts';
import type { Session } from './session.ts';

export { deciderOf, incomplete } from './complete.ts';
export * from './session.ts';
export { conferenceTask, type Task } from './task.ts';

/** 联席会议 (Art. 13, 24; 1.13): agenda, attendance, decisions, minutes; 集中会办 is one with a single case. */
export const conference = dossierKind<Session>({
  name: 'conference',
  zh: '联席会议',
  en: 'Joint conference',
  one: { zh: '会议', en: 'session' },
  cite: 'R.13',
  word: '联',
  phases: {
    gathering: { zh: '征集议题', en: 'gathering items' },
    called: { zh: '已通知', en: 'called' },
    held: { zh: '已开会', en: 'held' },
    submitted: { zh: '纪要待签发', en: 'minutes before the convener' },
    signed: { zh: '纪要已签发', en: 'minutes signed' },
  },
  ended: ['signed'],
  parts: {
    members: { zh: '成员单位', en: 'Members' },
    convener: { zh: '召集人', en: 'Convener' },
    submitter: { zh: '送签人', en: 'Submitted by' },
  },
  acts: {
    gather,
    addItem,
    moveItem,
    dropItem,
    call,
    reschedule,
    changeConvener,
    carryOver,
    hold,
    goThrough,
    decideItem,
    submitMinutes,
    returnMinutes,
    signMinutes,
    enterProcedure,
  },
  nothing: {
    ...emptyDossier(),
    sort: 'joint',
    every: 'quarterly',
    begun: '' as LocalDate,
    items: [],
    carried: [],
    absentIds: [],
  },
  heads: ['topic', 'sort', 'ordinal', 'heldOn', 'time', 'place'],
  seenBy: ['bureau-officer', 'bureau-head', 'leader', 'supervisor', 'auditor'],
  partly: partlyShown,
  duties: sessionDuties,
});
