import { openTerm } from '../narratives/route-term.ts';
import * as a from './answering.ts';
import * as i from './intake.ts';
import { delivery, handler, type Journey, mailed, type Story } from './story.ts';
import { say } from './texts.ts';

function divert(s: Story, after: number): void {
  const { narrative, walk } = s;
  const { route } = narrative;
  if (walk.over || !route) return;
  walk.act('divert', handler(s), after, (on) => ({
    way: `31.${route.way}`,
    body: route.body,
    address: route.address,
    phone: '0999-1230000',
    legalBasis: narrative.asks[0]?.basis[0] ?? '信访工作条例第三十一条',
    ...openTerm(route, on),
    papers: route.bring,
    explanation: `${narrative.asks[0]?.finding ?? ''}${route.period}。本次信访不停止上述期限的计算，请尽早办理。`,
    delivery: delivery(s),
  }));
}

const toDiversion: Journey = (s) => {
  i.register(s);
  i.route(s);
  divert(s, 2 + s.roll.below(6));
};

/** Led to the legal route, which takes it over. */
export const diverted: Journey = (s) => {
  toDiversion(s);
  s.walk.act('confirmDiversion', s.walk.over ? '' : handler(s), 4 + s.roll.below(8), () => ({
    evidence: say(s.roll, 'confirm'),
    delivery: mailed(s),
  }));
};

/** Followed for fifteen days, then closed. */
export const divertedAndClosed: Journey = (s) => {
  toDiversion(s);
  if (!s.walk.over) a.close(s, 24);
};

/** The body of the legal route refuses; the organ handles it after all. */
export const divertedAndResumed: Journey = (s) => {
  toDiversion(s);
  if (s.walk.over) return;
  s.walk.act('resumeFromDiversion', handler(s), 5 + s.roll.below(7), () => ({
    reason: say(s.roll, 'refusedThere'),
    delivery: mailed(s),
  }));
  i.accept(s, 1 + s.roll.below(3));
  a.answer(s);
  a.settleDown(s);
};
