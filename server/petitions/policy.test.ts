import { expect, test } from 'vitest';
import { actNames } from '../../core/procedure/index.ts';
import { type Role, roles } from '../organs/contract.ts';
import type { Directory } from '../organs/index.ts';
import { may, mayReadIdentity, mayRegister, type Officer, type Subject, sees } from './policy.ts';

/** A county with its bureau, two departments one under the other, and a town; and the county next to it. */
const organs = [
  { id: 'bureau', kind: 'bureau', divisionCode: '990123', superiorId: 'county' },
  { id: 'county', kind: 'government', divisionCode: '990123', superiorId: null },
  { id: 'labour', kind: 'department', divisionCode: '990123', superiorId: 'county' },
  { id: 'school', kind: 'department', divisionCode: '990123', superiorId: 'county' },
  { id: 'squad', kind: 'department', divisionCode: '990123', superiorId: 'labour' },
  { id: 'town', kind: 'town', divisionCode: '990123002', superiorId: 'county' },
  { id: 'next', kind: 'bureau', divisionCode: '990124', superiorId: null },
];
const byId = new Map(organs.map((organ) => [organ.id, organ]));
const isUnder = (id: string, top: string): boolean => {
  const superior = byId.get(id)?.superiorId;
  return id === top || Boolean(superior && isUnder(superior, top));
};
const directory = { organ: (id: string) => byId.get(id), isUnder } as unknown as Directory;

const plain: Subject = {
  shardKey: '990123~00',
  parties: ['bureau', 'labour'],
  state: { restricted: false, complainedOrganIds: [], registrarId: 'bureau', holderId: 'labour' },
};
const accusing: Subject = {
  ...plain,
  parties: ['bureau'],
  state: { restricted: true, complainedOrganIds: ['labour'], registrarId: 'bureau', holderId: 'bureau' },
};
const officer = (organId: string, ...held: Role[]): Officer => ({ officerId: 'o', organId, roles: held });
const seers = (subject: Subject, organId: string) =>
  roles.filter((role) => sees(officer(organId, role), subject, directory));

test('who may know of an ordinary petition: every role in every organ', () => {
  const working = [
    'clerk',
    'bureau-officer',
    'bureau-head',
    'organ-handler',
    'organ-head',
    'leader',
    'reviewer',
    'supervisor',
  ];
  expect(Object.fromEntries(organs.map(({ id }) => [id, seers(plain, id)]))).toEqual({
    bureau: [...working, 'auditor'],
    labour: [...working, 'auditor'],
    county: ['leader', 'auditor'],
    school: ['auditor'],
    squad: ['auditor'],
    town: [],
    next: [],
  });
});

test('who may know of an accusation: the trusted of the bureau that holds it, and nobody else', () => {
  expect(Object.fromEntries(organs.map(({ id }) => [id, seers(accusing, id)]))).toEqual({
    bureau: ['bureau-officer', 'bureau-head', 'custodian'],
    labour: [],
    county: [],
    school: [],
    squad: [],
    town: [],
    next: [],
  });
  const againstTheBureau = { ...accusing, state: { ...accusing.state, complainedOrganIds: ['bureau'] } };
  for (const { id } of organs) expect(seers(againstTheBureau, id)).toEqual([]);
});

/** clerk, bureau officer, bureau head, handler, organ head, leader, reviewer, supervisor, custodian, auditor, statistician, administrator. */
const matrix: Record<string, string> = {
  recordTranslation: 'c o h H S . r . . . . .',
  register: 'c o h H S . . . . . . .',
  classify: 'c o h H S . . . . . . .',
  nameAccused: 'c o h H S . . . . . . .',
  correct: 'c o h H S . . . . . . .',
  supplyPapers: 'c o h H S . . . . . . .',
  forward: 'c o h H S . . . . . . .',
  assign: '. o h . S . . . . . . .',
  reportUp: '. o h . S . . . . . . .',
  signFor: '. o h H S . . . . . . .',
  object: '. o h H S . . . . . . .',
  decideObjection: '. o h . S . . . . . . .',
  lapseObjection: '. . . . . . . . . . . .',
  relayLaw: '. o h . S . . . . . . .',
  guideLitigation: 'c o h H S . . . . . . .',
  relayAccusation: '. . . . . . . . . . . .',
  treatAsRequest: '. . . . . . . . . . . .',
  confirmRelay: '. o h . S . . . . . . .',
  recordRelayResult: '. o h . S . . . . . . .',
  takeBackRelay: '. o h . S . . . . . . .',
  proposeFiling: 'c o h H S . . . . . . .',
  decideFiling: '. . h . S . . . . . . .',
  callConference: '. o h . S . . . . . . .',
  decideCoordination: '. . h . S l . . . . . .',
  proposeSimple: 'c o h H S . . . . . . .',
  acceptSimply: '. o h H S . . . . . . .',
  providePaper: 'c o h H S . . . . . . .',
  replySimply: '. o h H S . . . . . . .',
  answerAtOnce: 'c o h H S . . . . . . .',
  leaveSimple: '. o h H S . . . . . . .',
  linkRepeat: '. o h H S . . . . . . .',
  analyseCause: '. o h H S . . . . . . .',
  askRecusal: 'c o h H S . . . . . . .',
  declareRecusal: '. o h H S . r . . . . .',
  decideRecusal: '. . h . S . . . . . . .',
  contact: '. o h H S . . . . . . .',
  answerPart: '. o h H S . . . . . . .',
  replySuggestion: '. o h H S . . . . . . .',
  recordResult: '. o h H S . . . . . . .',
  askReopening: 'c o h H S . . . . . . .',
  declineReopening: '. . h . S . . . . . . .',
  reopen: '. . h . S . . . . . . .',
  reopenExecution: '. . h . S . . . . . . .',
  support: '. o h H S . . . . . . .',
  acknowledge: 'c o h H S . . . . . . .',
  guide: 'c o h H S . . . . . . .',
  divert: '. o h H S . . . . . . .',
  confirmDiversion: '. o h H S . . . . . . .',
  resumeFromDiversion: '. o h H S . . . . . . .',
  accept: '. o h H S . . . . . . .',
  declineAcceptance: '. . h . S . . . . . . .',
  declineRepeat: '. . h . S . . . . . . .',
  declineReview: '. o h . S . r . . . . .',
  assignHandler: '. o h H S . . . . . . .',
  requestPapers: '. o h H S . . . . . . .',
  investigate: '. o h H S . . . . . . .',
  extend: '. . h . S . . . . . . .',
  mediate: '. o h H S . . . . . . .',
  recordAgreement: '. o h H S . . . . . . .',
  endMediation: '. o h H S . . . . . . .',
  requestHearing: 'c o h H S . . . . . . .',
  decideHearing: '. . h . S . r . . . . .',
  answerConsent: 'c o h H S . r . . . . .',
  askConsent: '. o h H S . r . . . . .',
  challengeOfficer: 'c o h H S . r . . . . .',
  chooseOfficers: 'c o h H S . r . . . . .',
  completeOfficers: '. o h H S . r . . . . .',
  decideChallenge: '. . h . S . . . . . . .',
  noticeHearing: '. o h H S . r . . . . .',
  holdHearing: '. o h H S . r . . . . .',
  concludeHearing: '. o h H S . r . . . . .',
  dropHearing: 'c o h H S . . . . . . .',
  submitOpinion: '. o h H S . . . . . . .',
  returnOpinion: '. . h . S . . . . . . .',
  conclude: '. . h . S . . . . . . .',
  recallOpinion: '. . h . S . r . . . . .',
  correctOpinion: '. . h . S . r . . . . .',
  serve: '. o h H S . . . . . . .',
  recordDelivery: 'c o h H S . r . . . . .',
  recordReturn: 'c o h H S . r . . . . .',
  correctReturn: 'c o h H S . r . . . . .',
  recordConfirmation: 'c o h H S . . . . . . .',
  recordExecution: '. o h H S . . . . . . .',
  close: '. o h H S . . . . . . .',
  requestReview: 'c o h H S . . . . . . .',
  decideReview: '. . . . S . r . . . . .',
  serveReview: '. . . . S . r . . . . .',
  requestRereview: 'c o h H S . . . . . . .',
  decideRereview: '. . . . S . r . . . . .',
  serveRereview: '. . . . S . r . . . . .',
  lapseReview: '. . . . . . . . . . . .',
  lapseRereview: '. . . . . . . . . . . .',
  withdraw: 'c o h H S . . . . . . .',
  revokeWithdrawal: 'c o h H S . . . . . . .',
  evaluate: '. . . . . . . . . . . .',
  changeContact: '. . . . . . . . . . . .',
  appointAgent: 'c o h H S . . . . . . .',
  changeAgency: 'c o h H S . . . . . . .',
  endAgency: 'c o h H S . . . . . . .',
};

test('which role may do which act, for every act and every role', () => {
  const letters = 'c o h H S l r s k a t m'.split(' ');
  const found = Object.fromEntries(
    actNames.map((name) => [
      name,
      roles
        .map((role, i) => {
          const refusal =
            name === 'register'
              ? mayRegister(officer('labour', role))
              : may(name, officer('labour', role), plain, directory);
          return refusal ? '.' : letters[i];
        })
        .join(' '),
    ]),
  );
  expect(found).toEqual(matrix);
});

test('whoever may not know of it gets the sentence for what does not exist, for every act', () => {
  for (const name of actNames) {
    for (const role of roles) {
      expect(may(name, officer('town', role), plain, directory)).toMatchObject({ code: 'petition.not-found' });
      expect(may(name, officer('labour', role), accusing, directory)).toMatchObject({ code: 'petition.not-found' });
    }
  }
});

test('whoever the organ above named signs in this matter in the head’s place, and in no other', () => {
  const clerk = officer('labour', 'organ-handler');
  const standing = { ...plain, state: { ...plain.state, standIn: 'o' } };
  expect(may('conclude', clerk, plain, directory)).toMatchObject({ code: 'conclude.role' });
  expect(may('conclude', clerk, standing, directory)).toBeUndefined();
  expect(may('decideObjection', officer('labour', 'clerk'), standing, directory)).toBeUndefined();
  expect(may('evaluate', clerk, standing, directory)).toMatchObject({ code: 'evaluate.role' });
  const other = { ...standing, state: { ...standing.state, standIn: 'somebody-else' } };
  expect(may('conclude', clerk, other, directory)).toMatchObject({ code: 'conclude.role' });
});

test('an accusation is relayed by the custodian alone; the bureau’s trusted follow it (Art. 30)', () => {
  const doing = (name: 'relayAccusation' | 'recordRelayResult') =>
    roles.filter((role) => !may(name, officer('bureau', role), accusing, directory));
  expect(doing('relayAccusation')).toEqual(['custodian']);
  expect(doing('recordRelayResult')).toEqual(['bureau-officer', 'bureau-head', 'custodian']);
});

test('who may read identity: those who work on it; in an accusation the custodian alone', () => {
  const reading = (subject: Subject, organId: string) =>
    roles.filter((role) => !mayReadIdentity(officer(organId, role), subject, directory));
  expect(reading(plain, 'labour')).toEqual([
    'clerk',
    'bureau-officer',
    'bureau-head',
    'organ-handler',
    'organ-head',
    'reviewer',
    'supervisor',
  ]);
  expect(reading(accusing, 'bureau')).toEqual(['custodian']);
});

test('two roles in one hand add up to both and no more', () => {
  expect(may('conclude', officer('labour', 'organ-handler', 'organ-head'), plain, directory)).toBeUndefined();
  expect(may('evaluate', officer('labour', ...roles), plain, directory)).toMatchObject({ code: 'evaluate.role' });
});
