/** A list of words. */
const w = (words: string) => words.trim().split(/\s+/);
/** Acts of one mechanism. */
const of = (kind: string, acts: string) => w(acts).map((act) => `${kind} ${act}`);

/**
 * Where the form of an act is filled in and sent in a browser: by test file, each form once. The file proves its own lines
 * when it ends. An officer's act has its name, the petitioner's the path of its page, one beside a petition both its names.
 */
export const filledIn: Record<string, readonly string[]> = {
  'turns-on-the-screens': [
    ...w(`
      /matter/consent /matter/contact /matter/hearing /matter/hearing/drop /matter/supply accept acceptSimply
      acknowledge analyseCause answerAtOnce answerConsent answerPart askConsent askRecusal askReopening assign
      assignHandler callConference challengeOfficer chooseOfficers classify close completeOfficers conclude
      concludeHearing contact correct correctOpinion correctReturn decideChallenge decideCoordination
      decideHearing decideObjection decideRecusal decideReview declareRecusal declineReopening declineReview
      divert dropHearing endMediation extend forward holdHearing investigate leaveSimple linkRepeat mediate
      nameAccused noticeHearing object proposeSimple providePaper recordDelivery recordExecution recordResult
      recordReturn recordTranslation register relayAccusation reopen reopenExecution reportUp requestHearing
      requestPapers requestReview resumeFromDiversion returnOpinion revokeWithdrawal serve serveReview signFor
      submitOpinion supplyPapers takeBackRelay treatAsRequest withdraw /matter/as-request
    `),
  ],
  'every-ending-on-the-screens': [
    ...w(`
      recordConfirmation recordAgreement requestRereview decideRereview serveRereview support declineRepeat
      replySimply replySuggestion confirmDiversion relayLaw confirmRelay guideLitigation recordRelayResult guide
      declineAcceptance proposeFiling decideFiling /matter/evaluate /matter/review /matter/rereview
      /matter/withdraw
    `),
  ],
  'desk-set-right': [
    ...w(`
      recallOpinion
    `),
  ],
  'portal-beside': [
    ...w(`
      /matter/recusal /matter/mediation /matter/ordinary /matter/correct
    `),
  ],
  'portal-hearing-people': [
    ...w(`
      /matter/hearing/officers /matter/hearing/recusal
    `),
  ],
  'portal-follow': [
    ...w(`
      /matter/revoke
    `),
  ],
  'call-back': [
    ...w(`
      /matter/reopening
    `),
    ...of('call-back', 'record'),
  ],
  'desk-agents': [
    ...w(`
      appointAgent changeAgency endAgency
    `),
  ],
  'portal-agents': [
    ...w(`
      /matter/agents/add /matter/agents/change /matter/agents/end /matter/agency/resign
    `),
  ],
  reception: [...of('reception-record', 'record readBack')],
  'desk-dossiers': [...of('supervision-card', 'issue answer close')],
  decisions: [...of('inspection-task', 'lateZero')],
  disclosed: [...of('publication', 'revise')],
  'public-attachments': [...of('publication', 'attach')],
  'desk-conference': [...of('conference', 'moveItem goThrough decideItem submitMinutes')],
};
