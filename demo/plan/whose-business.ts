import { addDays } from '../../core/calendar/index.ts';
import { officersOf } from '../county/officers.ts';
import { organByCode } from '../county/organs.ts';
import * as a from './answering.ts';
import { underWay } from './beside.ts';
import * as i from './intake.ts';
import { delivery, handler, head, holder, type Journey, noticeOf, officerOf, organById, responsible } from './story.ts';

/** First sent to the wrong organ, whose objection is upheld. */
export const misrouted: Journey = (s) => {
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
export const overruled: Journey = (s) => {
  i.register(s);
  i.classify(s, s.roll.below(2));
  i.forward(s, responsible(s), 1 + s.roll.below(4));
  i.objectTo(s, 1 + s.roll.below(4), 'objectionWeak');
  i.ruleOnObjection(s, 1 + s.roll.below(3), false);
  i.accept(s, 1 + s.roll.below(4));
  a.answer(s);
  a.settleDown(s);
};

/** Two organs in turn say it is not theirs: the common superior decides, and others get their parts. */
export const bounced: Journey = (s) => {
  i.register(s);
  i.classify(s, 0);
  i.forward(s, organByCode(s.narrative.misrouteCode ?? 'cx-zsj'), 1);
  i.objectTo(s, 1, 'objection');
  i.ruleOnObjection(s, 1, true);
  i.forward(s, responsible(s), 1);
  i.objectTo(s, 2, 'objectionWeak');
  const arbiter = s.walk.state.coordination?.arbiterId;
  s.walk.act('decideCoordination', arbiter ? decider(arbiter) : '', 3, (on) => ({
    leadId: responsible(s).id,
    decision: '按权责清单由该单位承办，另一单位配合提供资料。',
    parts: [
      { organId: organByCode(s.narrative.misrouteCode ?? 'cx-zsj').id, what: '提供原始资料', by: addDays(on, 20) },
    ],
    delivery: noticeOf(s),
  }));
  i.accept(s, 1);
  const part = s.walk.state.joint?.parts[0]?.organId;
  s.walk.act('answerPart', part && !s.walk.over ? officerOf(organById(part), s.roll) : '', 5, () => ({
    result: '资料已移交牵头单位。',
  }));
  a.answer(s);
  a.settleDown(s);
};

/** The holder asks the superior how a hard matter is to be handled together. */
export const conferred: Journey = (s) => {
  underWay(s);
  s.walk.act('callConference', s.walk.over ? '' : head(s), 2, () => ({
    question: 'hard',
    organIds: [organByCode(s.walk.over || holder(s).id !== organByCode('cx-zsj').id ? 'cx-zsj' : 'cx-zjj').id],
    reason: '涉及几家单位的职责，需要一起定。',
  }));
  const arbiter = s.walk.state.coordination?.arbiterId;
  s.walk.act('decideCoordination', arbiter ? decider(arbiter) : '', 4, () => ({
    leadId: s.walk.state.holderId,
    decision: '由受理单位牵头办理。',
    delivery: noticeOf(s),
  }));
  a.answer(s);
  a.settleDown(s);
};

/** The organ was petitioned directly, but it is neither its business nor its system's: it says where to go. */
export const guided: Journey = (s) => {
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

/** Whoever may decide for the common superior or the conference's bureau. */
const decider = (organId: string): string =>
  (['leader', 'organ-head', 'bureau-head'] as const).flatMap((role) => officersOf(organId, role))[0]?.login ?? '';
