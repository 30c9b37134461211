import { addDays, daysBetween, type LocalDate } from '../../../core/calendar/index.ts';
import type { Office, Story } from '../office.ts';
import { closeInFull, handed, handlerOf, post, reviewerOf } from '../steps.ts';
import { afterTheAnswer, besideTheHandling, type Dossier } from './office-side.ts';
import {
  arrived,
  bodyOf,
  brought,
  contractor,
  handlerIdOf,
  letterOf,
  of,
  opinion,
  organId,
  people,
  roads,
  telling,
} from './village.ts';

const { handler, head } = of(roads);
const surveyors = 'cx-zrj';

/** What became of 覃月娥's own matter: her petitions, hers again included, and the dossiers of the office about it. */
export interface Main {
  stories: Record<string, Story>;
  dossiers: Dossier[];
}

/** 覃月娥's own matter, from the window to the end of the procedure: everything that may happen to one petition. */
export async function mainMatter(office: Office): Promise<Main> {
  const story = await brought(office, people.yuee, telling);
  await sentOnAndOn(story);
  const heldOn = await heardInTheOpen(story);
  const again = await writtenOnceMore(office, story);
  const beside = await besideTheHandling(office, story.at.number);
  await lookedInto(story, heldOn);
  await answered(story);
  const after = await afterTheAnswer(office, story.at.number);
  await setRight(story);
  await untilTheEnd(story);
  return {
    stories: {
      'the matter itself': story,
      'her second letter while it is handled': again,
      'her third after the end': await cameAgain(office, story),
    },
    dossiers: [...beside, ...after],
  };
}

/** A second letter about the same while it is being handled: not accepted, and told where it is (Art. 19.3). */
async function writtenOnceMore(office: Office, main: Story): Promise<Story> {
  const again = await brought(office, people.yuee, { ...telling, form: 'letter' });
  await again.after(1, 'zhengguangming', 'declineAcceptance', {
    sameMatterAs: main.at.number,
    handledBy: '澄溪县交通运输局',
    reason: '同一事项正在办理，期限还没有到；您补充的情况已转经办人。',
    ...post,
  });
  return again;
}

/** The same facts after the re-review: no longer accepted, with the ways that are left (Art. 36.3). */
async function cameAgain(office: Office, main: Story): Promise<Story> {
  const opinion = (await main.view()).documents.find(({ kind }) => kind === 'D-24')!;
  const again = await brought(office, people.yuee, { ...telling, form: 'visit' });
  await again.after(2, 'zhengguangming', 'declineRepeat', {
    rereviewNumber: opinion.number,
    rereviewOn: opinion.issuedOn,
    sameFacts: '反映的占地、墙体、水渠三项，与复核意见审查过的事实和理由一致。',
    remainingRoutes: '修墙期间的房租，可以凭租房合同向项目部主张，也可以向澄溪县人民法院起诉；法律咨询拨打12348。',
    ...post,
  });
  return again;
}

/** Reported as dangerous, sent to the wrong organ, objected to, sent on, and taken up. */
async function sentOnAndOn(story: Story): Promise<void> {
  await story.after(0, 'limin', 'reportUp', {
    danger: '西墙裂缝从地到檐，屋内住着两位老人；三组21户水田断水，再有十天就要泡田。',
    actionTaken: '已请青石镇政府派人看护，并在墙外设了警戒。',
    proposal: '请县政府安排住建部门当天看房，排除危险；先架临时水管。',
  });
  await story.after(1, 'limin', 'assign', {
    to: organId('cx-swj'),
    reportBy: addDays(story.today(), 60),
    points: '一是水渠由谁挖断、何时接通；二是占地面积和补偿；三是墙体裂缝的原因。',
    ...post,
  });
  await story.after(1, handlerOf('cx-swj'), 'object', {
    reason: '县道改建的建设单位是县交通运输局，占地补偿、施工损害都由建设单位负责；水渠恢复我局可以配合。',
    suggestedOrganId: organId(roads),
  });
  await story.after(1, 'limin', 'decideObjection', { upheld: true, reason: '理由成立，改送建设单位县交通运输局。' });
  await story.after(1, 'limin', 'forward', { to: organId(roads), feedbackWanted: true, ...post });
  await story.after(0, handler, 'signFor');
  await story.after(0, handler, 'acknowledge', post);
  await story.after(1, handler, 'contact', (contactedOn: LocalDate) => ({
    contactedOn,
    how: 'visit',
    reached: true,
    note: '到家里看了墙和渠，说明了办理步骤。',
  }));
  await story.after(1, handler, 'accept', { handlerId: handlerIdOf(roads), ...post });
  await story.after(1, handler, 'recordDelivery', arrived(await letterOf(story, handler, 'D-04')));
}

/** A recusal that is refused; a hearing with officers of her choice, one of whom steps aside. */
async function heardInTheOpen(story: Story): Promise<LocalDate> {
  await story.self(0, '/matter/recusal', {
    officerId: handlerIdOf(roads),
    ground: 'kin',
    reason: '听说他和项目部经理是亲戚。',
  });
  await story.after(1, head, 'decideRecusal', {
    granted: false,
    reason: '经向组织人事部门和双方户籍所在地核实，该工作人员与项目部经理没有亲属关系，也没有其他利害关系。',
    ...post,
  });
  await story.self(1, '/matter/hearing', { reason: '占了多少地，项目部说的和我量的不一样，请当面量、当面算。' });
  await story.after(2, head, 'decideHearing', {
    granted: true,
    reason: '占地面积有争议，公开核对有利于查明。',
    ...post,
  });
  const officers = [
    ['蓝少芬', '县人大代表'],
    ['罗文彬', '县律师协会律师'],
    ['莫老师', '溪口村老教师'],
    ['石建华', '县政协委员'],
    ['唐世英', '县总工会法律工作者'],
  ].map(([name, capacity]) => ({ name, capacity }));
  const heldOn = addDays(story.today(), 25);
  await story.after(1, handler, 'noticeHearing', {
    heldOn,
    time: '09:30',
    place: '青石镇便民服务中心二楼听证室',
    presider: '秦川，县交通运输局法规股股长',
    recorder: '温小雨',
    officers,
    choosing: true,
    seats: 3,
    open: true,
    issues: '占地面积是多少\n墙体裂缝是什么造成的',
    ...post,
  });
  await story.after(1, handler, 'recordDelivery', arrived(await letterOf(story, handler, 'D-17')));
  await story.self(1, '/matter/hearing/officers', { chosen: '1,3' });
  await story.after(9, handler, 'completeOfficers', { added: [2], reason: '按名单顺序补齐。', ...post });
  await story.self(1, '/matter/hearing/recusal', {
    who: 'officer-2',
    ground: 'interest',
    reason: '他给项目部打过官司。',
  });
  await story.after(1, head, 'decideChallenge', {
    who: 'officer-2',
    granted: true,
    reason: '罗文彬2024年担任过项目部的诉讼代理人，有利害关系。',
    instead: '范立秋',
    capacity: '县法律援助中心律师',
    ...post,
  });
  return heldOn;
}

/** Several organs, papers that were missing, more time; the hearing held; the place measured. */
async function lookedInto(story: Story, heldOn: LocalDate): Promise<void> {
  await story.after(1, head, 'callConference', {
    question: 'joint',
    organIds: [organId(surveyors)],
    reason: '占地面积要由自然资源部门测定。',
  });
  await story.after(1, 'hanli', 'decideCoordination', (today: LocalDate) => ({
    leadId: organId(roads),
    decision: '由县交通运输局牵头办理并统一答复；县自然资源和规划局测定占地面积。',
    minutesNo: '澄溪联席纪〔2026〕6号',
    parts: [{ organId: organId(surveyors), what: '现场测定实占面积，出具测量成果', by: addDays(today, 15) }],
    ...post,
  }));
  await story.after(1, handler, 'requestPapers', (today: LocalDate) => ({
    papers: [{ text: '土地承包经营权证（复印件即可）' }, { text: '房屋裂缝的照片，写明拍的日子' }],
    by: addDays(today, 15),
    ...post,
  }));
  await story.self(2, '/matter/supply', { note: '承包证复印件一份，照片四张，交到镇上窗口。' });
  await story.after(1, handlerOf(surveyors), 'answerPart', { result: '实占1.18亩，测量成果附后。' });
  const wait = Math.max(0, daysBetween(story.today(), heldOn));
  await story.after(wait, handler, 'holdHearing', (today: LocalDate) => ({
    heldOn: today,
    petitionerCame: true,
    sat: [1, 3, 6],
    present: `信访人覃月娥；${contractor}项目部代表；办理单位工作人员`,
    record:
      '主持人核对到场人员，宣布听证员名单和权利义务。\n覃月娥：门前这一段，图上是八米，修出来是十米半，多占的没有上册。\n项目部：路基放坡需要，当时和村里说过。\n听证员蓝少芬：多占的有没有补过红线图？项目部：没有。\n当场展示测量成果，双方对1.18亩没有异议。',
    readBack: true,
    signed: true,
  }));
  await story.after(3, handler, 'concludeHearing', {
    findings: '双方确认实占1.18亩，超出红线部分没有列入清册。墙体裂缝的原因，现有材料不能认定。',
    conclusion: '第一项、第三项应当支持；第二项建议委托鉴定后再定。',
    dissent: '一名听证员认为裂缝与施工时间吻合，可以直接认定。',
    ...post,
  });
  await story.after(1, handler, 'investigate', (heldOn: LocalDate) => ({
    heldOn,
    method: 'site',
    petitionerHeard: true,
    place: '县道304线K12+300至K12+460段，覃月娥家',
    present: '覃月娥，项目部代表，县自然资源和规划局测量员2人',
    record:
      '问：路基是什么时候修过界的？\n答：去年10月底，挖机一天就推过去了。\n问：墙是什么时候裂的？\n答：11月压路机来的第二天早上发现的。',
    findings: [
      { request: 1, text: '现场测量与承包合同、施工图比对，实占1.18亩。' },
      { request: 3, text: '支渠断口14米，下游21户无水。' },
    ],
  }));
  await story.after(2, head, 'extend', { days: 20, reason: '占地面积的测量成果需要自然资源部门复核盖章。', ...post });
}

const heardOut = '听证结论的第一项、第三项已经采纳；第二项委托鉴定的建议，因施工单位不同意分担费用未能进行。';

/** Signed with an error and recalled before anybody had it; signed anew, served, and evaluated. */
async function answered(story: Story): Promise<void> {
  const written = (area: string) => (today: LocalDate) => ({
    ...opinion(area, 'not-support', today),
    hearingAnswer: heardOut,
  });
  await story.after(1, handler, 'submitOpinion', written('11.8亩'));
  await story.after(1, head, 'conclude');
  await story.after(0, head, 'recallOpinion', { reason: '占地面积小数点点错了。', stillHere: true });
  await story.after(1, handler, 'submitOpinion', written('1.81亩'));
  await story.after(1, head, 'conclude');
  await story.after(1, handler, 'serve', handed);
  await story.self(2, '/matter/evaluate', {
    office: 'satisfied',
    organ: 'dissatisfied',
    solved1: 'partly',
    solved2: 'no',
    solved3: 'yes',
    comment: '地和渠的事讲清楚了，墙的事没有人来看。',
  });
}

/** A slip of the pen put right after service; reviewed, and ordered to be handled anew. */
async function setRight(story: Story): Promise<void> {
  await story.after(1, head, 'correctOpinion', {
    slips: [{ kind: 'figure', request: 1, wrong: '1.81亩', right: '1.18亩' }],
    evident: '测量成果和听证笔录都是1.18亩，意见书抄写时数字颠倒。',
    ...post,
  });
  await story.after(2, handler, 'recordDelivery', arrived(await letterOf(story, handler, 'D-37')));
  const body = bodyOf(await story.view());
  await story.self(3, '/matter/review', { reviewOrganId: body, reason: '墙裂没有鉴定就说不能证明，请查清楚。' });
  const city = reviewerOf(body);
  await story.after(12, city, 'decideReview', (today: LocalDate) => ({
    outcome: 'revoke-redo',
    findings: '原办理机关对墙体裂缝的原因没有委托鉴定，第二项主要事实不清。占地、水渠两项事实清楚、依据充分。',
    opinion: '原处理意见对墙体裂缝的原因没有查清，三项诉求由同一施工引起，应当一并重新答复。',
    basis: ['《信访工作条例》第三十五条'],
    redoBy: addDays(today, 60),
    orders: [{ text: '委托有资质的单位鉴定墙体裂缝的原因，鉴定费由建设单位先行支付' }],
  }));
  await story.after(1, city, 'serveReview', handed);
  await handledAnew(story);
}

async function handledAnew(story: Story): Promise<void> {
  await story.after(5, handler, 'investigate', (heldOn: LocalDate) => ({
    heldOn,
    method: 'site',
    petitionerHeard: true,
    place: '覃月娥家',
    record: '鉴定人员到场取样，本人在场，对取样位置没有异议。',
    findings: [{ request: 2, text: '鉴定报告：振动为主要原因。' }],
  }));
  await story.after(10, handler, 'submitOpinion', (today: LocalDate) => ({
    ...opinion('1.18亩', 'support', today),
    orderAnswers: [{ point: 1, text: '已委托市房屋安全鉴定中心鉴定，费用由建设单位支付，鉴定报告已交本人一份。' }],
    newFacts: '鉴定报告认定压路机振动是裂缝的主要原因。',
  }));
  await story.after(1, head, 'conclude');
  await story.after(1, handler, 'serve', handed);
}

const second = {
  outcome: 'uphold',
  findings: '调阅全部卷宗，听取了申请人的意见。三项诉求均已支持；修墙期间的房租，申请人在原办理程序中没有提出。',
  opinion: '重新作出的处理意见事实清楚、依据充分、处理适当。',
  basis: ['《信访工作条例》第三十五条'],
};
const final = {
  outcome: 'uphold',
  findings: '经核对卷宗，房租损失没有在原信访事项中提出，也没有票据；其余事项已经执行。',
  opinion: '复查意见认定事实清楚，程序合法。房租损失可以通过民事诉讼主张。',
  basis: ['《信访工作条例》第三十六条'],
};

const correctionOf = (wrong: string, right: string) => ({
  slips: [{ kind: 'misprint', wrong, right }],
  evident: '与案卷核对，抄录时写错。',
  ...post,
});

/** Reviewed once more and re-reviewed; carried out, closed, and a last request that comes after the end. */
async function untilTheEnd(story: Story): Promise<void> {
  const body = bodyOf(await story.view());
  await story.self(4, '/matter/review', { reviewOrganId: body, reason: '修墙期间住在外面的房租没有写。' });
  await story.after(12, reviewerOf(body), 'decideReview', second);
  await story.after(1, reviewerOf(body), 'serveReview', handed);
  await story.after(2, reviewerOf(body), 'correctOpinion', correctionOf('全部卷宗', '全部案卷'));
  const above = bodyOf(await story.view());
  await story.self(6, '/matter/rereview', { reviewOrganId: above, reason: '房租一项没有回应。' });
  await story.after(14, reviewerOf(above), 'decideRereview', final);
  await story.after(1, reviewerOf(above), 'serveRereview', handed);
  await story.after(1, reviewerOf(above), 'correctOpinion', correctionOf('房租损失没有在', '房租损失没有载明在'));
  await story.after(3, handler, 'recordExecution', (executedOn: LocalDate) => ({
    executedOn,
    evidence: '补偿款到账回单；西墙加固验收单；支渠通水照片。',
  }));
  await closeInFull(story, 2, handler, { guidance: '当面说明了结论和还有的途径。' });
  await story.after(8, 'limin', 'declineReview', (requestedOn: LocalDate) => ({
    requestedOn,
    reason: '复核意见已经送达，信访程序已经终结。',
    remainingRoutes: '房租损失可以向澄溪县人民法院起诉；法律咨询拨打12348。',
    ...post,
  }));
}
