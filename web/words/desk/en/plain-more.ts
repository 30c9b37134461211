import type { Twin } from '../twin.ts';
import type { plainMore as zh } from '../zh/plain-more.ts';

const simple = {
  ground: 'Why it is simple',
  groundOf: {
    clear: 'Facts and responsibility clear, little dispute',
    answerable: 'A question, suggestion or thanks, answerable at once',
    'urgent-living': 'Daily life or work, with time pressing',
    promised: 'A clear promise or conclusion exists',
    other: 'Otherwise simple',
  },
  statutoryRoute: 'Belongs to litigation, arbitration, reconsideration or the like',
  maybeNotSupported: 'A request may have to be refused',
  severalBodies: 'Several organs are responsible',
  weighty: 'Weighty, complex or difficult',
};
const recusal = {
  ground: 'Which interest',
  groundOf: {
    kin: 'Close kin',
    interest: 'An interest in the matter',
    'took-part': 'Took part in the earlier handling',
    other: 'Otherwise in doubt',
  },
  reason: 'In detail',
};
const litigation = {
  field: 'Of which kind',
  fieldOf: { court: 'Court', procuratorate: 'Procuratorate', police: 'Police', justice: 'Justice administration' },
  body: 'Which body',
  address: 'Address',
  phone: 'Telephone',
  reason: 'Explanation for the petitioner',
  term: 'Period in which to apply there',
  termOf: {
    suit: 'Administrative suit (6 months from knowing)',
    'suit-after-reconsideration': 'Suit against a reconsideration decision (15 days from receipt)',
    other: 'Another law gives the period',
    none: 'The law gives no period',
  },
  knewOn: 'When they came to know, or received the reconsideration decision',
  knewOnHint: 'Only with a period; the last day is computed, and petitioning stops nothing',
  lastDay: 'Last day',
  lastDayHint: 'Owed where another law gives the period; else empty, and computed',
  lastDayReason: 'Why that day',
  lastDayReasonHint: 'Owed with a last day; goes into the letter',
  delivery: 'How the person is told',
};

/** Labels of plain forms beside the main line. */
export const plainMore: Twin<typeof zh> = {
  relayLaw: litigation,
  guideLitigation: litigation,
  relayAccusation: {
    channel: 'To whom',
    channelOf: { discipline: 'The discipline organ', above: 'An organ above those complained of' },
    to: 'Organ',
    toHint: 'Neither those complained of nor anybody under them',
    reason: 'Why it goes there',
    reasonHint: 'The petitioner sees it later',
  },
  nameAccused: {
    complainedOfficerIds: 'Officers complained of',
    complainedOrganIds: 'Organs complained of (none is fine)',
    reason: 'How this came out',
    reasonHint: 'The petitioner can read it; those complained of do not see the matter',
  },
  treatAsRequest: {
    reason: 'What the petitioner said',
    reasonHint:
      'Theirs alone to choose: in writing, in person or by telephone, with the day; those named stay kept out',
  },
  confirmRelay: { evidence: 'Evidence that it was received' },
  recordRelayResult: {
    result: 'Result',
    resultHint: 'In words for the person who gave a name',
    decidedOn: 'Day of their answer',
    delivery: 'How the person is told',
  },
  takeBackRelay: { reason: 'Why it was sent back' },
  proposeFiling: {
    ground: 'Why it is filed only',
    groundOf: {
      thanks: 'Thanks or praise',
      'no-request': 'No request in it',
      illegible: 'Cannot be read or understood',
      copy: 'A copy; the original is handled elsewhere',
      advertising: 'Advertising or unrelated',
    },
    reason: 'In detail',
  },
  decideFiling: {
    approved: 'Decision',
    approvedOf: { yes: 'File it and tell the person', no: 'No: handle it' },
    reason: 'Reason',
    delivery: 'How the person is told',
  },
  callConference: {
    question: 'What is to be decided',
    questionOf: { jurisdiction: 'Who handles it', joint: 'Several organs together', hard: 'A hard matter' },
    organIds: 'Which other organs are concerned',
    reason: 'Reasons',
  },
  answerPart: { result: 'Result of your part' },
  proposeSimple: simple,
  acceptSimply: {
    ...simple,
    handlerId: 'Handler',
    paper: 'The person asks for paper (a numbered letter is made)',
    delivery: 'How the person is told',
  },
  declineReview: {
    requestedOn: 'The request came on',
    postedOn: 'Postmark, where it was posted',
    postedOnHint: 'The postmark counts: where it is in time, record the request for review',
    reason: 'Why, to the petitioner',
    reasonHint:
      'Days and bodies are written by the system; say here what is particular, such as why an obstacle is none',
    remainingRoutes: 'What is left to do',
    delivery: 'How the person is told',
  },
  providePaper: { askedOn: 'The person asked for paper on', delivery: 'How they get it' },
  leaveSimple: { reason: 'Why it returns to the ordinary way' },
  linkRepeat: {
    sameMatterAs: 'Number of the earlier matter',
    linked: 'Decision',
    linkedOf: { yes: 'A repeat', no: 'No repeat' },
    samePerson: 'The same person',
    about: 'What it is about this time',
    aboutOf: {
      same: 'The same matter and requests',
      handling: 'How it was handled',
      review: 'A request for review',
      'new-facts': 'New facts',
      'other-request': 'Another request',
    },
    explanation: 'Reason',
  },
  analyseCause: {
    causes: 'Causes (several possible)',
    causesOf: {
      'unclear-answer': 'The answer was unclear',
      late: 'It took too long',
      'not-carried-out': 'What was promised was not done',
      'wrong-route': 'The wrong route was named',
      attitude: 'Manner of dealing',
      policy: 'The policy itself',
      'none-found': 'Nothing found on the unit’s side',
    },
    measures: 'What will change',
  },
  askRecusal: {
    officerId: 'Who is to step aside',
    officerIdHint: 'The handler where nobody is chosen; about a head, the organ above decides',
    ...recusal,
  },
  declareRecusal: { ...recusal, isHead: 'I am the head of the organ (the organ above decides)' },
  decideRecusal: {
    delivery: 'How the person is told',
    granted: 'Decision',
    grantedOf: { yes: 'Steps aside', no: 'Need not step aside' },
    reason: 'Reason',
    newHandlerId: 'Who handles it instead',
    standInId: 'Who acts as responsible person in this matter',
    standInIdHint: 'An officer of that organ; needed where nobody else signs there',
  },
  contact: {
    contactedOn: 'Day',
    how: 'How',
    howOf: { phone: 'By telephone', visit: 'In person', message: 'By message', letter: 'By letter' },
    reached: 'Reached',
    note: 'What was said',
  },
  reopen: {
    ground: 'Why it is reopened',
    groundOf: {
      'false-closure': 'Closed untruly',
      'new-facts': 'New facts',
      'wrong-route': 'Wrong route',
      other: 'Otherwise',
    },
    reason: 'In detail',
    by: 'To be finished by',
    delivery: 'How the person is told',
  },
  reopenExecution: {
    reason: 'What was not carried out',
    by: 'To be carried out by',
    delivery: 'How the person is told',
  },
  support: {
    helpedOn: 'Day',
    kinds: 'What was done (several possible)',
    kindsOf: {
      explanation: 'Explanation',
      settlement: 'Settlement',
      'social-aid': 'Social aid',
      'judicial-aid': 'Judicial aid',
      'remaining-routes': 'Told what routes remain',
    },
    note: 'In detail',
  },
};
