import { addDays, daysBetween, type LocalDate } from '../../../core/calendar/index.ts';
import type { Office, Story } from '../office.ts';
import { handlerOf, post } from '../steps.ts';
import type { Dossier } from './dossier.ts';
import { answered, setRight, untilTheEnd } from './main-answer.ts';
import { afterTheAnswer } from './office-later.ts';
import { besideTheHandling } from './office-side.ts';
import { arrived, brought, contractor, handlerIdOf, letterOf, of, organId, people, roads, telling } from './village.ts';

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
