import type { ActName } from './acts/index.ts';

/** What a petitioner, or an agent, may also do on paper or at the window; the office then writes it down as the petitioner's own act. */
export const takenDown: readonly ActName[] = [
  'requestReview',
  'requestRereview',
  'requestHearing',
  'dropHearing',
  'answerConsent',
  'chooseOfficers',
  'challengeOfficer',
  'askRecusal',
  'askReopening',
  'treatAsRequest',
  'withdraw',
  'revokeWithdrawal',
  'appointAgent',
  'changeAgency',
  'endAgency',
];
