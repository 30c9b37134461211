import { owed } from '../dossier/index.ts';
import type { Recommendation } from './recommendation.ts';

/** What is owed on a recommendation: its issue, the answer, a word on silence, what was promised, and the check. */
export const recommendationDuties = owed<Recommendation>(
  {
    key: 'issue',
    in: ['drafted'],
    from: 'openedOn',
    within: 'approveRecommendation',
    label: { zh: '签发期限', en: 'Decision on the draft due' },
    owedBy: 'keeper',
    metBy: ['issue', 'drop'],
  },
  {
    key: 'answer',
    in: ['issued'],
    from: 'issuedOn',
    within: 'answerRecommendation',
    cite: 'R.40.4',
    owedBy: ({ addresseeId }) => addresseeId,
    metBy: ['answer'],
  },
  {
    key: 'escalate',
    in: ['issued'],
    from: ({ escalatedOn, remindedOn }) => !escalatedOn && remindedOn,
    within: 'escalateRecommendation',
    label: { zh: '逾期上报期限', en: 'Report on the silence due' },
    owedBy: 'keeper',
    metBy: ['escalate'],
  },
  {
    key: 'carry-out',
    in: ['carrying-out'],
    from: 'carryOutSince',
    until: 'carryOutBy',
    id: 'H-59',
    label: { zh: '落实期限', en: 'To be carried out by' },
    cite: 'R.40.4',
    start: { zh: '反馈', en: 'the answer' },
    owedBy: ({ addresseeId }) => addresseeId,
    metBy: ['carryOut'],
  },
  {
    key: 'check',
    in: ['reported', 'declined'],
    from: ({ reportedOn, answeredOn }) => reportedOn ?? answeredOn,
    within: 'recheckRecommendation',
    label: { zh: '复核期限', en: 'Check due' },
    owedBy: 'keeper',
    metBy: ['recheck', 'closeDeclined'],
  },
);
