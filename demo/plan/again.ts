import { addDays } from '../../core/calendar/index.ts';
import * as a from './answering.ts';
import { handlerOf, underWay } from './beside.ts';
import * as i from './intake.ts';
import { delivery, type Journey, noticeOf, type Story } from './story.ts';

/** The same matter again while the first is being handled: 不予受理 (Art. 19.3, D-05). */
export const declined =
  (firstKey: string, handledBy: string): Journey =>
  (s: Story) => {
    i.register(s);
    i.classify(s, 1);
    s.walk.act('declineAcceptance', s.cast.bureauHead, 1 + s.roll.below(4), () => ({
      sameMatterAs: `@number:${firstKey}`,
      handledBy,
      reason: `同一事项正由${handledBy}办理，办理期限还没有到。已把这次补充的内容转给经办人；对办理过程有意见的，可以另行反映。`,
      delivery: delivery(s),
    }));
  };

/** The same facts after the re-review opinion: 不再受理 (Art. 36.3, D-06). */
export const noLonger =
  (firstKey: string, rereviewOn: string): Journey =>
  (s: Story) => {
    i.register(s);
    i.classify(s, 1);
    s.walk.act('declineRepeat', s.cast.bureauHead, 1 + s.roll.below(4), () => ({
      rereviewNumber: `@rereview:${firstKey}`,
      rereviewOn,
      sameFacts: '本次来件的事实和理由与复核意见所审查的一致，没有新的证据。',
      remainingRoutes:
        '如有新的事实或证据，可以重新提出；生活确有困难的，可向县民政局申请社会救助；法律咨询拨打12348。',
      delivery: delivery(s),
    }));
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
      delivery: noticeOf(s),
    }));
    a.execute(s, 8);
    a.close(s, 2);
  }
  const ground = s.walk.state.executedOn ? 'stopped' : 'not-solved';
  s.walk.act('askReopening', 'petitioner', 5, () => ({ ground, reason: '答复说办好了，到现在还是老样子。' }));
  s.walk.act('declineReopening', s.cast.bureauHead, 6, () => ({
    reason: '已到现场核对，答应的已经做到，没有新的凭据。',
    wayOn: '收到答复30日内可以请求复查；找到当时没有的凭据的，可以再次要求重新办理。',
    delivery: noticeOf(s),
  }));
  s.walk.act('reopen', s.cast.bureauHead, 15, (on) => ({
    ground: 'new-facts',
    reason: '信访人补来了当时没有的凭据。',
    by: addDays(on, 30),
    delivery: noticeOf(s),
  }));
  a.answer(s, 0.5);
};
