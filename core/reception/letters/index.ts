import { dossierKind, emptyDossier, owed } from '../../dossier/index.ts';
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
  duties: owed<LetterReading>(
    {
      key: 'read',
      in: ['proposed'],
      from: 'openedOn',
      within: 'readLetter',
      label: { zh: '阅批期限', en: 'To be read' },
      owedBy: leader,
      metBy: ['read', 'instruct'],
    },
    {
      key: 'report',
      in: ['instructed'],
      from: 'instructedOn',
      until: 'by',
      id: 'H-49',
      label: { zh: '批示反馈期限', en: 'Report on the instruction due' },
      cite: 'H.instruction-no-outcome',
      start: { zh: '批示', en: 'the instruction' },
      owedBy: ({ unit }) => unit,
      metBy: ['report'],
    },
    {
      key: 'look',
      in: ['answered'],
      from: 'answeredOn',
      within: 'readLetter',
      label: { zh: '阅看反馈', en: 'Report to be read' },
      owedBy: leader,
      metBy: ['file', 'instruct'],
    },
  ),
});

function leader({ leaderOrganId, leaderId }: LetterReading) {
  return { organId: leaderOrganId, officerId: leaderId };
}
