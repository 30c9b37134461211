import { afterAll, beforeAll, expect, test } from 'vitest';
import { officers as everybody, officerByLogin } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { asking } from '../../test/kit/asking.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';

let app: RunningApp;
let number: string;
let code: string;
const labour = officerByLogin('zhoujianguo');
const labourHead = () => officersOf(labour.organId, '局长');
// biome-ignore lint/suspicious/noExplicitAny: pages of every kind
type Any = any;

/** Somebody of an organ by what is on their door. */
const officersOf = (organId: string, title: string) =>
  everybody.find((one) => one.organId === organId && one.title === title)!;

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  const registered = await app.app.slices.petitions.forPortal(app.app.slices.office().id).register(
    {
      form: 'web',
      divisionCode: '990123',
      narrative: '溪口工地拖欠三个月工资，工友三十多人。',
      requests: ['补发三个月工资'],
      petitioner: { name: '陈桂香', phone: '13912340000' },
      categoryCode: '080100',
    },
    'life-1',
  );
  if ('what' in registered) throw new Error(registered.what.zh);
  ({ number, queryCode: code } = registered);
});
afterAll(() => app.close());

interface Opened {
  shardKey: string;
  dossierId: string;
  number: string;
}
const at = (kind: string, { shardKey, dossierId }: Opened) =>
  `/api/dossiers/${kind}/${encodeURIComponent(shardKey)}/${dossierId}`;

/** Acts one after the other, each by its officer; a wrong one is told with its refusal. */
async function act(kind: string, one: Opened, login: string, name: string, payload: object): Promise<Any> {
  const ask = await asking(app, login);
  const page = await ask('GET', at(kind, one));
  return ask('POST', `${at(kind, one)}/acts/${name}`, { body: { expectedSeq: page.body?.seq ?? 0, payload } });
}

test('a card through HTTP: taken on, a way approved by a leader, listed in public without a person, answered, closed by another', async () => {
  const supervisor = await app.officer('dingzhiqiang');
  const card = await supervisor.post<Opened>('/api/dossiers/supervision-card', {
    act: 'issue',
    payload: {
      problem: '没有按期告知信访人。',
      matter: number,
      responsible: labour.organId,
      trigger: 'notice-overdue',
      method: 'letter',
      dueOn: '2026-03-16',
      wanted: '三日内书面告知，查清欠薪。',
    },
  });
  const done = async (login: string, name: string, payload: object) => {
    const answer = await act('supervision-card', card, login, name, payload);
    expect([name, answer.status, answer.body?.code]).toEqual([name, 200, undefined]);
  };
  await done('zhoujianguo', 'accept', { plan: [{ step: '约谈施工企业', by: '2026-03-09' }] });
  await done('dingzhiqiang', 'askMethod', { method: 'on-site', why: '现场核对', leader: officerByLogin('qinyong').id });
  expect(
    (await act('supervision-card', card, 'zhengguangming', 'decideMethod', { granted: true, note: '同意' })).body.code,
  ).toBe('supervision-card.decideMethod.not-yours');
  await done('qinyong', 'decideMethod', { granted: true, note: '同意' });
  await done('luona', 'recordMethod', {
    method: 'on-site',
    on: '2026-03-02',
    did: ['unannounced'],
    found: '账册齐全。',
  });
  await done('zhengguangming', 'proposeMeasure', { measure: 'listing', grounds: '两次逾期。' });
  await done('hanli', 'orderMeasure', { by: '2026-04-01', decision: '四月一日前办结。' });
  const list = await fetch(`${app.url}/listed`).then((answer) => answer.text());
  expect(list).toContain(organByCode('cx-rsj').name);
  expect(list).toContain('2026年4月1日');
  for (const told of [number, '陈桂香', '13912340000', '工地', '周建国', card.number]) expect(list).not.toContain(told);
  const follow = await matterPage();
  expect(follow).toContain('正在督办');
  expect(follow).toContain('第23条');
  expect(follow).toContain('2026年4月1日');
  expect(follow).not.toContain('丁志强');
  const handlers = await (await app.officer('liumei')).get<Any>(pathOfMatter());
  expect(handlers.told).toHaveLength(1);
  const answer = { answer: '已书面告知，企业已补发。', investigated: true, handled: true, implemented: true };
  await done('zhoujianguo', 'answer', answer);
  expect((await act('supervision-card', card, 'zhoujianguo', 'close', {})).status).toBe(403);
  await done('luona', 'close', { result: 'solved', verified: '看了银行回单。', callBack: '本人说钱到了。' });
  expect(await matterPage()).not.toContain('正在督办');
  expect(await fetch(`${app.url}/listed`).then((page) => page.text())).not.toContain(organByCode('cx-rsj').name);
  const page = await supervisor.get<Any>(at('supervision-card', card));
  expect(page.papers.map(({ kind }: Any) => kind)).toEqual(['D-26', 'D-26', 'D-26']);
  for (const { documentId } of page.papers) {
    const paper = await (await asking(app, 'dingzhiqiang'))(
      'GET',
      `${at('supervision-card', card)}/documents/${documentId}?format=html`,
    );
    expect(paper.status).toBe(200);
    expect(paper.text).not.toContain('undefined');
  }
});

test('a charge through HTTP: approved by a leader, planned by another, refused while anything lacks', async () => {
  const officer = await app.officer('limin');
  const charge = await officer.post<Opened>('/api/dossiers/charge', {
    act: 'propose',
    payload: { problem: '三十多人工资拖欠。', matter: number, responsible: labour.organId, criteria: ['many-persons'] },
  });
  const done = async (login: string, name: string, payload: object) => {
    const answer = await act('charge', charge, login, name, payload);
    expect([name, answer.status, answer.body?.code]).toEqual([name, 200, undefined]);
  };
  const leader = officerByLogin('qinyong').id;
  expect((await act('charge', charge, 'zhengguangming', 'approve', { leader, deadline: '2026-06-30' })).status).toBe(
    403,
  );
  await done('hanli', 'approve', { leader, deadline: '2026-06-30' });
  const town = everybody.filter(({ organId }) => organId === organByCode('cx-990123001')?.id);
  const aid = everybody.find(({ organId }) => organId === organByCode('cx-sfj').id)!;
  const plan = {
    unitHead: labourHead().id,
    caseOfficer: labour.id,
    coordinator: town[0]!.id,
    aid: aid.id,
    plan: [{ step: '核对工资表', by: '2026-03-20' }],
  };
  const wrong = await act('charge', charge, 'qinyong', 'plan', {
    ...plan,
    plan: [{ step: '稳控重点人员', by: '2026-03-20' }],
  });
  expect(wrong.body).toMatchObject({ code: 'charge.plan.about-a-person', field: 'plan.0.step' });
  await done('qinyong', 'plan', plan);
  expect((await (await app.officer('zhoujianguo')).get<Any>('/api/dossiers/tasks')).tasks).toContainEqual(
    expect.objectContaining({ number: charge.number, next: expect.objectContaining({ act: 'advance' }) }),
  );
  expect(await matterPage()).toContain('由领导包案');
  expect((await act('charge', charge, 'dingzhiqiang', 'resolve', { result: 'done', evidence: '回单' })).body.code).toBe(
    'charge.resolve.lacking',
  );
  await done('zhengguangming', 'noteLeaderGone', { why: 'moved' });
  await done('zhengguangming', 'handOver', {
    leader: officerByLogin('moruyi').id,
    record: '工资表已核对；答应四月前发放。',
  });
  const board = await officer.get<Any>('/api/charges/board');
  const [row] = board.columns.find(({ code: phase }: Any) => phase === 'active').rows;
  expect(row).toMatchObject({ served: false, executed: false, calledBack: false, next: { step: 1, of: 1 } });
  expect(row.roles.map(({ name }: Any) => name)).toContain('莫如意');
  const page = await officer.get<Any>(at('charge', charge));
  expect(page.papers.map(({ kind }: Any) => kind)).toEqual(['D-30', 'D-30', 'D-30']);
  expect(new Set(page.papers.map(({ title }: Any) => title.zh))).toEqual(new Set(['包案卡']));
});

test('a bulletin is sent by another head, and numbered', async () => {
  const writer = await app.officer('heyun');
  const bulletin = await writer.post<Opened>('/api/dossiers/supervision-bulletin', {
    act: 'draft',
    payload: {
      title: '三月督办情况通报',
      content: '县人社局一件逾期。',
      about: [labour.organId],
      to: [organByCode('cx-sfj').id],
    },
  });
  expect((await act('supervision-bulletin', bulletin, 'heyun', 'approve', {})).body.code).toBe(
    'supervision-bulletin.approve.own-text',
  );
  expect((await act('supervision-bulletin', bulletin, 'zhengguangming', 'approve', {})).status).toBe(200);
});

test('nothing of it failed, and a rebuild finds what the acts wrote', async () => {
  expect((await app.app.slices.dossiers.rebuild()).differing).toBe(0);
  expect(app.failures()).toEqual([]);
});

const pathOfMatter = () => `/api/petitions/${encodeURIComponent(matterAt.shardKey)}/${matterAt.petitionId}`;
let matterAt: { shardKey: string; petitionId: string };

/** The petitioner's page, opened with number and code. */
async function matterPage(): Promise<string> {
  const form = new URLSearchParams({ number, code });
  const entered = await fetch(`${app.url}/follow`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { origin: app.url },
  });
  const cookie = entered.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const [found] = await app.app.slices.petitions.byNumbers([number], 'rule');
  matterAt = found!;
  return (await fetch(`${app.url}/matter`, { headers: { cookie } })).text();
}
