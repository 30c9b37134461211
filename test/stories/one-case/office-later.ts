import { addDays } from '../../../core/calendar/index.ts';
import { officerByLogin } from '../../../demo/county/officers.ts';
import type { Office } from '../office.ts';
import { type Dossier, opened } from './dossier.ts';
import { of, organId, roads } from './village.ts';

const { handler, head } = of(roads);
const idOf = (login: string) => officerByLogin(login).id;
const bureau = organId('cx-xfj');
const government = organId('cx-zf');

/** The road itself was a decision: what people along it said, and what the assessment made of it (D-31). */
export async function decisionAboutTheRoad(office: Office): Promise<Dossier[]> {
  const today = await office.until(office.app.clock.today());
  const assessment = await opened(office, 'decision-assessment', handler, 'begin', {
    title: '县道304线二期改建方案',
    about: '从溪口到柳溪9公里，路面由六米加宽到八米，沿线要占地和改渠。',
    groups: ['villagers'],
    bureau,
    decider: government,
  });
  await assessment.acts(head, 'openConsultation', {
    summary: '二期改建从溪口到柳溪，路面加宽两米。占地按户核对清册，先通渠再断渠。',
    until: addDays(today, 31),
  });
  await assessment.acts(handler, 'recordParticipation', {
    method: 'meeting',
    on: today,
    people: 64,
    said: '先把一期多占的地补了再修二期；压路机离房子远一点。',
    became: '二期开工以前结清一期补偿；距房屋15米内改用小型压实机械。',
  });
  const after = await office.until(addDays(today, 32));
  await assessment.acts(handler, 'answerComments', {
    kinds: [
      { kind: '先结清一期补偿', count: 0, adopted: true, reason: '列为二期开工条件。' },
      { kind: '夜里不施工', count: 0, adopted: false, reason: '沥青摊铺要连续作业，已减到三个晚上并提前公告。' },
    ],
  });
  for (const [aspect, finding, evidence] of [
    ['legality', '立项、用地手续齐全。', '县自然资源和规划局意见。'],
    ['rationality', '占地按户核对，补偿标准公开。', '座谈记录。'],
    ['feasibility', '资金已列入年度计划。', '财政回函。'],
    ['controllability', '灌溉渠先建后拆，不断水。', '水务部门现场核对。'],
  ])
    await assessment.acts(handler, 'assessAspect', { aspect, finding, evidence });
  await assessment.acts(handler, 'listRisks', {
    risks: [
      {
        risk: '压实作业震裂老旧房屋。',
        groups: ['villagers'],
        likelihood: 'medium',
        impact: 'high',
        measure: '作业前逐户拍照鉴定，15米内改用小型机械。',
        owner: organId(roads),
        by: addDays(after, 60),
      },
    ],
  });
  await assessment.acts(handler, 'recordLegality', { sentOn: today, lawful: true, opinion: '合法。' });
  await assessment.acts(head, 'conclude', { conclusion: 'controllable', reasons: '措施到位，风险可控。' });
  return [assessment];
}

/** Once an answer has been served: the call-back, the inspection of the year, the month's report. */
export async function afterTheAnswer(office: Office, matter: string): Promise<Dossier[]> {
  const callBack = await opened(office, 'call-back', 'luona', 'open', { matter, reason: 'by-hand' });
  await callBack.acts('luona', 'record', {
    how: 'phone',
    said: '地的面积量清楚了，渠也通了；墙的事没有人来看，我不服。',
    solved: 'partly',
    wantsReopening: false,
    note: '电话打了十二分钟，念给她听过。',
  });
  return [callBack, ...(await yearly(office)), ...(await monthly(office))];
}

async function yearly(office: Office): Promise<Dossier[]> {
  const today = office.app.clock.today();
  const inspection = await opened(office, 'special-inspection', 'zhengguangming', 'openYear', {
    title: '2026年专项督查',
    year: 2026,
    organs: [organId(roads), organId('cx-zrj')],
  });
  await inspection.acts('dingzhiqiang', 'plan', {
    title: '在建工程信访事项专项督查',
    duties: ['registration', 'answers'],
    scope: '抽查告知书和送达回证，看是否在期限内、是否写明途径。',
    units: [organId(roads)],
    from: addDays(today, 1),
    until: addDays(today, 3),
  });
  await inspection.acts('hanli', 'approve', { note: '同意，结果要公开。' });
  await inspection.acts('zhengguangming', 'begin', { group: [idOf('dingzhiqiang'), idOf('luona')] });
  const on = await office.until(addDays(today, 2));
  await inspection.acts('dingzhiqiang', 'examine', {
    unit: organId(roads),
    power: 'read-files',
    on,
    what: '抽查12件，1件没有送达回证。',
  });
  await inspection.acts('luona', 'hear', {
    unit: organId(roads),
    staff: [idOf(handler)],
    on,
    said: '回证在项目部，没有归到案卷里。',
  });
  await inspection.acts('dingzhiqiang', 'find', {
    unit: organId(roads),
    duty: 'answers',
    found: '1件书面答复没有送达回证，无法证明已经送达。',
    basis: '信访工作条例第三十二条',
    rectify: '核实送达情况，没有送达的补送达，回证归卷。',
    within: 20,
  });
  await inspection.acts('zhengguangming', 'report', { report: '告知都在期限内，途径写得清楚；送达回证有缺。' });
  return [inspection];
}

async function monthly(office: Office): Promise<Dossier[]> {
  const report = await opened(office, 'situation-report', 'dingzhiqiang', 'draft', {
    span: '2026-03',
    work: '县道304线改建沿线的事项归并到一个牵头单位办理，现场听证一次；对超期的发了督办卡，逐件核实。',
    problems: '公路改建先占地后补清册；压实作业没有事先查看沿线房屋。',
    advice: '建议交通运输部门开工前逐户核对红线和清册\n建议距房屋15米以内改用小型压实机械',
    to: [organId(roads), government],
  });
  await report.acts('zhengguangming', 'approve');
  return [report];
}
