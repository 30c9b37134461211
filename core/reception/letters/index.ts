import { type DossierDuty, dossierKind, emptyDossier, limited } from '../../dossier/index.ts';
import { propose } from './acts/propose.ts';
import { file, instruct, read, report } from './acts/read.ts';
import type { LetterReading } from './letter.ts';

/** 领导阅批来信 (Art. 18). */
export const letterReading = dossierKind<LetterReading>({
  name: 'letter-reading',
  zh: '阅批来信',
  en: 'Letters read by leaders',
  one: { zh: '来信阅批单', en: 'reading slip' },
  cite: 'R.18',
  word: '阅',
  phases: {
    proposed: { zh: '待阅', en: 'to be read' },
    read: { zh: '已阅', en: 'read' },
    instructed: { zh: '已批示', en: 'instructed' },
    answered: { zh: '已反馈待阅', en: 'reported back' },
    closed: { zh: '阅结', en: 'done with' },
  },
  ended: ['closed'],
  parts: { leader: { zh: '阅批领导', en: 'Leader' }, unit: { zh: '承办单位', en: 'Unit' } },
  acts: { propose, read, instruct, report, file },
  nothing: { ...emptyDossier(), leaderId: '', leaderOrganId: '' },
  heads: ['summary', 'words', 'by'],
  seenBy: ['bureau-officer', 'bureau-head', 'supervisor', 'auditor'],
  duties(state, calendar): DossierDuty[] {
    const leader = { organId: state.leaderOrganId, officerId: state.leaderId };
    if (state.phase === 'proposed') {
      return [
        {
          key: 'read',
          id: 'H-45',
          label: { zh: '阅批期限', en: 'To be read' },
          cite: 'H.letter-read',
          owedBy: leader,
          startedOn: state.openedOn,
          ...limited('readLetter', state.openedOn, calendar),
          metBy: ['read', 'instruct'],
        },
      ];
    }
    if (state.phase === 'instructed' && state.unit && state.by && state.instructedOn) {
      return [
        {
          key: 'report',
          id: 'H-49',
          label: { zh: '批示反馈期限', en: 'Report on the instruction due' },
          cite: 'H.instruction-no-outcome',
          owedBy: { organId: state.unit },
          startedOn: state.instructedOn,
          due: state.by,
          start: { zh: '批示', en: 'the instruction' },
          metBy: ['report'],
        },
      ];
    }
    if (state.phase === 'answered' && state.answeredOn) {
      return [
        {
          key: 'look',
          id: 'H-45',
          label: { zh: '阅看反馈', en: 'Report to be read' },
          cite: 'H.letter-read',
          owedBy: leader,
          startedOn: state.answeredOn,
          ...limited('readLetter', state.answeredOn, calendar),
          metBy: ['file', 'instruct'],
        },
      ];
    }
    return [];
  },
});
