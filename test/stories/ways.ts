import { addDays, type LocalDate } from '../../core/calendar/index.ts';
import type { WayToEnd } from '../../core/procedure/walk/endings.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { openTerm } from '../../demo/narratives/route-term.ts';
import type { Office, Story } from './office.ts';
import {
  accepted,
  answered,
  type Brought,
  bring,
  carriedOut,
  close,
  consents,
  handed,
  handlerOf,
  headOf,
  litigation,
  plainCase,
  post,
  reReviewed,
  reviewed,
  type Way,
} from './steps.ts';

export const ways: Record<WayToEnd | 'final', Way> = {
  async 'carried-out'(office, brought) {
    const { organCode } = brought.narrative;
    const story = await accepted(office, brought);
    await answered(story, brought.narrative, 'support');
    await story.self(3, '/matter/evaluate', { office: 'satisfied', organ: 'basically', solved1: 'partly' });
    await carriedOut(story, organCode);
    await close(story, organCode);
    return story;
  },
  async explained(office, brought) {
    const { organCode } = brought.narrative;
    const story = await accepted(office, brought);
    // A hard matter: the county's leader decides how it is handled.
    const other = organCode === 'cx-zsj' ? 'cx-zjj' : 'cx-zsj';
    const question = { question: 'hard', organIds: [organByCode(other).id], reason: '涉及几家单位，需要一起定。' };
    await story.after(2, headOf(organCode), 'callConference', question);
    const decision = { leadId: organByCode(organCode).id, decision: '由受理单位牵头，有关单位配合提供资料。', ...post };
    await story.after(3, 'hanli', 'decideCoordination', decision);
    await answered(story, brought.narrative, 'explain');
    await close(story, organCode);
    await reviewed(story);
    return story;
  },
  async final(office, brought) {
    const { organCode } = brought.narrative;
    const story = await accepted(office, brought);
    await answered(story, brought.narrative, 'explain');
    await close(story, organCode);
    await reviewed(story);
    await reReviewed(story, 'liumei');
    const help = { kinds: ['social-aid', 'remaining-routes'], note: '帮助申请临时救助，讲清还有的途径。' };
    await story.after(9, handlerOf(organCode), 'support', (today: LocalDate) => ({ helpedOn: today, ...help }));
    return story;
  },
  async 'no-longer-accepted'(office, brought) {
    const first = await accepted(office, brought);
    await answered(first, brought.narrative, 'explain');
    await reviewed(first);
    const opinion = await reReviewed(first);
    const again = await bring(office, brought);
    await again.after(3, 'zhengguangming', 'declineRepeat', {
      ...opinion,
      sameFacts: '事实和理由与复核意见审查过的一致。',
      remainingRoutes: '有新的事实可以重新提出；生活困难的可申请社会救助；法律咨询拨打12348。',
      ...post,
    });
    return again;
  },
  async agreed(office, brought) {
    const { organCode, asks } = brought.narrative;
    const story = await accepted(office, brought);
    await consents(story, handlerOf(organCode), '对方当事人');
    await story.after(2, handlerOf(organCode), 'mediate', (today: LocalDate) => ({
      kind: 'mediation',
      otherConsents: true,
      withinDiscretion: true,
      otherSide: '对方当事人',
      mediator: '镇人民调解委员会调解员',
      consentedOn: today,
    }));
    await story.after(6, handlerOf(organCode), 'recordAgreement', (today: LocalDate) => ({
      facts: asks[0]!.finding,
      terms: '责任方在约定日期前办到，凭收据和照片核对。',
      performer: '责任方',
      performBy: addDays(today, 30),
      signedOn: today,
      petitionerSigned: true,
      otherSigned: true,
      committee: true,
    }));
    await story.after(2, 'liumei', 'recordConfirmation', (appliedOn: LocalDate) => ({
      court: '澄溪县人民法院',
      appliedOn,
    }));
    await carriedOut(story, organCode);
    await close(story, organCode);
    return story;
  },
  async 'answered-simply'(office, brought) {
    const { organCode, asks } = brought.narrative;
    const story = await bring(office, brought);
    await story.after(0, 'limin', 'proposeSimple', plainCase);
    await story.after(1, 'limin', 'forward', { to: organByCode(organCode).id, ...post });
    await story.after(0, handlerOf(organCode), 'signFor');
    await story.after(1, handlerOf(organCode), 'acceptSimply', { ...plainCase, paper: true, ...post });
    await story.after(4, handlerOf(organCode), 'replySimply', (today: LocalDate) => ({
      answers: asks.map(({ reply, basis }, i) => ({ request: i + 1, outcome: 'explain', basis, reply })),
      paper: true,
      ...handed(today),
    }));
    await close(story, organCode);
    return story;
  },
  async 'suggestion-answered'(office, brought) {
    const { organCode } = brought.narrative;
    const story = await accepted(office, brought, { purpose: 'suggestion' });
    const answer = { adopted: 'partly', reply: '建议已研究，采纳前两条；第三条暂不具备条件，理由如上。' };
    await story.after(15, handlerOf(organCode), 'replySuggestion', (today: LocalDate) => ({
      ...answer,
      ...handed(today),
    }));
    await close(story, organCode);
    return story;
  },
  async 'diverted-taken-over'(office, brought) {
    const story = await diverted(office, brought);
    await story.after(7, handlerOf(brought.narrative.organCode), 'confirmDiversion', {
      evidence: '对方已书面回执。',
      delivery: { method: 'post' },
    });
    return story;
  },
  async 'diverted-followed'(office, brought) {
    const story = await diverted(office, brought);
    await story.after(20, handlerOf(brought.narrative.organCode), 'close', {
      guidance: '跟满15日，本人已知道怎么办。',
    });
    return story;
  },
  async 'relayed-to-law'(office, brought) {
    const story = await bring(office, { ...brought, form: 'letter' });
    await story.after(2, 'limin', 'relayLaw', litigation);
    await story.after(6, 'limin', 'confirmRelay', { evidence: '收件回执。', ...post });
    return story;
  },
  async 'guided-to-litigation'(office, brought) {
    const story = await bring(office, { ...brought, form: 'visit' });
    await story.after(0, 'limin', 'guideLitigation', { ...litigation, delivery: { method: 'in-person' } });
    return story;
  },
  async 'accusation-answered'(office, brought) {
    const complainedOrganIds = [organByCode(brought.narrative.accusedCode ?? 'cx-rsj').id];
    const story = await bring(office, brought, { purpose: 'accusation', complainedOrganIds });
    const to = organByCode('cx-jw').id;
    await story.after(2, 'shenjing', 'relayAccusation', { channel: 'discipline', to, reason: '属纪检监察机关管辖。' });
    await story.after(3, 'shenjing', 'confirmRelay', { evidence: '机要签收。', ...post });
    await story.after(40, 'shenjing', 'recordRelayResult', (today: LocalDate) => ({
      result: '已依规处理，并责成纠正。',
      decidedOn: today,
      ...post,
    }));
    return story;
  },
  async guided(office, brought) {
    const right = organByCode(brought.narrative.organCode);
    const wrong = right.code === 'cx-swj' ? 'cx-zjj' : 'cx-swj';
    const story = await bring(office, { ...brought, clerk: handlerOf(wrong) });
    const where = { body: right.name, address: right.address, phone: right.phone };
    await story.after(2, handlerOf(wrong), 'guide', { ...where, reason: '不属于本单位和本系统的职责。', ...post });
    return story;
  },
  async 'not-accepted'(office, brought) {
    const first = await accepted(office, brought);
    const again = await bring(office, brought);
    await again.after(3, 'zhengguangming', 'declineAcceptance', {
      sameMatterAs: first.at.number,
      handledBy: organByCode(brought.narrative.organCode).name,
      reason: '同一事项正在办理，期限还没有到；补充的内容已转经办人。',
      ...post,
    });
    return again;
  },
  async filed(office, brought) {
    const story = await bring(office, brought, { purpose: 'other' });
    await story.after(1, 'limin', 'proposeFiling', { ground: 'no-request', reason: '没有要求办理的事项。' });
    await story.after(1, 'zhengguangming', 'decideFiling', {
      approved: true,
      reason: '属实，同意存档并告知。',
      ...post,
    });
    return story;
  },
  async withdrawn(office, brought) {
    const story = await accepted(office, brought);
    await story.self(5, '/matter/withdraw', { ownWill: 'yes', reason: '与对方谈妥了。' });
    return story;
  },
};

async function diverted(office: Office, brought: Brought): Promise<Story> {
  const { organCode, route, asks } = brought.narrative;
  const story = await bring(office, brought);
  await story.after(2, 'limin', 'forward', { to: organByCode(organCode).id, ...post });
  await story.after(1, handlerOf(organCode), 'signFor');
  await story.after(3, handlerOf(organCode), 'divert', (today: LocalDate) => ({
    way: `31.${route!.way}`,
    body: route!.body,
    address: route!.address,
    legalBasis: asks[0]?.basis[0] ?? '信访工作条例第三十一条',
    ...openTerm(route!, today),
    papers: route!.bring,
    explanation: `${route!.period}。本次信访不停止期限的计算，请尽早办理。`,
    ...post,
  }));
  return story;
}
