const w = (words: string) => words.trim().split(/\s+/);

/**
 * Acts of mechanisms that no browser test does by their form yet, and the test that does them over HTTP meanwhile. One component
 * draws each of these forms from its fields, and every kind of field is filled in by `desk-dossiers-fields`.
 */
export const withoutStory: Record<string, { acts: string[]; meanwhile: string }> = {
  'supervision-card': {
    acts: w(`
      accept report explainLateness askExtension decideExtension sendBack escalate direct askMethod
      decideMethod recordMethod proposeMeasure orderMeasure declineMeasure recordInterview delist
    `),
    meanwhile: 'server/supervision/life',
  },
  'supervision-bulletin': { acts: w('draft revise approve drop'), meanwhile: 'server/supervision/supervision' },
  'handling-review': { acts: w('recordConsent look send conclude'), meanwhile: 'server/supervision/complaints' },
  'special-inspection': {
    acts: w(`
      openYear plan approve sendBack begin receive examine hear find
      report rectify verify publish
    `),
    meanwhile: 'server/supervision/yearly',
  },
  charge: {
    acts: w(`
      propose approve decline takeBack plan advance askExtension decideExtension noteLeaderGone
      handOver callBack resolve endOtherwise
    `),
    meanwhile: 'server/supervision/charge-criteria',
  },
  'backlog-programme': {
    acts: w(`
      draft add leaveOut setTargets submit approve giveBack drop report
      sendBack callBack confirm review explain askChange decideChange toConference close
    `),
    meanwhile: 'server/backlog/backlog',
  },
  'reception-plan': {
    acts: w(`
      draft revise approve moveDay publish addDay enrol excuse swap
      hold miss close
    `),
    meanwhile: 'server/reception/reception',
  },
  'reception-record': { acts: w('instruct keep report press tell'), meanwhile: 'server/reception/reception' },
  'letter-reading': { acts: w('propose read instruct report file'), meanwhile: 'server/reception/letters' },
  'call-back': {
    acts: w('open notReached giveUp conclude contest answerContest'),
    meanwhile: 'server/evaluation/heard',
  },
  conference: {
    acts: w(`
      gather addItem dropItem call reschedule changeConvener hold returnMinutes signMinutes
    `),
    meanwhile: 'server/conference/conference',
  },
  'conference-task': { acts: w('report strikeOff sendBack'), meanwhile: 'server/conference/conference' },
  recommendation: {
    acts: w(`
      draft amend issue drop answer remind escalate carryOut recheck
      closeDeclined
    `),
    meanwhile: 'server/recommendations/recommendations',
  },
  'inspection-task': {
    acts: w('issue report zero recordFalseZero end stopRepeating'),
    meanwhile: 'server/inspection/inspection',
  },
  problem: {
    acts: w('enter progress putOff resolve sendBack confirm handOver linkPetition'),
    meanwhile: 'server/inspection/inspection',
  },
  'decision-assessment': {
    acts: w(`
      begin openConsultation recordHearing recordParticipation recordExperts answerComments recordLegality assessAspect listRisks
      conclude decide reportMeasure fileMeasures linkPetition evaluate takeBack stop
    `),
    meanwhile: 'server/decisions/decisions',
  },
  publication: { acts: w('draft detach approve sendBack correct takeDown'), meanwhile: 'server/disclosure/disclosure' },
  'public-notice': { acts: w('issue renew confirm'), meanwhile: 'server/disclosure/disclosure' },
  'statute-version': { acts: w('enter amend admit sendBack repeal'), meanwhile: 'server/citations/citations' },
  'assessment-scheme': { acts: w('propose revise approve drop end'), meanwhile: 'server/statistics/statistics' },
  'situation-report': { acts: w('draft revise approve drop'), meanwhile: 'server/statistics/situation' },
};

/** The list only shrinks: whoever takes from it lowers this too. */
export const mostWithoutStory = 172;
