import type { Twin } from '../twin.ts';
import type { hearingParts as partsZh, plainHearing as zh } from '../zh/plain-hearing.ts';

const brought = {
  broughtBy: 'How the petitioner told it',
  broughtByOf: { letter: 'By letter', visit: 'In person', phone: 'By telephone' },
  readBack: 'Read back and confirmed',
};
const proposed = 'What is proposed';
const proposedOf = { mediation: 'Mediation or settlement', hearing: 'A hearing' };

/** Labels of the forms of what needs the petitioner's own word, and of who sits at a hearing. */
export const plainHearing: Twin<typeof zh> = {
  askConsent: {
    proposed,
    proposedOf,
    reason: 'Why it is proposed (stands in the letter)',
    reasonHint: 'For the person to read; a no harms nothing, silence is no consent',
    issues: 'What would be heard or mediated',
    issuesHint: 'One a line; the requests as registered if left empty',
    otherSide: 'Mediation with whom',
    delivery: 'How the letter goes out',
  },
  answerConsent: {
    proposed,
    proposedOf,
    consents: 'The person’s answer',
    consentsOf: { yes: 'Yes', no: 'No' },
    note: 'In their words',
    ...brought,
  },
  chooseOfficers: {
    chosen: 'Whom the person chose',
    chosenHint: 'No more than the seats; the organ adds the rest',
    ...brought,
  },
  completeOfficers: {
    added: 'Who is added',
    addedHint: 'Up to the number of seats; nobody of the handling section',
    reason: 'How they were taken (stands in the notice)',
    reasonHint: 'E.g. in the order of the list; by lot before witnesses',
    delivery: 'How it is told',
  },
  challengeOfficer: {
    who: 'Who is to step aside',
    ground: 'The tie',
    groundOf: {
      kin: 'Near relative',
      interest: 'An interest',
      'took-part': 'Took part in the earlier handling',
      other: 'Something else that may make it unfair',
    },
    reason: 'What the person said',
    ...brought,
  },
  decideChallenge: {
    who: 'About whom',
    granted: 'Decision',
    grantedOf: { yes: 'Steps aside', no: 'Stays' },
    reason: 'Reason (for the petitioner)',
    instead: 'Who comes instead',
    insteadHint: 'May stay empty where enough are left on the list',
    capacity: 'Capacity',
    capacityHint: 'Needed with a name, e.g. lawyer',
    insteadId: 'Account of the new presider',
    ofOrgan: 'Who comes in is of this organ',
    namesake: 'Same name as a handler or an accused officer: made sure that it is somebody else',
    delivery: 'How it is told',
  },
};

/** What those who take part in a hearing are called. */
export const hearingParts: Twin<typeof partsZh> = {
  presider: 'presider',
  officer: 'hearing officer',
  recorder: 'recorder',
  seats: '{{seats}} seats, {{filled}} of them filled.',
};
