import { addDays, type LocalDate } from '../../calendar/local-date.ts';
import { type DossierDuty, dossierKind, emptyDossier, limited } from '../../dossier/index.ts';
import { instruct } from './acts/instruct.ts';
import { readBack } from './acts/read-back.ts';
import { record } from './acts/record.ts';
import { keep, press, report } from './acts/settle.ts';
import { tell } from './acts/tell.ts';
import type { ReceptionRecord } from './record.ts';

/** 接访登记表 (Art. 18, 5.1, R-REC-2…5). */
export const receptionRecord = dossierKind<ReceptionRecord>({
  name: 'reception-record',
  zh: '接访登记',
  en: 'Reception records',
  one: { zh: '接访登记表', en: 'reception record' },
  cite: 'R.18',
  word: '接',
  phases: {
    recorded: { zh: '已记录待认可', en: 'recorded, to be confirmed' },
    confirmed: { zh: '已认可', en: 'confirmed' },
    closed: { zh: '已告知结果', en: 'result told' },
  },
  ended: ['closed'],
  parts: {
    leader: { zh: '接访领导', en: 'Leader who received' },
    unit: { zh: '责任单位', en: 'Responsible units' },
  },
  acts: { record, readBack, instruct, keep, report, press, tell },
  nothing: { ...emptyDossier(), leaderId: '', leaderOrganId: '', on: '' as LocalDate, promises: [], instructions: [] },
  heads: ['facts', 'on', 'place', 'answered'],
  // Not by leaders at large: one whom the matter names must not see it.
  seenBy: ['bureau-officer', 'bureau-head', 'supervisor', 'auditor'],
  duties(state, calendar): DossierDuty[] {
    if (state.phase === 'none' || state.phase === 'closed') return [];
    const keeper = { organId: state.keeperId };
    const list: DossierDuty[] = [];
    if (state.phase === 'recorded') {
      list.push({
        key: 'read-back',
        id: 'H-46',
        label: { zh: '念给来访人认可', en: 'To be read back' },
        cite: 'H.reception-read-back',
        owedBy: keeper,
        startedOn: state.openedOn,
        due: state.openedOn,
        start: { zh: '接访登记', en: 'recording it' },
        metBy: ['readBack'],
      });
    }
    for (const { n, unit, by, since, status, settledOn } of state.promises) {
      if (status === 'open') {
        list.push({
          key: `promise-${n}`,
          id: 'H-47',
          label: { zh: `兑现接访承诺（第${n}项）`, en: `Promise ${n} to be kept` },
          cite: 'R.18',
          owedBy: { organId: unit },
          startedOn: since,
          due: by,
          start: { zh: '承诺', en: 'the promise' },
          metBy: ['keep'],
          given: { promise: String(n) },
        });
      }
      if (status === 'met') continue;
      // The leader who received follows it to the end: from the day it was promised for, or was said not to be kept.
      const late = settledOn ?? by;
      list.push({
        key: `follow-${n}`,
        id: 'H-43',
        label: { zh: `催问接访承诺（第${n}项）`, en: `Promise ${n} to be followed up` },
        cite: 'H.promise-followed',
        owedBy: { organId: state.leaderOrganId, officerId: state.leaderId },
        startedOn: status === 'open' ? addDays(by, 1) : late,
        ...limited('followPromise', late, calendar),
        metBy: ['press', 'keep'],
        given: { promise: String(n) },
      });
    }
    for (const { n, unit, by, since, doneOn } of state.instructions) {
      if (doneOn !== undefined) continue;
      list.push({
        key: `instruction-${n}`,
        id: 'H-48',
        label: { zh: `办理接访批示（第${n}项）`, en: `Instruction ${n} to be carried out` },
        cite: 'H.instruction-no-outcome',
        owedBy: { organId: unit },
        startedOn: since,
        due: by,
        start: { zh: '批示', en: 'the instruction' },
        metBy: ['report'],
        given: { instruction: String(n) },
      });
    }
    if (state.phase === 'confirmed' && state.settledOn) {
      list.push({
        key: 'tell',
        id: 'H-44',
        label: { zh: '接访结果告知期限', en: 'Result to be told' },
        cite: 'H.reception-told',
        owedBy: keeper,
        startedOn: state.settledOn,
        ...limited('tellReception', state.settledOn, calendar, state.keeperId),
        metBy: ['tell'],
      });
    }
    return list;
  },
});
