import type { ActName } from './acts/index.ts';
import type { Phase, ReviewStage } from './states.ts';

/** What stays possible whatever became of it: adding, correcting, and writing down that a letter arrived or came back. */
export const kept = <P extends Phase>(phase: P) =>
  ({
    supplyPapers: phase,
    recordTranslation: phase,
    correct: phase,
    nameAccused: phase,
    classify: phase,
    changeContact: phase,
    ...represented(phase),
    ...letters(phase),
  }) as const;

/** Who acts for the petitioner: taken on, changed and ended at any time. */
export const represented = <P extends Phase>(phase: P) =>
  ({ appointAgent: phase, changeAgency: phase, endAgency: phase }) as const;

/** What becomes of letters on their way. A return may take back what hung on a service that was none (`takenBack`). */
export const letters = <P extends Phase>(phase: P) =>
  ({ recordDelivery: phase, recordReturn: phase, correctReturn: phase }) as const;

/** What stays possible while the matter is open: adding, correcting, withdrawing. */
export const open = <P extends Phase>(phase: P) => ({ ...kept(phase), withdraw: 'withdrawn' }) as const;

/** What follows an answer, whether or not the handling is closed. */
export const answered = <P extends Phase>(phase: P) =>
  ({
    ...kept(phase),
    analyseCause: phase,
    recordResult: phase,
    providePaper: phase,
    recordConfirmation: phase,
    assignHandler: phase,
    correctOpinion: phase,
    recordExecution: phase,
    evaluate: phase,
  }) as const;

/** What the organ proposes, and the steps of a hearing, leave the matter where it is. */
export const hearing = <P extends Phase | ReviewStage>(at: P) =>
  ({
    askConsent: at,
    answerConsent: at,
    requestHearing: at,
    decideHearing: at,
    noticeHearing: at,
    chooseOfficers: at,
    completeOfficers: at,
    challengeOfficer: at,
    decideChallenge: at,
    holdHearing: at,
    concludeHearing: at,
    dropHearing: at,
  }) as const;

/** Asking for and deciding a recusal (Art. 28). */
export const recusal = <P extends Phase | ReviewStage>(at: P) =>
  ({ askRecusal: at, declareRecusal: at, decideRecusal: at }) as const;

/** Who has to handle it, and with whom (Art. 24). The decision may send it on. */
export const coordination = <P extends Phase>(at: P) => ({ callConference: at, decideCoordination: at }) as const;

/** Is it the same matter again, and why did it come again (2.6). */
export const again = <P extends Phase>(at: P) => ({ linkRepeat: at, analyseCause: at }) as const;

/** The simplified answer and the way back (1.7). */
export const simple = <P extends Phase>(at: P) =>
  ({ providePaper: at, replySimply: 'served', leaveSimple: at, replySuggestion: 'served' }) as const;

/** 要求重新办理 and what it leads to: handled anew, carried out after all, or a reasoned no (T-39). */
export const anew = <P extends Phase>(at: P) =>
  ({ askReopening: at, declineReopening: at, reopenExecution: 'served', reopen: 'investigating' }) as const;

/** Mediation and its end (Art. 33). */
export const mediation = <P extends Phase>(at: P) =>
  ({ mediate: at, recordAgreement: 'served', endMediation: at }) as const;

/**
 * Phases that come back with a letter: its service was none, or was one after all. No way to open an act, since nobody
 * can choose that the post brings something back.
 */
export const takenBack: { [A in ActName]?: readonly Phase[] } = {
  recordReturn: ['decided', 'served'],
  correctReturn: ['served', 'closed'],
};
