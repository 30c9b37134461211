import { addDays, laterOf } from '../../calendar/index.ts';
import type { ActName } from '../acts/index.ts';
import { convenerOf, hearingHere } from '../hearing.ts';
import { earliestHearing, noticedInTime } from '../hearing-profile.ts';
import { translatableFrom, translatables } from '../languages.ts';
import { running } from '../periods.ts';
import { recusalGrounds, seatOf } from '../recusal.ts';
import { aboutExecution, reopeningGrounds } from '../reopening.ts';
import { cameBack } from '../returned.ts';
import { simpleGrounds } from '../simple.ts';
import { agencyGenerators } from './agency-payloads.ts';
import { hearingPeople, sat } from './hearing-payloads.ts';
import { ago, ahead, delivery, files, type Input, maybe, onPaper, type Scene, service, text, told } from './scene.ts';
import { noTerm } from './terms.ts';

const simple = ({ chance }: Scene) => ({
  ground: chance.pick(simpleGrounds),
  statutoryRoute: false,
  maybeNotSupported: false,
  severalBodies: false,
  weighty: false,
});
const litigation = (scene: Scene) => ({
  field: scene.chance.pick(['court', 'procuratorate', 'police', 'justice'] as const),
  body: text(scene),
  address: text(scene),
  reason: text(scene),
  ...noTerm(scene),
  delivery: delivery(scene),
});
const recusal = (scene: Scene) => ({ ground: scene.chance.pick(recusalGrounds), reason: text(scene) });
const others = ({ world, state, chance }: Scene, count: number) =>
  Array.from({ length: count }, () => chance.pick(world.ids)).filter(
    (id, i, all) => id !== state.holderId && all.indexOf(id) === i,
  );

/** Payloads of what runs beside the main line. */
export const besideGenerators = {
  ...hearingPeople,
  ...agencyGenerators,
  mediate: (scene) => ({
    kind: scene.chance.pick(['mediation', 'settlement'] as const),
    otherConsents: true,
    withinDiscretion: true,
    otherSide: text(scene),
    consentedOn: scene.today,
  }),
  changeContact: (scene) => ({
    changed: [scene.chance.pick(['phone', 'email', 'address'] as const)],
    channel: scene.chance.pick(['portal', 'sms', 'email', 'call'] as const),
    reachable: scene.state.reachable,
  }),
  recordDelivery: (scene) => {
    const letter = scene.state.outgoing?.[0];
    return { letter: letter?.seq ?? 1, ...service(scene, letter?.on ?? scene.today) };
  },
  recordReturn: (scene) => {
    const letter = (scene.state.posted?.at(-1) ?? scene.state.outgoing?.[0])!;
    return {
      letter: letter.seq,
      returnReason: scene.chance.pick(['unknown-person', 'refused', 'unclaimed'] as const),
      returnedOn: ago(scene, 3, letter.returned?.on ?? letter.on),
      fileIds: files(scene),
    };
  },
  correctReturn: (scene) => {
    const { organId } = (scene.state.posted?.at(-1) ?? scene.state.outgoing?.[0])!;
    const letter = cameBack(scene.state).find((one) => one.organId === organId);
    return { letter: letter?.seq ?? 1, reason: text(scene) };
  },
  recordAgreement: (scene) => ({
    facts: text(scene),
    terms: text(scene),
    performer: text(scene),
    performBy: ahead(scene, 60),
    committee: scene.state.mediation!.kind === 'mediation' && scene.chance.sometimes(0.5),
    signedOn: ago(scene, 3, scene.state.mediation!.on),
    petitionerSigned: true,
    otherSigned: true,
    fileIds: files(scene),
  }),
  recordConfirmation: (scene) => ({
    court: text(scene),
    appliedOn: ago(scene, 5, scene.state.agreement!.on),
    fileIds: files(scene),
  }),
  recordTranslation: (scene) => {
    const { state, chance } = scene;
    const waits = !state.writtenIn || state.translatedOn;
    const answers = translatables.filter((of) => of !== 'petition' && waits && translatableFrom(state, of));
    const of = answers.length > 0 ? chance.pick(answers) : ('petition' as const);
    return {
      of,
      text: text(scene),
      translator: text(scene),
      translatedOn: ago(scene, 3, translatableFrom(state, of) ?? state.receivedOn),
      fileIds: files(scene),
    };
  },
  endMediation: (scene) => ({ reason: text(scene) }),
  requestHearing: (scene) => ({ reason: text(scene) }),
  decideHearing: (scene) => ({
    granted: scene.chance.sometimes(0.7),
    weighty: scene.chance.sometimes(0.3),
    reason: text(scene),
    delivery: delivery(scene),
  }),
  noticeHearing: (scene) => {
    const { chance, today, calendar, state } = scene;
    const choosing = chance.sometimes(0.3);
    const first = earliestHearing(today, choosing, calendar, state);
    const last = running('holdHearing', hearingHere(state)?.grantedOn ?? today, calendar).due;
    const day = addDays(first, chance.int(0, 3));
    return {
      heldOn: last >= first && day > last ? last : day,
      place: text(scene),
      presider: text(scene),
      officers: Array.from({ length: choosing ? 9 : chance.pick([5, 7]) }, () => ({
        name: text(scene),
        capacity: '律师',
      })),
      choosing,
      ...(choosing && { seats: 5 }),
      ...(chance.sometimes(0.3) && { presiderId: `head-of-${convenerOf(state)}` }),
      open: true,
      delivery: delivery(scene),
    };
  },
  holdHearing: (scene) => ({
    heldOn: laterOf(scene.state.hearing!.heldOn!, scene.today),
    petitionerCame: !noticedInTime(scene.state, scene.state.hearing!, scene.calendar) || scene.chance.sometimes(0.7),
    sat: sat(scene),
    record: text(scene),
    readBack: true,
    signed: true,
    fileIds: files(scene),
  }),
  concludeHearing: (scene) => ({ findings: text(scene), conclusion: text(scene), delivery: delivery(scene) }),
  dropHearing: (scene) => ({ reason: maybe(scene, () => text(scene)) }),
  proposeSimple: simple,
  acceptSimply: (scene) => {
    const paper = scene.state.wantsPaper === true || scene.chance.sometimes(0.3);
    return { ...simple(scene), paper, delivery: paper ? onPaper(scene) : told(scene) };
  },
  providePaper: (scene) => ({
    askedOn: ago(scene, 3, scene.state.acceptedOn ?? scene.today),
    delivery: onPaper(scene),
  }),
  replySimply: (scene) => {
    const answers = scene.state.requests.map(({ no }) => {
      const outcome = scene.chance.pick(['support', 'partial', 'explain'] as const);
      return { request: no, outcome, basis: outcome === 'explain' ? [] : ['办法第三条'], reply: text(scene) };
    });
    const owed = answers.some(({ outcome }) => outcome !== 'explain');
    const served = service(scene, scene.state.acceptedOn ?? scene.today).service;
    const handed = scene.state.wantsPaper && served.method === 'electronic' ? 'in-person' : served.method;
    return {
      answers,
      ...(owed && { executeBy: ahead(scene, 30) }),
      paper: scene.state.wantsPaper === true || (handed !== 'electronic' && handed !== 'in-person'),
      service: { ...served, method: handed },
    };
  },
  leaveSimple: (scene) => ({ reason: text(scene), delivery: delivery(scene) }),
  replySuggestion: (scene) => {
    const adopted = scene.chance.pick(['adopted', 'partly', 'not'] as const);
    return {
      adopted,
      reply: text(scene),
      ...(adopted !== 'not' && scene.chance.sometimes(0.5) && { executeBy: ahead(scene, 30) }),
      ...service(scene, scene.state.acceptedOn ?? scene.today),
    };
  },
  askRecusal: (scene) => {
    const seat = seatOf(scene.state);
    const byName = seat !== scene.state.holderId || !scene.state.handlerId || scene.chance.sometimes(0.2);
    return { ...recusal(scene), ...(byName && { officerId: scene.chance.pick([`head-of-${seat}`, `${seat}-7`]) }) };
  },
  declareRecusal: (scene) => ({ ...recusal(scene), isHead: scene.chance.sometimes(0.3) }),
  decideRecusal: (scene) => ({
    granted: scene.chance.sometimes(0.5),
    reason: text(scene),
    delivery: delivery(scene),
  }),
  callConference: (scene) => ({
    question: scene.chance.pick(['jurisdiction', 'joint', 'hard'] as const),
    organIds: others(scene, 3),
    reason: text(scene),
  }),
  decideCoordination: (scene) => {
    const { state, chance, world } = scene;
    const leadId = state.acceptedOn || chance.sometimes(0.4) ? state.holderId : chance.pick(world.ids);
    const parts = others(scene, 2)
      .filter((id) => id !== leadId)
      .map((organId) => ({ organId, what: text(scene), by: ahead(scene, 30) }));
    return { leadId, decision: text(scene), parts, delivery: delivery(scene) };
  },
  answerPart: (scene) => ({ result: text(scene), fileIds: files(scene) }),
  contact: (scene) => ({
    contactedOn: ago(scene, 3, scene.state.receivedOn),
    how: scene.chance.pick(['phone', 'visit', 'message', 'letter'] as const),
    reached: scene.chance.sometimes(0.8),
    note: text(scene),
  }),
  linkRepeat: (scene) => ({
    sameMatterAs: '9901230020260302020001774',
    linked: scene.chance.sometimes(0.7),
    samePerson: true,
    about: 'same' as const,
    explanation: text(scene),
  }),
  analyseCause: (scene) => ({
    causes: [scene.chance.pick(['late', 'unclear-answer', 'none-found'] as const)],
    measures: text(scene),
  }),
  recordResult: (scene) => {
    const { requests } = scene.state;
    const of = (supported: boolean) =>
      requests
        .filter(({ outcome }) => (outcome === 'support' || outcome === 'partial') === supported)
        .map(({ no }) => no);
    return {
      resolved: of(true),
      explained: of(false),
      hardship: scene.chance.pick(['none', 'told', 'applied', 'granted'] as const),
      note: text(scene),
    };
  },
  askReopening: (scene) => ({
    ground: scene.chance.pick(
      reopeningGrounds.filter((one) => aboutExecution(one) === (scene.state.executedOn !== undefined)),
    ),
    reason: text(scene),
  }),
  declineReopening: (scene) => ({ reason: text(scene), wayOn: text(scene), delivery: delivery(scene) }),
  reopen: (scene) => ({
    ground: scene.chance.pick(['false-closure', 'new-facts', 'wrong-route', 'other'] as const),
    reason: text(scene),
    by: ahead(scene, 40),
    delivery: delivery(scene),
  }),
  reopenExecution: (scene) => ({ reason: text(scene), by: ahead(scene, 30), delivery: delivery(scene) }),
  support: (scene) => ({
    helpedOn: scene.today,
    kinds: [
      scene.chance.pick(['explanation', 'settlement', 'social-aid', 'judicial-aid', 'remaining-routes'] as const),
    ],
    note: text(scene),
  }),
  proposeFiling: (scene) => ({
    ground: scene.chance.pick(['thanks', 'no-request', 'illegible', 'copy', 'advertising'] as const),
    reason: text(scene),
  }),
  decideFiling: (scene) => ({
    approved: scene.chance.sometimes(0.5),
    reason: text(scene),
    delivery: delivery(scene),
  }),
  relayLaw: litigation,
  guideLitigation: litigation,
  relayAccusation: ({ world, state, chance, ...rest }) => {
    const complained = [...state.complainedOrganIds, ...(state.accused ?? []).map(({ organId }) => organId)];
    const above = world.ids.filter(
      (id) => complained.length > 0 && complained.every((one) => one !== id && world.organs.isUnder(one, id)),
    );
    const open = above.filter((id) => id !== state.holderId);
    const useAbove = open.length > 0 && chance.sometimes(0.5);
    return {
      channel: useAbove ? ('above' as const) : ('discipline' as const),
      to: useAbove ? chance.pick(open) : 'county-discipline',
      reason: text({ world, state, chance, ...rest }),
    };
  },
  confirmRelay: (scene) => ({ evidence: text(scene), delivery: delivery(scene) }),
  recordRelayResult: (scene) => ({
    result: text(scene),
    decidedOn: laterOf(ago(scene, 3, scene.state.receivedOn), scene.state.relay?.on ?? scene.today),
    delivery: delivery(scene),
  }),
  takeBackRelay: (scene) => ({ reason: text(scene) }),
} satisfies { [A in ActName]?: (scene: Scene) => Input<A> };
