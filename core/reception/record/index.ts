import type { LocalDate } from '../../calendar/local-date.ts';
import { dossierKind, emptyDossier } from '../../dossier/index.ts';
import { instruct } from './acts/instruct.ts';
import { readBack } from './acts/read-back.ts';
import { record } from './acts/record.ts';
import { keep, press, report } from './acts/settle.ts';
import { tell } from './acts/tell.ts';
import { recordDuties } from './duties.ts';
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
  duties: recordDuties,
});
