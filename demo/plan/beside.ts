import { addDays } from '../../core/calendar/index.ts';
import { officersOf } from '../county/officers.ts';
import * as a from './answering.ts';
import * as i from './intake.ts';
import { handler, head, holder, type Journey, mailed, type Story } from './story.ts';

export function underWay(s: Story, answerIn?: string): void {
  i.register(s, undefined, answerIn ? { answerIn } : {});
  i.route(s);
  i.accept(s, 1 + s.roll.below(4));
}

function agree(s: Story, kind?: 'mediation'): void {
  const { walk } = s;
  a.investigate(s, 3 + s.roll.below(5));
  walk.act('askConsent', handler(s), 1, () => ({
    proposed: 'mediation',
    reason: '双方对事实没有大的争议，谈得拢的比裁决快。',
    otherSide: '对方当事人',
    delivery: { method: 'in-person' },
  }));
  walk.act('answerConsent', 'petitioner', 1 + s.roll.below(3), () => ({ proposed: 'mediation', consents: true }));
  walk.act('mediate', handler(s), 1, (on) => ({
    kind: kind ?? s.roll.pick(['mediation', 'settlement']),
    otherConsents: true,
    withinDiscretion: true,
    otherSide: '对方当事人',
    mediator: '乡镇人民调解委员会',
    consentedOn: on,
  }));
}

/** Both sides settle; what was agreed is kept. */
export const settled: Journey = (s) => {
  underWay(s);
  agree(s, 'mediation');
  const committee = s.walk.state.mediation?.kind === 'mediation';
  s.walk.act('recordAgreement', handler(s), 2 + s.roll.below(6), (on) => ({
    facts: s.narrative.asks[0]?.finding ?? s.narrative.title,
    terms: '双方同意按查明的情况解决，由责任方在约定日期前办到，凭收据和照片核对。',
    dispute: '双方对数额和时间说法不一，经当面核对取得一致。',
    performer: holder(s).shortName,
    way: '当面交付，签收为凭',
    performBy: addDays(on, 30),
    signedOn: on,
    petitionerSigned: true,
    otherSigned: true,
    committee,
  }));
  if (committee) {
    s.walk.act('recordConfirmation', handlerOf(s), 3, (on) => ({ court: '澄溪县人民法院', appliedOn: on }));
  }
  a.settleDown(s);
};

/** No agreement is reached, and the matter is answered as usual. */
export const notSettled: Journey = (s) => {
  underWay(s);
  agree(s);
  s.walk.act('endMediation', s.roll.pick(['petitioner', handlerOf(s)]), 2 + s.roll.below(5), () => ({
    reason: '双方对数额说不到一起。',
  }));
  a.answer(s);
  a.settleDown(s);
};

/** A hearing is asked for, granted and held, its officers chosen and one asked to step aside; the opinion answers its conclusion. */
export const publiclyHeard: Journey = (s) => {
  underWay(s);
  const { walk } = s;
  walk.act('requestHearing', 'petitioner', 2, () => ({ reason: '希望当面把数额算清楚。' }));
  walk.act('decideHearing', headOf(s), 1, () => ({
    granted: true,
    reason: '争议较大，当面说清有利于查明。',
    delivery: mailed(s),
  }));
  walk.act('noticeHearing', handlerOf(s), 1, (on) => ({
    heldOn: addDays(on, 21),
    time: '09:00',
    place: '本单位三楼会议室',
    presider: '韩立，法制科负责人',
    recorder: '温小雨',
    officers: ['人大代表', '律师', '村民代表', '政协委员', '退休教师'].map((capacity, n) => ({
      name: `听证员${n + 1}`,
      capacity,
    })),
    choosing: true,
    seats: 3,
    open: true,
    delivery: mailed(s),
  }));
  walk.act('chooseOfficers', 'petitioner', 2, () => ({ chosen: [2, 3] }));
  walk.act('completeOfficers', handlerOf(s), 1, () => ({ added: [1], reason: '按名单顺序补齐。', delivery: post }));
  walk.act('challengeOfficer', 'petitioner', 1, () => ({
    who: 'officer-1',
    ground: 'interest',
    reason: '这位和对方有生意往来。',
  }));
  walk.act('decideChallenge', headOf(s), 1, () => ({
    who: 'officer-1',
    granted: true,
    reason: '有往来属实，为公正起见换一位。',
    instead: '听证员6',
    capacity: '社区工作者',
    delivery: post,
  }));
  walk.act('holdHearing', handlerOf(s), 16, (on) => ({
    heldOn: on,
    petitionerCame: true,
    sat: [2, 3, 6],
    record: '信访人陈述了要求和理由，本单位出示了账目，双方逐笔质证，听证员提问后评议。',
    readBack: true,
    signed: true,
  }));
  walk.act('concludeHearing', handlerOf(s), 3, () => ({
    findings: '账目与信访人保存的单据基本一致。',
    conclusion: '要求有依据的部分应当办理，没有依据的部分应当书面说明。',
    delivery: mailed(s),
  }));
  a.answer(s);
  a.settleDown(s);
};

/** The petitioner, who wants the answer in English, asks for a hearing and then does without it. */
export const hearingGivenUp: Journey = (s) => {
  underWay(s, 'en');
  s.walk.act('requestHearing', 'petitioner', 2, () => ({ reason: '想当面说。' }));
  s.walk.act('dropHearing', 'petitioner', 2, () => ({ reason: '经办人已上门说清。' }));
  a.answer(s);
  a.settleDown(s);
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

const post = { method: 'post' };
export const handlerOf = (s: Story) => (s.walk.over ? '' : handler(s));
const headOf = (s: Story) => (s.walk.over ? '' : head(s));
