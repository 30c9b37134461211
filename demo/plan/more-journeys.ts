import { addDays, type LocalDate } from '../../core/calendar/index.ts';
import { officers, officersOf } from '../county/officers.ts';
import { organByCode } from '../county/organs.ts';
import * as a from './answering.ts';
import { handlerOf, underWay } from './beside.ts';
import * as i from './intake.ts';
import {
  delivery,
  head,
  holder,
  type Journey,
  mailed,
  officerOf,
  organById,
  responsible,
  type Story,
} from './story.ts';

const notice = (s: Story) => (s.walk.over ? { waived: 'unreachable' } : delivery(s));

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
    delivery: notice(s),
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

/** The handler steps aside: asked for by the petitioner, or declared. */
const recusal =
  (asked: boolean): Journey =>
  (s) => {
    underWay(s);
    s.walk.act(asked ? 'askRecusal' : 'declareRecusal', asked ? 'petitioner' : handlerOf(s), 2, () => ({
      ground: 'kin',
      reason: '与对方当事人是亲属。',
    }));
    const away = s.walk.state.recusal?.officerId;
    const organ = s.walk.over ? undefined : holder(s);
    const other =
      organ &&
      officersOf(organ.id, organ.kind === 'bureau' ? 'bureau-head' : 'organ-head').find(({ id }) => id !== away);
    s.walk.act('decideRecusal', other?.login ?? '', 1, () => ({
      granted: false,
      reason: '经核实，不是近亲属，不影响公正。',
      delivery: mailed(s),
    }));
    a.answer(s);
    a.settleDown(s);
  };
export const recusalAsked = recusal(true);
export const recusalDeclared = recusal(false);

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
    delivery: notice(s),
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
    delivery: notice(s),
  }));
  a.answer(s);
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

/** Closed, with the result written down in full; then it turns out otherwise. */
export const reopened: Journey = (s) => {
  underWay(s);
  a.answer(s);
  a.execute(s, 6);
  s.walk.act('recordResult', handlerOf(s), 2, () => {
    const supported = s.walk.state.requests.filter(({ outcome }) => outcome === 'support' || outcome === 'partial');
    return {
      resolved: supported.map(({ no }) => no),
      explained: s.walk.state.requests.filter((one) => !supported.includes(one)).map(({ no }) => no),
      hardship: 'told',
      note: '逐项核对，困难救助办法已告知。',
    };
  });
  a.close(s, 2);
  if (s.walk.state.executedOn) {
    s.walk.act('reopenExecution', s.cast.bureauHead, 9, (on) => ({
      reason: '回访发现只做了一半。',
      by: addDays(on, 20),
      delivery: notice(s),
    }));
    a.execute(s, 8);
    a.close(s, 2);
  }
  const ground = s.walk.state.executedOn ? 'stopped' : 'not-solved';
  s.walk.act('askReopening', 'petitioner', 5, () => ({ ground, reason: '答复说办好了，到现在还是老样子。' }));
  s.walk.act('declineReopening', s.cast.bureauHead, 6, () => ({
    reason: '已到现场核对，答应的已经做到，没有新的凭据。',
    wayOn: '收到答复30日内可以请求复查；找到当时没有的凭据的，可以再次要求重新办理。',
    delivery: notice(s),
  }));
  s.walk.act('reopen', s.cast.bureauHead, 15, (on) => ({
    ground: 'new-facts',
    reason: '信访人补来了当时没有的凭据。',
    by: addDays(on, 30),
    delivery: notice(s),
  }));
  a.answer(s, 0.5);
};

/** The same person with the same matter: linked by an officer, and the unit looks at its own work. */
export const cameAgain: Journey = (s) => {
  i.register(s);
  s.walk.act('linkRepeat', s.cast.officer, 1, () => ({
    sameMatterAs: '9901230020250302020000171',
    linked: true,
    samePerson: true,
    about: 'same',
    explanation: '诉求和事实与前一件基本相同，姓名电话一致。',
  }));
  i.route(s);
  s.walk.act('analyseCause', handlerOf(s), 5, () => ({
    causes: ['unclear-answer'],
    measures: '答复改用通俗语言，当面再讲一遍。',
  }));
  i.accept(s, 1);
  a.answer(s);
  a.settleDown(s);
};

/** Nothing to handle: filed with a second person's approval, and the person is told. */
export const filedOnly: Journey = (s) => {
  i.register(s);
  s.walk.act('proposeFiling', s.cast.officer, 1, () => ({ ground: 'no-request', reason: '没有要求办理的事项。' }));
  s.walk.act('decideFiling', s.cast.bureauHead, 1, () => ({
    approved: true,
    reason: '情况属实，同意存档并告知。',
    delivery: notice(s),
  }));
};

/** A matter of litigation: a visitor is guided, a letter is passed on. */
export const litigious: Journey = (s) => {
  i.register(s);
  const words = {
    field: 'court',
    body: '澄溪县人民法院诉讼服务中心',
    address: '平安路1号',
    phone: '0999-1230006',
    reason: '这件事正在诉讼程序里，由法院依法处理。',
    term: 'none',
  };
  if (s.form === 'visit') {
    s.walk.act('guideLitigation', s.cast.officer, 0, () => ({ ...words, delivery: { method: 'in-person' } }));
    return;
  }
  s.walk.act('relayLaw', s.cast.officer, 2, () => ({ ...words, delivery: notice(s) }));
  if (s.roll.next() < 0.5) {
    s.walk.act('takeBackRelay', s.cast.officer, 6, () => ({ reason: '法院称没有立案，退回。' }));
    s.walk.act('relayLaw', s.cast.officer, 3, () => ({ ...words, delivery: notice(s) }));
  }
  s.walk.act('confirmRelay', s.cast.officer, 7, () => ({ evidence: '收件回执。', delivery: notice(s) }));
};

/** An accusation goes to the discipline organ by the custodian's hand; who gave a name is told the result. */
export const relayedToDiscipline: Journey = (s) => {
  i.register(s);
  // Whom it is about turned out when the bureau asked.
  const accused = officers.find(
    ({ organId, roles }) => organId === organByCode(s.narrative.accusedCode ?? '').id && !roles.includes('organ-head'),
  )!;
  s.walk.act('nameAccused', s.cast.officer, 1, () => ({
    complainedOfficerIds: [accused.id],
    reason: '当面核实，反映的是这位工作人员。',
  }));
  s.walk.act('relayAccusation', s.cast.custodian, 2, () => ({
    channel: 'discipline',
    to: organByCode('cx-jw').id,
    reason: '反映公职人员履职问题，属纪检监察机关管辖。',
  }));
  s.walk.act('confirmRelay', s.cast.custodian, 4, () => ({ evidence: '机要签收。', delivery: notice(s) }));
  s.walk.act('recordRelayResult', s.cast.custodian, 50, (on) => ({
    result: '已依规处理，并已责成纠正。',
    decidedOn: on,
    delivery: notice(s),
  }));
};

/** Help goes on after the end. */
export const helpedAfter = (s: Story, after: number): void => {
  s.walk.act('support', handlerOf(s), after, (on) => ({
    helpedOn: on,
    kinds: ['social-aid', 'remaining-routes'],
    note: '帮助申请临时救助，并讲清还有的途径。',
  }));
  askedOnceMore(s, 9);
};

/** A letter that asks for re-review once more gets a reasoned notice: the procedure has ended (Art. 36.3). */
const askedOnceMore = (s: Story, after: number): void =>
  s.walk.act('declineReview', s.cast.officer, after, (on) => ({
    requestedOn: on,
    reason: '来信请求再次复核，事实和理由与以前相同。',
    remainingRoutes: '有新的证据可以重新提出；生活困难的，可以申请临时救助。',
    delivery: mailed(s),
  }));

/** Whoever may decide for the common superior or the conference's bureau. */
const decider = (organId: string): string =>
  (['leader', 'organ-head', 'bureau-head'] as const).flatMap((role) => officersOf(organId, role))[0]?.login ?? '';
