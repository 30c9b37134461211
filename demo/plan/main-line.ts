import * as a from './answering.ts';
import { handlerOf, underWay } from './beside.ts';
import * as i from './intake.ts';
import { type Journey, responsible } from './story.ts';
import { say } from './texts.ts';

export const standard: Journey = (s) => {
  i.register(s);
  i.route(s);
  i.accept(s, 1 + s.roll.below(6));
  a.answer(s);
};

/** Registered, forwarded, accepted, answered, closed. */
export const ordinary: Journey = (s) => {
  standard(s);
  a.settleDown(s);
};

/** The same, answered after its day. */
export const late: Journey = (s) => {
  i.register(s);
  i.route(s);
  i.accept(s, 12 + s.roll.below(8));
  a.answer(s, 2.9);
  a.settleDown(s);
};

/** Left for months after it was accepted: backlog, until it is resolved. */
export const longDelayed: Journey = (s) => {
  i.register(s);
  i.route(s);
  i.accept(s, 2 + s.roll.below(3));
  a.investigate(s, 8);
  a.submit(s, 125);
  a.conclude(s, 2);
  a.serve(s, 2);
  a.settleDown(s);
};

export const assigned: Journey = (s) => {
  i.register(s);
  i.classify(s, 0);
  i.assign(s, responsible(s), 1 + s.roll.below(5));
  i.signFor(s, s.roll.below(3));
  i.accept(s, 1 + s.roll.below(5));
  a.answer(s);
  a.settleDown(s);
};

/** The receiver neither signs nor objects: after five working days it is deemed to have signed. */
export const deemed: Journey = (s) => {
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
export const papers: Journey = (s) => {
  i.register(s);
  i.route(s);
  i.accept(s, 1 + s.roll.below(4));
  a.askForPapers(s, 2 + s.roll.below(5));
  a.supply(s, 3 + s.roll.below(9));
  a.answer(s);
  a.settleDown(s);
};

/** Extended once, before the day. */
export const extended: Journey = (s) => {
  i.register(s);
  i.route(s);
  i.accept(s, 1 + s.roll.below(4));
  a.investigate(s, 8 + s.roll.below(10), false);
  a.extend(s, 16 + s.roll.below(12), s.roll.pick([15, 20, 30]));
  a.answer(s, 1.4);
  a.settleDown(s);
};

/** The organ was petitioned directly and handles it itself. */
export const direct: Journey = (s) => {
  i.register(s, responsible(s));
  i.acknowledge(s, 1 + s.roll.below(4));
  i.accept(s, 1 + s.roll.below(5));
  a.answer(s);
  a.settleDown(s);
};

/** Danger in the matter itself: reported at once, assigned, handled in days. */
export const urgent: Journey = (s) => {
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

/** The organ answers a suggestion. */
export const suggestionAnswered: Journey = (s) => {
  underWay(s);
  s.walk.act('replySuggestion', handlerOf(s), 12 + s.roll.below(20) + a.untilServed(s), (on) => ({
    adopted: s.roll.pick(['adopted', 'partly', 'not']),
    reply: '已研究您的建议，采纳情况和理由如上。',
    service: a.service(s.walk.state.reachable, s.form, on, s.person.name, s.roll.below(900)),
  }));
  a.close(s, 3);
};
