import type { LocalDate } from '../calendar/local-date.ts';
import { type DossierDuty, dossierKind, emptyDossier, limited } from '../dossier/index.ts';
import type { LegalCalendar } from '../law/overlays.ts';
import { amend, draft, drop, issue } from './acts/drafting.ts';
import { answer, carryOut, closeDeclined, escalate, recheck, remind } from './acts/feedback.ts';
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

function recommendationDuties(state: Recommendation, calendar: LegalCalendar): DossierDuty[] {
  const ours = { organId: state.keeperId };
  const theirs = { organId: state.addresseeId };
  switch (state.phase) {
    case 'drafted':
      return [
        {
          key: 'issue',
          id: 'H-68',
          label: { zh: '签发期限', en: 'Decision on the draft due' },
          cite: 'H.signed-by-another',
          owedBy: ours,
          startedOn: state.openedOn,
          ...limited('approveRecommendation', state.openedOn, calendar, state.keeperId),
          metBy: ['issue', 'drop'],
        },
      ];
    case 'issued':
      return [
        {
          key: 'answer',
          id: 'C-17',
          label: { zh: '建议反馈期限', en: 'Answer to the recommendation due' },
          cite: 'R.40.4',
          owedBy: theirs,
          startedOn: state.issuedOn!,
          ...limited('answerRecommendation', state.issuedOn!, calendar, state.addresseeId),
          metBy: ['answer'],
        },
        ...(state.remindedOn && !state.escalatedOn ? [escalation(state, state.remindedOn, calendar)] : []),
      ];
    case 'carrying-out':
      return [
        {
          key: 'carry-out',
          id: 'H-59',
          label: { zh: '落实期限', en: 'To be carried out by' },
          cite: 'R.40.4',
          owedBy: theirs,
          startedOn: state.carryOutSince!,
          due: state.carryOutBy!,
          start: { zh: '反馈', en: 'the answer' },
          metBy: ['carryOut'],
        },
      ];
    case 'reported':
    case 'declined':
      return [
        {
          key: 'check',
          id: 'H-70',
          label: { zh: '复核期限', en: 'Check due' },
          cite: 'H.recommendation-followed',
          owedBy: ours,
          startedOn: (state.reportedOn ?? state.answeredOn) as LocalDate,
          ...limited('recheckRecommendation', (state.reportedOn ?? state.answeredOn)!, calendar, state.keeperId),
          metBy: ['recheck', 'closeDeclined'],
        },
      ];
    default:
      return [];
  }
}

const escalation = (state: Recommendation, remindedOn: LocalDate, calendar: LegalCalendar): DossierDuty => ({
  key: 'escalate',
  id: 'H-69',
  label: { zh: '逾期上报期限', en: 'Report on the silence due' },
  cite: 'H.recommendation-followed',
  owedBy: { organId: state.keeperId },
  startedOn: remindedOn,
  ...limited('escalateRecommendation', remindedOn, calendar, state.keeperId),
  metBy: ['escalate'],
});
