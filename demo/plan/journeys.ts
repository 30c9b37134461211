import { officerByLogin } from '../county/officers.ts';
import { organByCode } from '../county/organs.ts';
import * as a from './answering.ts';
import { hearingGivenUp, notSettled, publiclyHeard, settled } from './beside.ts';
import { diverted, divertedAndClosed, divertedAndResumed } from './diversions.ts';
import * as i from './intake.ts';
import {
  bounced,
  cameAgain,
  conferred,
  filedOnly,
  helpedAfter,
  litigious,
  notSoSimple,
  recusalAsked,
  recusalDeclared,
  relayedToDiscipline,
  reopened,
  simple,
  suggestionAnswered,
} from './more-journeys.ts';
import * as r from './remedies.ts';
import { answeredAtOnce, corrected, recalled, returned } from './set-right.ts';
import { delivery, handler, type Journey, responsible, type Story } from './story.ts';
import { say } from './texts.ts';

const standard: Journey = (s) => {
  i.register(s);
  i.route(s);
  i.accept(s, 1 + s.roll.below(6));
  a.answer(s);
};

/** Registered, forwarded, accepted, answered, closed. */
const ordinary: Journey = (s) => {
  standard(s);
  a.settleDown(s);
};

/** The same, answered after its day. */
const late: Journey = (s) => {
  i.register(s);
  i.route(s);
  i.accept(s, 12 + s.roll.below(8));
  a.answer(s, 2.9);
  a.settleDown(s);
};

/** Left for months after it was accepted: backlog, until it is resolved. */
const longDelayed: Journey = (s) => {
  i.register(s);
  i.route(s);
  i.accept(s, 2 + s.roll.below(3));
  a.investigate(s, 8);
  a.submit(s, 125);
  a.conclude(s, 2);
  a.serve(s, 2);
  a.settleDown(s);
};

const assigned: Journey = (s) => {
  i.register(s);
  i.classify(s, 0);
  i.assign(s, responsible(s), 1 + s.roll.below(5));
  i.signFor(s, s.roll.below(3));
  i.accept(s, 1 + s.roll.below(5));
  a.answer(s);
  a.settleDown(s);
};

/** First sent to the wrong organ, whose objection is upheld. */
const misrouted: Journey = (s) => {
  i.register(s);
  i.classify(s, s.roll.below(2));
  i.forward(s, organByCode(s.narrative.misrouteCode ?? 'cx-zsj'), 1 + s.roll.below(4));
  i.objectTo(s, 1 + s.roll.below(4), 'objection');
  i.ruleOnObjection(s, 1 + s.roll.below(3), true);
  i.forward(s, responsible(s), s.roll.below(2));
  i.signFor(s, s.roll.below(3));
  i.accept(s, 1 + s.roll.below(5));
  a.answer(s);
  a.settleDown(s);
};

/** The right organ objects without reason; the objection is refused. */
const overruled: Journey = (s) => {
  i.register(s);
  i.classify(s, s.roll.below(2));
  i.forward(s, responsible(s), 1 + s.roll.below(4));
  i.objectTo(s, 1 + s.roll.below(4), 'objectionWeak');
  i.ruleOnObjection(s, 1 + s.roll.below(3), false);
  i.accept(s, 1 + s.roll.below(4));
  a.answer(s);
  a.settleDown(s);
};

/** The receiver neither signs nor objects: after five working days it is deemed to have signed. */
const deemed: Journey = (s) => {
  i.register(s);
  i.classify(s, 1);
  i.forward(s, responsible(s), 1 + s.roll.below(4));
  while (!s.walk.over && s.walk.state.phase === 'transferring') s.walk.wait(3);
  i.acknowledge(s, 1);
  i.accept(s, 1 + s.roll.below(4));
  a.answer(s);
  a.settleDown(s);
};

/** Papers are asked for once and come. */
const papers: Journey = (s) => {
  i.register(s);
  i.route(s);
  i.accept(s, 1 + s.roll.below(4));
  a.askForPapers(s, 2 + s.roll.below(5));
  a.supply(s, 3 + s.roll.below(9));
  a.answer(s);
  a.settleDown(s);
};

/** Extended once, before the day. */
const extended: Journey = (s) => {
  i.register(s);
  i.route(s);
  i.accept(s, 1 + s.roll.below(4));
  a.investigate(s, 8 + s.roll.below(10), false);
  a.extend(s, 16 + s.roll.below(12), s.roll.pick([15, 20, 30]));
  a.answer(s, 1.4);
  a.settleDown(s);
};

/** Answered, then taken to the next level while the organ carries out what it promised. */
const reviewed =
  (outcome: r.ReviewEnd): Journey =>
  (s) => {
    standard(s);
    r.askReview(s, 4 + s.roll.below(20));
    a.execute(s, 1 + s.roll.below(4));
    a.close(s, 1 + s.roll.below(3));
    r.decideReview(s, 6 + s.roll.below(12), outcome);
    r.serveReview(s, 1 + s.roll.below(4));
    a.execute(s, 5 + s.roll.below(12));
    if (outcome === 'revoke-redo') r.handleAnew(s);
  };

/** Upheld at review, then taken one level further. */
const reReviewed =
  (outcome: r.ReviewEnd): Journey =>
  (s) => {
    reviewed('uphold')(s);
    r.askRereview(s, 8 + s.roll.below(15));
    r.decideRereview(s, 14 + s.roll.below(12), outcome);
    r.serveRereview(s, 1 + s.roll.below(4));
    a.execute(s, 5 + s.roll.below(12));
    if (outcome === 'revoke-redo') r.handleAnew(s);
    else if (s.walk.state.review === 'ended' && s.roll.next() < 0.6) helpedAfter(s, 10 + s.roll.below(20));
  };

function withdraw(s: Story, after: number): void {
  s.walk.act('withdraw', 'petitioner', after, () => ({ ownWill: true, reason: say(s.roll, 'withdrawReason') }));
}

const withdrawn: Journey = (s) => {
  i.register(s);
  i.route(s);
  i.accept(s, 1 + s.roll.below(5));
  withdraw(s, 3 + s.roll.below(15));
};

/** Withdrawn before it was even routed. */
const withdrawnEarly: Journey = (s) => {
  i.register(s);
  withdraw(s, 1 + s.roll.below(3));
};

const revoked: Journey = (s) => {
  withdrawn(s);
  s.walk.act('revokeWithdrawal', 'petitioner', 4 + s.roll.below(18), () => ({}));
  a.answer(s);
  a.settleDown(s);
};

/** An accusation: registered, classified and held by the bureau; it goes no further (decisions 7). */
const held: Journey = (s) => {
  i.register(s);
  i.classify(s, s.roll.below(2));
  const keeper = officerByLogin(s.cast.custodian).id;
  s.walk.act('assignHandler', s.cast.bureauHead, s.roll.below(2), () => ({ handlerId: keeper }));
  i.acknowledge(s, 1 + s.roll.below(5));
  if (s.walk.state.reachable) a.supply(s, 6 + s.roll.below(20));
};

const heldAndWithdrawn: Journey = (s) => {
  i.register(s);
  i.classify(s, 0);
  withdraw(s, 5 + s.roll.below(10));
};

/** Brought as an accusation; asked by the custodian, the person only wants the matter solved. It waits for its routing. */
const heldThenRequested: Journey = (s) => {
  i.register(s);
  s.walk.act('treatAsRequest', 'petitioner', 2, () => ({ reason: '不是要告谁，只想把我家的事解决。' }));
};

/** The organ was petitioned directly and handles it itself. */
const direct: Journey = (s) => {
  i.register(s, responsible(s));
  i.acknowledge(s, 1 + s.roll.below(4));
  i.accept(s, 1 + s.roll.below(5));
  a.answer(s);
  a.settleDown(s);
};

/** The organ was petitioned directly, but it is neither its business nor its system's: it says where to go. */
const guided: Journey = (s) => {
  const right = responsible(s);
  i.register(s, organByCode(s.narrative.misrouteCode ?? 'cx-zsj'));
  s.walk.act('guide', s.walk.over ? '' : handler(s), 1 + s.roll.below(4), () => ({
    body: right.name,
    address: right.address,
    phone: right.phone,
    reason: `「${s.narrative.title}」由${right.shortName}负责，本单位没有这项职责；材料复印件已留存，登记编号可继续使用。`,
    delivery: delivery(s),
  }));
};

/** Danger in the matter itself: reported at once, assigned, handled in days. */
const urgent: Journey = (s) => {
  i.register(s);
  s.walk.act('reportUp', s.cast.bureauHead, 0, () => ({
    danger: s.narrative.danger ?? '',
    actionTaken: say(s.roll, 'actionTaken'),
    proposal: say(s.roll, 'proposal'),
  }));
  i.assign(s, responsible(s), s.roll.below(2), 30);
  i.signFor(s, 0);
  i.accept(s, 0);
  a.answer(s, 0.5);
  a.settleDown(s);
};

const suggested: Journey = ordinary;

/** Every journey by its name. */
export const journeys = {
  ordinary,
  late,
  longDelayed,
  assigned,
  misrouted,
  overruled,
  deemed,
  papers,
  extended,
  returned,
  reviewUpheld: reviewed('uphold'),
  reviewChanged: reviewed('change'),
  reviewRedone: reviewed('revoke-redo'),
  ended: reReviewed('uphold'),
  rereviewChanged: reReviewed('change'),
  rereviewRedone: reReviewed('revoke-redo'),
  diverted,
  divertedAndClosed,
  divertedAndResumed,
  withdrawn,
  withdrawnEarly,
  revoked,
  held,
  heldAndWithdrawn,
  heldThenRequested,
  direct,
  guided,
  urgent,
  suggested,
  settled,
  notSettled,
  publiclyHeard,
  hearingGivenUp,
  simple,
  notSoSimple,
  recusalAsked,
  recusalDeclared,
  bounced,
  conferred,
  suggestionAnswered,
  reopened,
  cameAgain,
  filedOnly,
  litigious,
  relayedToDiscipline,
  recalled,
  corrected,
  answeredAtOnce,
} as const satisfies Record<string, Journey>;

export type JourneyName = keyof typeof journeys;
