import { addDays, type LocalDate } from '../../core/calendar/index.ts';
import { accepted, bring, consents, handlerOf, headOf, plainCase, post, reviewerOf, type Way } from './steps.ts';

const place = '澄溪县信访局二楼听证室';
const capacity = '县人大代表';
const officers = ['王明', '李华', '赵敏', '孙立', '周正'].map((name) => ({ name, capacity }));
const said = { broughtBy: 'phone', readBack: true };

/** What the petitioner says in the matter, and what is said to them: hearings, a mediation, an answer at the window. */
export const turnsHeard = {
  async 'a hearing asked for and given up; another held by chosen officers; a mediation that came to nothing'(
    office,
    brought,
  ) {
    const { organCode } = brought.narrative;
    const [handler, head] = [handlerOf(organCode), headOf(organCode)];
    const story = await accepted(office, brought);
    const notice = { time: '14:30', place, presider: '听证主持人秦川', officers, issues: '凭据是否属实。' };
    await story.self(2, '/matter/hearing', { reason: '请公开核对凭据，我要当面说。' });
    await story.after(3, head, 'decideHearing', { granted: true, reason: '事实有争议，公开核对。' });
    await story.after(1, handler, 'noticeHearing', (today: LocalDate) => ({
      heldOn: addDays(today, 12),
      ...notice,
      open: true,
    }));
    await story.self(2, '/matter/hearing/drop', { reason: '单位已经把账给我看了。' });

    // The organ still wants it: held with the petitioner's own consent, said over the telephone.
    const reason = '账上有两笔对不上，当面核对更清楚。';
    await story.after(1, handler, 'askConsent', { proposed: 'hearing', reason, ...post });
    await story.after(1, 'liumei', 'answerConsent', { proposed: 'hearing', consents: true, ...said });
    const heldOn = addDays(story.today(), 18);
    await story.after(0, handler, 'noticeHearing', {
      heldOn,
      ...notice,
      choosing: true,
      seats: 3,
      open: false,
      closedBecause: 'privacy',
    });
    await story.after(1, 'liumei', 'chooseOfficers', { chosen: [2, 3], ...said });
    const kin = { who: 'officer-2', ground: 'kin', reason: '李华是对方的亲戚。', broughtBy: 'letter' };
    await story.after(0, 'liumei', 'challengeOfficer', kin);
    const instead = { instead: '范立秋', capacity: '律师' };
    await story.after(1, head, 'decideChallenge', {
      who: 'officer-2',
      granted: true,
      reason: '属实。',
      ...instead,
      ...post,
    });
    await story.after(1, handler, 'completeOfficers', { added: [1], reason: '按名单顺序补齐。', ...post });
    await story.after(15, handler, 'holdHearing', (today: LocalDate) => ({
      heldOn: today,
      petitionerCame: true,
      sat: [1, 3, 6],
      present: '本人，办理单位一人，另一方一人。',
      record: '本人陈述、举证；单位说明；双方对账，两笔差额当场认可。',
      readBack: true,
      unsigned: '另一方没有签字，说要回去商量。',
    }));
    await story.after(2, handler, 'concludeHearing', {
      findings: '两笔差额属实。',
      conclusion: '应当补足差额。',
      dissent: '一位认为第二笔还要核票据。',
      ...post,
    });

    await consents(story, handler, '对方当事人');
    await story.after(1, handler, 'mediate', (consentedOn: LocalDate) => ({
      kind: 'mediation',
      otherConsents: true,
      withinDiscretion: true,
      otherSide: '对方当事人',
      mediator: '镇人民调解委员会调解员',
      consentedOn,
    }));
    await story.after(2, handler, 'endMediation', { reason: '对方只肯付一半，谈不拢。' });
    return story;
  },
  async 'answered while they stood at the window; a review asked for too late'(office, brought) {
    const { organCode, asks } = brought.narrative;
    const handler = handlerOf(organCode);
    const story = await bring(office, { ...brought, form: 'visit', clerk: handler });
    await story.after(0, handler, 'answerAtOnce', {
      ...plainCase,
      answers: asks.map(({ reply, basis }, i) => ({ request: i + 1, outcome: 'explain', basis, reply })),
      confirmed: true,
      proof: '本人在送达回证上签名',
    });
    // Against their own opinion they turn nobody away: the body above answers.
    const above = (await story.view()).reviewBodies[0]!.organId;
    await story.after(50, reviewerOf(above), 'declineReview', (requestedOn: LocalDate) => ({
      requestedOn,
      reason: '收到答复已经五十天，本人没有说明耽误的原因。',
      remainingRoutes: '有新的事实可以重新提出；法律咨询拨打12348。',
      ...post,
    }));
    return story;
  },
} satisfies Record<string, Way>;
