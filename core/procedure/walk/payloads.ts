import { addDays } from '../../calendar/index.ts';
import { reviewersOf } from '../accused.ts';
import type { ActName } from '../acts/index.ts';
import { languages } from '../languages.ts';
import { orderedPoints } from '../redo.ts';
import { forms, outcomes, purposes, reviewOutcomes } from '../states.ts';
import { besideGenerators } from './beside-payloads.ts';
import { opinionGenerators } from './opinion-payloads.ts';
import { ago, ahead, delivery, files, type Input, maybe, type Scene, service, text } from './scene.ts';
import { wayWithTerm } from './terms.ts';

export type { Scene };

/** A payload that the act's guard should accept, chosen at random within the law. */
export function payloadFor(name: ActName, scene: Scene): unknown {
  return generators[name](scene as never);
}

const receiver = ({ state, chance, world }: Scene) => {
  if (state.phase === 'transferring') return state.transfer!.to;
  const holder = world.organs.get(state.holderId)!;
  const below = (id: string) => world.organs.isUnder(id, holder.id) || world.organs.get(id)!.level === 'town';
  const all = world.ids.filter((id) => id !== holder.id && (holder.kind === 'bureau' || below(id)));
  return chance.pick(all.length > 0 ? all : world.ids);
};
const reviewBody = (scene: Scene) => {
  const outcome = scene.chance.pick(reviewOutcomes);
  return {
    outcome,
    findings: text(scene),
    opinion: text(scene),
    basis: ['信访工作条例第三十五条'],
    redoBy: outcome === 'revoke-redo' ? ahead(scene, 40) : undefined,
    orders: outcome === 'revoke-redo' ? maybe(scene, () => [{ text: text(scene) }, { text: text(scene) }]) : undefined,
    changed: outcome === 'change' ? text(scene) : undefined,
    hearingAnswer: text(scene),
    executeBy: outcome === 'change' ? maybe(scene, () => ahead(scene, 60)) : undefined,
  };
};
const satisfaction = ['satisfied', 'basically', 'dissatisfied'] as const;
const requestNos = ({ state }: Scene) => state.requests.map(({ no }) => no);
const chosenBody = ({ world, chance, state }: Scene, organId: string) => {
  const bodies = reviewersOf(state, organId, world.organs);
  return bodies.length > 0 ? chance.pick(bodies) : 'nowhere';
};
/** Whom it complains of: anybody in an accusation; in a request, organs that the registrar is not under. */
function complained({ chance, world }: Scene, registrarId: string, restricted: boolean) {
  const organs = world.ids.filter((id) => restricted || !world.organs.isUnder(registrarId, id));
  const complainedOrganIds = chance.sometimes(restricted ? 0.5 : 0.1) ? [chance.pick(organs)] : [];
  const officers = ['officer-7', ...organs.map((id) => `head-of-${id}`)];
  return { complainedOrganIds, ...(chance.sometimes(0.1) && { complainedOfficerIds: [chance.pick(officers)] }) };
}
const empty = () => ({});

const generators: { [A in ActName]: (scene: Scene) => Input<A> } = {
  ...besideGenerators,
  ...opinionGenerators,
  register: (scene) => {
    const { chance, world, today } = scene;
    const restricted = chance.sometimes(0.06);
    const registrarId = restricted || chance.sometimes(0.7) ? chance.pick(world.bureauIds) : chance.pick(world.ids);
    const personCount = chance.weighted([
      [1, 9],
      [chance.int(5, 60), 1],
    ]);
    return {
      form: chance.pick(forms),
      channel: 'window-1',
      purpose: restricted ? 'accusation' : chance.pick(purposes.filter((one) => one !== 'accusation')),
      registrarId,
      registrarIsBureau: world.bureauIds.includes(registrarId),
      receivedOn: addDays(
        today,
        -chance.weighted([
          [0, 8],
          [chance.int(1, 9), 2],
        ]),
      ),
      divisionCode: '990123',
      subject: text(scene),
      narrative: text(scene),
      requests: Array.from({ length: chance.int(1, 4) }, () => ({ text: text(scene) })),
      reasons: maybe(scene, () => text(scene)),
      personCount,
      representativeCount: personCount > 1 ? chance.int(0, Math.min(5, personCount)) : 0,
      writtenIn: maybe(scene, () => chance.pick(languages)),
      wants: {
        paper: chance.sometimes(0.2),
        largePrint: false,
        language: chance.sometimes(0.2) ? chance.pick(languages) : 'zh',
      },
      anonymous: chance.sometimes(0.1),
      reachable: chance.sometimes(0.85),
      ...complained(scene, registrarId, restricted),
      fileIds: files(scene),
    };
  },
  classify: (scene) => ({
    categoryCode: String(scene.chance.int(10, 20) * 10_000),
    purpose: maybe(scene, () => scene.chance.pick(purposes.filter((one) => one !== 'accusation'))),
    reason: maybe(scene, () => text(scene)),
  }),
  treatAsRequest: (scene) => ({ reason: text(scene) }),
  nameAccused: (scene) => {
    const organs = scene.world.ids.map((id) => `head-of-${id}`);
    return { complainedOfficerIds: [scene.chance.pick(['officer-7', 'officer-8', ...organs])], reason: text(scene) };
  },
  correct: (scene) => ({
    reason: text(scene),
    subject: maybe(scene, () => text(scene)),
    personCount: maybe(scene, () => 3),
  }),
  supplyPapers: (scene) => ({ note: text(scene), fileIds: files(scene) }),
  forward: (scene) => ({ to: receiver(scene), note: maybe(scene, () => text(scene)), delivery: delivery(scene) }),
  assign: (scene) => ({
    to: receiver(scene),
    reportBy: ahead(scene, 90),
    points: text(scene),
    delivery: delivery(scene),
  }),
  reportUp: (scene) => ({ danger: text(scene), proposal: text(scene) }),
  signFor: empty,
  object: (scene) => ({ reason: text(scene), fileIds: files(scene) }),
  decideObjection: (scene) => ({ upheld: scene.chance.sometimes(0.5), reason: text(scene) }),
  lapseObjection: empty,
  acknowledge: (scene) => ({ procedure: maybe(scene, () => text(scene)), delivery: delivery(scene) }),
  guide: (scene) => ({ body: text(scene), address: text(scene), reason: text(scene), delivery: delivery(scene) }),
  divert: (scene) => ({
    ...wayWithTerm(scene),
    body: text(scene),
    address: text(scene),
    legalBasis: '劳动争议调解仲裁法第二十七条',
    papers: text(scene),
    explanation: text(scene),
    delivery: delivery(scene),
  }),
  confirmDiversion: (scene) => ({ evidence: text(scene), delivery: delivery(scene) }),
  resumeFromDiversion: (scene) => ({ reason: text(scene), delivery: delivery(scene) }),
  accept: (scene) => ({ handlerId: maybe(scene, () => 'officer-1'), delivery: delivery(scene) }),
  declineAcceptance: (scene) => ({
    sameMatterAs: '9901230020260302020001774',
    handledBy: text(scene),
    reason: text(scene),
    delivery: delivery(scene),
  }),
  declineRepeat: (scene) => ({
    rereviewNumber: '青信复核〔2025〕3号',
    rereviewOn: ago(scene, 400, addDays(scene.today, -400)),
    sameFacts: text(scene),
    remainingRoutes: text(scene),
    delivery: delivery(scene),
  }),
  assignHandler: (scene) => ({ handlerId: scene.chance.pick(['officer-1', 'officer-2']) }),
  requestPapers: (scene) => ({
    papers: [{ text: text(scene) }],
    by: ahead(scene, 20),
    delivery: delivery(scene),
  }),
  investigate: (scene) => ({
    heldOn: ago(scene, 5, scene.state.receivedOn),
    method: scene.chance.pick(['interview', 'phone', 'site', 'papers', 'other-organ'] as const),
    petitionerHeard: scene.chance.sometimes(0.7),
    notHeard: maybe(scene, () => 'declined' as const),
    record: text(scene),
    findings: requestNos(scene).map((request) => ({ request, text: text(scene) })),
    fileIds: files(scene),
  }),
  extend: (scene) => ({ days: scene.chance.int(1, 30), reason: text(scene), delivery: delivery(scene) }),
  submitOpinion: (scene) => {
    const answers = requestNos(scene).map((request) => {
      const outcome = scene.chance.pick(outcomes);
      return {
        request,
        finding: text(scene),
        outcome,
        basis: outcome === 'explain' ? [] : [`办法第${scene.chance.int(1, 99)}条`],
        reply: text(scene),
        performer: maybe(scene, () => text(scene)),
      };
    });
    const supports = answers.some(({ outcome }) => outcome === 'support' || outcome === 'partial');
    return {
      title: text(scene),
      answers,
      executeBy: supports ? ahead(scene, 60) : undefined,
      hearingAnswer: text(scene),
      orderAnswers: orderedPoints(scene.state).map((point) => ({ point, text: text(scene) })),
    };
  },
  returnOpinion: (scene) => ({ reason: text(scene) }),
  conclude: empty,
  serve: (scene) => service(scene, scene.state.decidedOn!),
  recordExecution: (scene) => ({
    executedOn: ago(scene, 5, scene.state.receivedOn),
    evidence: text(scene),
    fileIds: files(scene),
  }),
  close: (scene) => ({ guidance: text(scene), report: text(scene) }),
  requestReview: (scene) => ({
    reviewOrganId: chosenBody(scene, scene.state.holderId),
    reason: text(scene),
    postedOn: maybe(scene, () => ago(scene, 6, scene.state.servedOn!)),
    fileIds: files(scene),
  }),
  declineReview: (scene) => ({
    requestedOn: scene.today,
    reason: text(scene),
    remainingRoutes: text(scene),
    delivery: delivery(scene),
  }),
  decideReview: reviewBody,
  serveReview: (scene) => service(scene, scene.state.firstReview!.decidedOn!),
  requestRereview: (scene) => ({
    rereviewOrganId: chosenBody(scene, scene.state.firstReview!.organId),
    reason: text(scene),
    postedOn: maybe(scene, () => ago(scene, 6, scene.state.firstReview!.servedOn!)),
    fileIds: files(scene),
  }),
  decideRereview: reviewBody,
  serveRereview: (scene) => service(scene, scene.state.secondReview!.decidedOn!),
  lapseReview: empty,
  lapseRereview: empty,
  withdraw: (scene) => ({ ownWill: true, reason: maybe(scene, () => text(scene)) }),
  revokeWithdrawal: empty,
  evaluate: (scene) => ({
    office: scene.chance.pick(satisfaction),
    organ: scene.chance.pick(satisfaction),
    solved: requestNos(scene).map((request) => ({
      request,
      solved: scene.chance.pick(['yes', 'partly', 'no'] as const),
    })),
    comment: maybe(scene, () => text(scene)),
  }),
};
