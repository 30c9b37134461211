import { addDays, type LocalDate } from '../../../core/calendar/index.ts';
import type { Office, Story } from '../office.ts';
import { closeInFull, handed, handlerOf, litigation, post } from '../steps.ts';
import { accepted, brought, contractor, of, organId, people, roads, townCode } from './village.ts';

const { handler } = of(roads);
const labour = 'cx-rsj';
const town = `cx-${townCode}`;

/** What the same road brings to others of the village, each in a petition of its own because one cannot hold both ends. */
export const neighbours: Record<string, (office: Office) => Promise<Story>> = {
  'mediated, and not carried out as said': async (office) => {
    const story = await accepted(office, people.dagui, {
      subject: '施工车辆压坏院墙和水泥路',
      narrative: '运石料的车每天从我家门前过，院墙压倒了一段，门前水泥路压碎了。说好修，一直没有修。',
      requests: ['修好院墙和门前水泥路'],
    });
    await story.after(1, handler, 'askConsent', {
      proposed: 'mediation',
      reason: '项目部承认压坏，愿意修；双方对怎么修、什么时候修谈得拢的，比裁决快。',
      otherSide: contractor,
      ...post,
    });
    await story.self(2, '/matter/consent', { proposed: 'mediation', consents: 'yes' });
    await agree(story, 'mediation', '陆永福');
    await story.after(12, handler, 'recordExecution', (executedOn: LocalDate) => ({
      executedOn,
      evidence: '项目部报来完工照片。',
    }));
    await closeInFull(story, 2, handler, { guidance: '电话说明了结果。' });
    await story.self(5, '/matter/reopening', { ground: 'not-carried-out', reason: '院墙砌了，门前的路没有修。' });
    await story.after(2, 'zhengguangming', 'reopenExecution', (today: LocalDate) => ({
      reason: '到现场看过，院墙已修，门前水泥路没有修，与登记的执行情况不符。',
      by: addDays(today, 15),
      ...post,
    }));
    return story;
  },
  'a hearing proposed; settled with the contractor': async (office) => {
    const story = await accepted(office, people.guilan, {
      subject: '施工粉尘污染晒场和菜地',
      narrative: '拌和站就在我家晒场边上，粉尘落到稻谷和菜上，卖不出去。',
      requests: ['赔偿两季稻谷和蔬菜的损失', '拌和站加盖防尘棚'],
    });
    await story.after(1, handler, 'askConsent', {
      proposed: 'hearing',
      reason: '损失的数额双方说法不一，当面核对有利于查明。',
      issues: '两季稻谷和蔬菜的损失是多少\n防尘棚什么时候搭',
      ...post,
    });
    await story.self(2, '/matter/consent', { proposed: 'hearing', consents: 'no', note: '不想开会，谈好就行。' });
    await story.after(1, handler, 'askConsent', {
      proposed: 'mediation',
      reason: '本人愿意直接谈，项目部也愿意。',
      otherSide: contractor,
      ...post,
    });
    await story.self(1, '/matter/consent', { proposed: 'mediation', consents: 'yes' });
    await agree(story, 'settlement');
    return story;
  },
  'her son is led to arbitration, and the commission takes it': async (office) => {
    const story = await ledToArbitration(office);
    await story.after(7, handlerOf(labour), 'confirmDiversion', {
      evidence: '仲裁委员会出具了受理通知书，案号为澄劳人仲案〔2026〕31号。',
      ...post,
    });
    return story;
  },
  'led there once more, and not taken': async (office) => {
    const story = await ledToArbitration(office);
    const why = '仲裁委员会答复：加班费有工资条佐证，属于劳动保障监察的范围，不予受理。';
    await story.after(6, handlerOf(labour), 'resumeFromDiversion', { reason: why, ...post });
    return story;
  },
  'an accusation, relayed and answered': async (office) => {
    const story = await brought(office, people.suying, {
      purpose: 'accusation',
      complainedOrganIds: [organId(town)],
      subject: '反映征地补偿款被截留',
      narrative: '村里的征地补偿款，镇上经手的人扣了一部分，说是管理费。',
      requests: ['查清补偿款的去向'],
    });
    const to = organId('cx-jw');
    await story.after(1, 'shenjing', 'relayAccusation', { channel: 'discipline', to, reason: '属纪检监察机关管辖。' });
    await story.after(2, 'shenjing', 'confirmRelay', { evidence: '机要签收。', ...post });
    await story.after(40, 'shenjing', 'recordRelayResult', (decidedOn: LocalDate) => ({
      result: '经核查，镇财政所从补偿款中扣留“管理费”的情况属实，已责成全额退还，并对有关人员依规处理。',
      decidedOn,
      ...post,
    }));
    return story;
  },
  'a suggestion, adopted in part': async (office) => {
    const story = await accepted(office, people.chunhua, {
      purpose: 'suggestion',
      subject: '建议县道过村路段设减速带和路灯',
      narrative: '路修宽了车快，学生上学要过路。建议在村小学门口设减速带，装几盏路灯。',
      requests: ['村小学门口设减速带', '过村路段装路灯'],
    });
    await story.after(12, handler, 'replySuggestion', (today: LocalDate) => ({
      adopted: 'partly',
      reply: '减速带的建议采纳，随路面工程一起施工。路灯不属于公路附属设施，已转青石镇政府列入村级公益事业计划。',
      executeBy: addDays(today, 60),
      ...handed(today),
    }));
    return story;
  },
  'withdrawn in her own hand': async (office) => {
    const story = await accepted(office, people.laowu, {
      subject: '工地围挡堵住出门的路',
      narrative: '围挡把我家出门的路堵了，板车推不出去。',
      requests: ['让出一条路'],
    });
    await story.self(3, '/matter/withdraw', { ownWill: 'yes', reason: '项目部当天就把围挡挪开了。' });
    return story;
  },
  'a letter of thanks, filed with a second person’s word': async (office) => {
    const story = await brought(office, people.guilan, {
      form: 'letter',
      purpose: 'other',
      narrative: '感谢镇上的同志帮我们把防尘棚搭起来。',
      requests: ['没有要求'],
    });
    await story.after(1, 'limin', 'proposeFiling', { ground: 'thanks', reason: '来信感谢，没有要求办理的事项。' });
    await story.after(1, 'zhengguangming', 'decideFiling', { approved: true, reason: '属实，同意存档。', ...post });
    return story;
  },
  'brought to an organ that has nothing to do with it, and guided': async (office) => {
    const story = await brought(
      office,
      people.laowu,
      {
        subject: '电线杆挡在新修的路中间',
        narrative: '路修宽了，电线杆还在路中间，晚上撞过车。',
        requests: ['把电线杆移走'],
      },
      handlerOf('cx-swj'),
    );
    await story.after(2, handlerOf('cx-swj'), 'guide', {
      body: '澄溪县供电公司营业厅',
      address: '电力路3号',
      phone: '0999-1230095',
      reason: '电线杆由供电公司管理，不属于本单位和本系统的职责。',
      ...post,
    });
    return story;
  },
  'a judgment that is not enforced: told in person where to go': async (office) => {
    const story = await brought(office, people.dagui, {
      subject: '法院判的赔偿款执行不到',
      narrative: '前年车祸，法院判了赔偿，对方一直没有给。',
      requests: ['请法院执行'],
    });
    await story.after(0, 'limin', 'guideLitigation', { ...litigation, delivery: { method: 'in-person' } });
    return story;
  },
  'the same by letter: passed to the court': async (office) => {
    const story = await brought(office, people.suying, {
      form: 'letter',
      subject: '法院判的货款执行不到',
      narrative: '砂石款法院已经判了，对方一直没有给。',
      requests: ['请法院执行'],
    });
    await story.after(2, 'limin', 'relayLaw', litigation);
    await story.after(5, 'limin', 'confirmRelay', { evidence: '收件回执。', ...post });
    return story;
  },
};

async function ledToArbitration(office: Office): Promise<Story> {
  const story = await accepted(
    office,
    people.xiaofeng,
    {
      subject: '在县道工地干活没有签合同、拖欠加班费',
      narrative: '我在县道304线工地开压路机，没有签劳动合同，加班费三个月没有给，项目部说我是临时叫来的。',
      requests: ['确认劳动关系，支付加班费'],
    },
    labour,
  );
  await story.after(1, handlerOf(labour), 'divert', (today: LocalDate) => ({
    way: '31.2',
    body: '澄溪县劳动人事争议仲裁委员会',
    address: '澄溪县劳动路12号一楼',
    phone: '0999-1230099',
    legalBasis: '《劳动争议调解仲裁法》第二条、第二十七条',
    term: 'labour',
    knewOn: addDays(today, -40),
    papers: '仲裁申请书一式两份，身份证复印件，工资流水、考勤。没有合同的，带工作证、工友证言也可以。',
    explanation: '您与项目部对有没有劳动关系有争议，依法先由劳动人事争议仲裁委员会裁决。',
    ...post,
  }));
  return story;
}

async function agree(story: Story, kind: 'mediation' | 'settlement', mediator?: string): Promise<void> {
  await story.after(2, handler, 'mediate', (consentedOn: LocalDate) => ({
    kind,
    otherConsents: true,
    withinDiscretion: true,
    otherSide: contractor,
    ...(mediator && { mediator }),
    consentedOn,
  }));
  await story.after(4, handler, 'recordAgreement', (today: LocalDate) => ({
    facts: '施工期间造成损坏（损失），双方对事实没有异议。',
    dispute: '对修复（赔偿）的范围和时间有争议。',
    terms: '由项目部负责修复（赔偿），完成后请村民小组长到场验看\n期间的临时通行由项目部保障',
    performer: contractor,
    way: '现场修复；赔偿款打入本人账户',
    performBy: addDays(today, 30),
    signedOn: today,
    place: '青石镇便民服务中心',
    petitionerSigned: true,
    otherSigned: true,
    committee: kind === 'mediation',
  }));
}
