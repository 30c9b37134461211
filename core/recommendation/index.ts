import { dossierKind, emptyDossier } from '../dossier/index.ts';
import { amend, draft, drop, issue } from './acts/drafting.ts';
import { answer, carryOut, closeDeclined, escalate, recheck, remind } from './acts/feedback.ts';
import { recommendationDuties } from './duties.ts';
import type { Recommendation } from './recommendation.ts';

export { aboutPetitioner } from './about-petitioner.ts';
export * from './recommendation.ts';

/** 三项建议 (Art. 14(6), 40; 1.15): drafted on evidence, approved by another, answered in 30 days, followed to the end. */
export const recommendation = dossierKind<Recommendation>({
  name: 'recommendation',
  zh: '三项建议',
  en: 'Recommendations',
  one: { zh: '建议', en: 'recommendation' },
  cite: 'R.14.6',
  word: '建',
  phases: {
    drafted: { zh: '待签发', en: 'to be issued' },
    issued: { zh: '待反馈', en: 'waiting for the answer' },
    'carrying-out': { zh: '落实中', en: 'being carried out' },
    reported: { zh: '待复核', en: 'to be checked' },
    declined: { zh: '不采纳待审核', en: 'not adopted, to be judged' },
    'carried-out': { zh: '已落实', en: 'carried out' },
    closed: { zh: '不采纳已办结', en: 'closed, not adopted' },
    dropped: { zh: '未签发', en: 'not issued' },
  },
  ended: ['carried-out', 'closed', 'dropped'],
  parts: {
    addressee: { zh: '送达单位', en: 'Addressee' },
    told: { zh: '已报机关', en: 'Reported to' },
  },
  acts: { draft, amend, issue, drop, answer, remind, escalate, carryOut, recheck, closeDeclined },
  nothing: { ...emptyDossier(), sort: 'improve-work', drafterIds: [], addresseeId: '', points: 0, adopted: [] },
  heads: ['subject', 'sort', 'addressee', 'finding'],
  seenBy: ['bureau-officer', 'bureau-head', 'leader', 'supervisor', 'auditor'],
  duties: recommendationDuties,
});
