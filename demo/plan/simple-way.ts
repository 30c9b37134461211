import type { LocalDate } from '../../core/calendar/index.ts';
import * as a from './answering.ts';
import { handlerOf } from './beside.ts';
import * as i from './intake.ts';
import { type Journey, noticeOf, responsible, type Story } from './story.ts';

/** By web or telephone, on paper for whoever asked for it (1.7). */
function simpleNotice(s: Story) {
  const { reachable, wantsPaper: paper = false } = s.walk.state;
  if (s.walk.over || !reachable) return { paper, delivery: { waived: 'unreachable' } };
  if (paper) return { paper, delivery: { method: s.roll.pick(['in-person', 'post']) } };
  return { paper, delivery: { method: s.form === 'web' ? 'electronic' : 'phone' } };
}

function simpleAnswer(s: Story, on: LocalDate) {
  const { reachable, wantsPaper } = s.walk.state;
  const form = wantsPaper && s.form === 'web' ? 'letter' : s.form;
  const service = a.service(reachable, form, on, s.person.name, s.roll.below(900));
  return { paper: wantsPaper === true || !['electronic', 'in-person'].includes(service.method), service };
}

/** Simple and first-time: accepted and answered in days. */
export const simple: Journey = (s) => {
  i.register(s, undefined, { paper: false });
  i.classify(s, 0);
  s.walk.act('proposeSimple', s.cast.officer, 0, () => plainCase);
  i.forward(s, responsible(s), 1);
  i.signFor(s, 0);
  s.walk.act('acceptSimply', handlerOf(s), 1, () => ({ ...plainCase, ...simpleNotice(s) }));
  if (s.walk.state.unwritten && s.walk.state.reachable && s.roll.next() < 0.7) {
    s.walk.act('providePaper', handlerOf(s), 1, (on) => ({ askedOn: on, delivery: { method: 'post' } }));
  }
  s.walk.act('replySimply', handlerOf(s), 4 + s.roll.below(4) + a.untilServed(s), (on) => ({
    answers: s.narrative.asks.map(({ reply, basis }, n) => ({
      request: n + 1,
      outcome: 'explain',
      basis,
      reply: reply || '已在电话里逐项说清。',
    })),
    ...simpleAnswer(s, on),
  }));
  a.settleDown(s);
};

/** Begun the simplified way, and returned to the ordinary one. */
export const notSoSimple: Journey = (s) => {
  i.register(s);
  i.classify(s, 0);
  i.forward(s, responsible(s), 1);
  i.signFor(s, 0);
  s.walk.act('acceptSimply', handlerOf(s), 1, () => ({ ...plainCase, ...simpleNotice(s) }));
  s.walk.act('leaveSimple', handlerOf(s), 3, () => ({
    reason: '核实后发现有一项可能不予支持。',
    delivery: noticeOf(s),
  }));
  a.answer(s);
  a.settleDown(s);
};

const plainCase = {
  ground: 'clear',
  statutoryRoute: false,
  maybeNotSupported: false,
  severalBodies: false,
  weighty: false,
};
