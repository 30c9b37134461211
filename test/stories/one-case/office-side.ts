import { addDays } from '../../../core/calendar/index.ts';
import { officerByLogin, officersOf } from '../../../demo/county/officers.ts';
import type { Office } from '../office.ts';
import { type Dossier, opened } from './dossier.ts';
import { of, organId, roads, townCode } from './village.ts';

const { handler, head } = of(roads);
const idOf = (login: string) => officerByLogin(login).id;
const town = `cx-${townCode}`;
const first = (code: string, role: Parameters<typeof officersOf>[1]) => officersOf(organId(code), role)[0]!.login;

/** What the office does beside the matter while it is handled: reception, charge, card, conference, recommendation, inspection. */
export async function besideTheHandling(office: Office, matter: string): Promise<Dossier[]> {
  const today = office.app.clock.today();
  const reception = await opened(office, 'reception-record', 'liumei', 'record', {
    facts: '覃月娥说县道改建占了她家一亩多地，压路机震裂了西墙，水渠也挖断了，找过项目部三次没有结果。',
    matter,
    leader: idOf('hanli'),
    leaderNamed: false,
    on: today,
    form: 'onsite',
    place: '县信访接待中心1楼（无台阶）',
    attendees: [organId(roads)],
    answered: '县交通运输局当场说明了办理步骤和期限。',
    promises: [{ what: '三天内接通临时水管', unit: organId(roads), by: addDays(today, 3) }],
  });
  await reception.acts('liumei', 'readBack', { confirmed: true });

  const charge = await opened(office, 'charge', 'dingzhiqiang', 'propose', {
    problem: '县道改建多占承包地、震裂房屋、挖断水渠，建设、施工、乡镇各管一段。',
    matter,
    responsible: organId(roads),
    criteria: ['unanswered'],
  });
  await charge.acts('hanli', 'approve', {
    leader: idOf('qinyong'),
    deadline: addDays(today, 90),
    instruction: '先通水，再量地，墙的事请鉴定。',
  });
  await charge.acts('qinyong', 'plan', {
    unitHead: idOf(head),
    caseOfficer: idOf(handler),
    coordinator: idOf(first(town, 'clerk')),
    aid: idOf(first('cx-sfj', 'organ-handler')),
    plan: [
      { step: '接通水渠，量清占地面积', by: addDays(today, 15) },
      { step: '委托鉴定墙体裂缝的原因', by: addDays(today, 40) },
      { step: '出具并送达书面意见，执行到位', by: addDays(today, 80) },
    ],
  });
  await charge.acts('dingzhiqiang', 'noteLeaderGone', { why: 'duties' });
  await charge.acts('hanli', 'handOver', {
    leader: idOf('moruyi'),
    record: '已办：临时水管已接通。未办：占地面积待测，墙体待鉴定。答应过春耕前接通水渠。',
  });

  const card = await opened(office, 'supervision-card', 'dingzhiqiang', 'issue', {
    problem: '受理以后十日没有到现场测量，水渠仍未接通。',
    matter,
    responsible: organId(roads),
    trigger: 'by-hand',
    method: 'letter',
    dueOn: addDays(today, 10),
    wanted: '三日内接通临时水管；十日内完成现场测量并书面反馈。',
  });
  await card.acts('zhengguangming', 'proposeMeasure', { measure: 'rectify', grounds: '春耕不等人，水渠还没有通。' });
  await card.acts('hanli', 'orderMeasure', { by: addDays(today, 7), decision: '限期整改，七日内接通水渠。' });
  await card.acts(handler, 'answer', {
    answer: '水渠已接通，占地已测量，成果附后。',
    investigated: true,
    handled: true,
    implemented: true,
  });
  await card.acts('dingzhiqiang', 'close', {
    result: 'solved',
    verified: '到现场看过，水渠有水；测量成果已归卷。',
    callBack: '电话问过本人，水已经到田。',
  });

  const bulletin = await opened(office, 'supervision-bulletin', 'luona', 'draft', {
    title: '县道304线改建有关信访事项办理情况的通报',
    content:
      '县交通运输局承办的一件事项，受理后十日没有到现场，经督办后七日内办到。请各单位对照自查在建工程的占地、扬尘、排水。',
    about: [organId(roads)],
    to: [organId(roads), organId('cx-zrj'), organId('cx-swj')],
  });
  await bulletin.acts('zhengguangming', 'approve', { note: '写事不写人，可以发。' });

  const inspection = await opened(office, 'inspection-task', 'sunhaibo', 'issue', {
    title: '在建公路工程沿线矛盾排查',
    period: 'weekly',
    scope: '占地、房屋、灌溉、扬尘、欠薪。',
    units: [organId(roads), organId('cx-swj')],
    dueOn: addDays(today, 4),
  });
  await inspection.acts(of('cx-swj').head, 'zero', { looked: '逐村看过支渠和泵站。', signed: true });
  await inspection.acts(handler, 'report', {
    problems: [
      {
        problem: '路基多占承包地没有列入补偿清册。',
        place: '县道304线K12+300至K12+460段',
        groups: ['villagers'],
        responsible: organId(roads),
        measure: '测量后补列清册，补发补偿款。',
        dueOn: addDays(today, 30),
      },
    ],
  });

  const advice = await opened(office, 'recommendation', 'dingzhiqiang', 'draft', {
    sort: 'improve-work',
    addressee: organId(roads),
    subject: '公路改建占地以后再补清册',
    finding: '同一标段多处放坡超出红线，占地以后才补列清册，沿线三件信访事项都由此引起。',
    matters: [matter],
    advice: [{ advice: '开工前逐户核对红线和清册，张榜公布。' }, { advice: '压路机作业前对沿线老旧房屋拍照、鉴定。' }],
  });
  await advice.acts('zhengguangming', 'issue');
  await advice.acts(head, 'answer', {
    items: [
      { adopted: 'yes', reason: '写入开工条件核查表。', by: addDays(today, 40) },
      { adopted: 'partly', reason: '距路基20米内的先拍照，有裂缝的再鉴定。', by: addDays(today, 60) },
    ],
    result: '两条建议采纳一条，部分采纳一条。',
  });
  return [reception, charge, card, bulletin, inspection, advice, ...(await conference(office, matter))];
}

async function conference(office: Office, matter: string): Promise<Dossier[]> {
  const today = office.app.clock.today();
  const session = await opened(office, 'conference', 'limin', 'gather', {
    topic: '县道304线改建有关信访事项',
    sort: 'joint',
    every: 'quarterly',
  });
  await session.acts('limin', 'addItem', { source: 'hard', title: '多占承包地的补偿由哪里出', matter });
  await session.acts('limin', 'call', {
    ordinal: 1,
    convener: idOf('hanli'),
    heldOn: addDays(today, 4),
    time: '09:00',
    place: '县政府三楼会议室',
    members: [organId(roads), organId('cx-zrj'), organId('cx-czj')],
  });
  const day = await office.until(addDays(today, 4));
  await session.acts('limin', 'hold', { absent: [{ unit: organId('cx-czj'), reason: '参加市里会议' }] });
  await session.acts('limin', 'decideItem', {
    item: 1,
    discussion: '自然资源部门通报了测量成果，建设单位没有异议。',
    outcome: 'decided',
    decision: '多占部分由建设单位补列清册，款项从工程预备费中列支。',
    unit: organId(roads),
    by: addDays(day, 30),
  });
  await session.acts('heyun', 'submitMinutes');
  await session.acts('hanli', 'signMinutes');
  return [session];
}
