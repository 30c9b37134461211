import { afterAll, beforeAll, expect, test } from 'vitest';
import { localDate } from '../../core/calendar/index.ts';
import { officerByLogin, officersOf } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Ask, asking } from '../../test/kit/asking.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';

let app: RunningApp;
const organ = (code: string) => organByCode(code).id;
const [labour, housing, city] = ['cx-rsj', 'cx-zjj', 'cx-cgj'].map(organ) as [string, string, string];
const handlerOf = (organId: string) => officersOf(organId, 'organ-handler')[0]!.login;
const headOf = (organId: string) => officersOf(organId, 'organ-head')[0]!.login;
const told = { delivery: { method: 'post' } };
const kind = '/api/dossiers/conference';
// biome-ignore lint/suspicious/noExplicitAny: pages of every kind
type Any = any;
interface At {
  shardKey: string;
  petitionId: string;
  number: string;
}
let officer: Ask;
let bureauHead: Ask;
let leader: Ask;
let bounced: At;
let disputed: At;
let hard: At;
let session: { shardKey: string; dossierId: string };

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  officer = await asking(app, 'limin');
  bureauHead = await asking(app, 'heyun');
  leader = await asking(app, 'hanli');
  bounced = await registered('河堤边的路灯坏了三个月，住建和城管都说不归他们管。');
  disputed = await registered('厂里欠薪，老板又涉嫌违纪，两边都说对方先办。');
  hard = await registered('安置房漏水反复修不好。');
  const limin = await app.officer('limin');
  await limin.act(bounced, 'forward', { to: labour, ...told });
  await (await app.officer(handlerOf(labour))).act(bounced, 'object', { reason: '路灯不归人社局管。' });
  await limin.act(bounced, 'decideObjection', { upheld: true, reason: '同意收回。' });
  await limin.act(bounced, 'forward', { to: housing, ...told });
  await (await app.officer(handlerOf(housing))).act(bounced, 'object', { reason: '城市照明归城管。' });
  await limin.act(disputed, 'forward', { to: labour, ...told });
  await (await app.officer(handlerOf(labour))).act(disputed, 'signFor', {});
  await (await app.officer(headOf(labour))).act(disputed, 'callConference', {
    question: 'jurisdiction',
    // Nothing stands above a province's government: they have no common superior.
    organIds: [organ('np-zf')],
    reason: '与省里对由谁先办有不同看法。',
  });
});
afterAll(() => app.close());

async function registered(narrative: string): Promise<At> {
  return (await app.officer('liumei')).post<At>('/api/petitions', {
    form: 'visit',
    divisionCode: '990123',
    narrative,
    requests: ['明确由谁办'],
    petitioner: { name: '陈桂英', phone: '13900004321', address: '青石镇' },
  });
}
const at = () => `${kind}/${encodeURIComponent(session.shardKey)}/${session.dossierId}`;
const page = async (ask: Ask = officer): Promise<Any> => (await ask('GET', at())).body;
async function act(ask: Ask, name: string, payload: object = {}) {
  const { seq } = await page();
  return ask('POST', `${at()}/acts/${name}`, { body: { expectedSeq: seq, payload } });
}
const agenda = async (): Promise<Any> =>
  (await officer('GET', `/api/conference/${encodeURIComponent(session.shardKey)}/${session.dossierId}`)).body;
const petition = (one: At) => app.app.slices.petitions.opened(one);
const open = async () => (await officer('GET', `${kind}?open=yes`)).body.rows as Any[];
const events = () => app.platform.outbox.dispatch();

test('a second bounce, and a dispute without a common superior, are on the next agenda by rule, once', async () => {
  await events();
  expect(await app.app.slices.conference.gatherDisputes()).toBe(0);
  const rows = await open();
  expect(rows).toHaveLength(1);
  session = rows[0];
  const { items } = await agenda();
  expect(items.map(({ matter, source, waits }: Any) => [matter, source.zh, waits]).sort()).toEqual(
    [
      [bounced.number, '第二次退回', true],
      [disputed.number, '管辖争议', true],
    ].sort(),
  );
  // Five working days to call it, not the quarter: the disputes wait.
  const [call] = (await page()).clocks;
  expect(call).toMatchObject({ id: 'call', due: '2026-03-09', standing: 'ample' });
  const { body } = await bureauHead('GET', '/api/dossiers/tasks');
  expect(body.tasks).toMatchObject([{ clock: { id: 'call' }, next: { act: 'call', yours: true } }]);
});

test('the agenda is added to, ordered, and keeps what must be decided', async () => {
  const add = { source: 'hard', title: '安置房反复漏水', matter: hard.number };
  expect((await act(officer, 'addItem', { ...add, source: 'dispute' })).body.code).toBe(
    'conference.addItem.nothing-waits',
  );
  expect((await act(officer, 'addItem', add)).status).toBe(200);
  expect((await act(officer, 'addItem', add)).body.code).toBe('conference.addItem.listed-already');
  const card = { source: 'overdue-card', title: '逾期未反馈', card: '三号' };
  expect((await act(officer, 'addItem', card)).body.field).toBe('card');
  expect((await act(officer, 'addItem', { ...card, card: '督〔2026〕3号' })).body.code).toBe('dossier.unknown-dossier');
  const issued = {
    problem: '没有按期告知信访人。',
    matter: hard.number,
    responsible: labour,
    trigger: 'by-hand',
    method: 'letter',
    dueOn: '2026-03-16',
    wanted: '三日内书面告知。',
  };
  const supervisor = await asking(app, 'dingzhiqiang');
  const made = await supervisor('POST', '/api/dossiers/supervision-card', { body: { act: 'issue', payload: issued } });
  expect((await act(officer, 'addItem', { ...card, card: made.body.number })).status).toBe(200);
  expect((await act(officer, 'moveItem', { item: 3, way: 'up' })).status).toBe(200);
  expect((await agenda()).items.map(({ no }: Any) => no)).toEqual([1, 3, 2, 4]);
  expect((await act(officer, 'moveItem', { item: 1, way: 'up' })).body.code).toBe('conference.moveItem.at-the-edge');
  const own = (await agenda()).items.find(({ matter }: Any) => matter === disputed.number).no;
  expect((await act(officer, 'dropItem', { item: own, reason: '不议了' })).body.code).toBe(
    'conference.dropItem.dispute-waits',
  );
});

test('it is called three days ahead, by a leader, to its members', async () => {
  const call = {
    ordinal: 4,
    convener: officerByLogin('hanli').id,
    heldOn: '2026-03-05',
    time: '09:00',
    place: '县政府三楼会议室',
    members: [labour, housing, city, organ('cx-jw')],
  };
  expect((await act(officer, 'call', { ...call, heldOn: '2026-03-04' })).body.code).toBe(
    'conference.call.notice-too-short',
  );
  expect((await act(officer, 'call', { ...call, convener: officerByLogin('liumei').id })).body.code).toBe(
    'conference.call.not-a-convener',
  );
  expect((await act(officer, 'call', call)).status).toBe(200);
  expect((await act(officer, 'hold')).body.code).toBe('conference.hold.not-yet');
  app.clock.goTo(localDate('2026-03-05'));
  const stranger = [{ unit: organ('cx-swj'), reason: '没来' }];
  expect((await act(officer, 'hold', { absent: stranger })).body.code).toBe('conference.hold.not-a-member');
  expect((await act(officer, 'hold', { absent: [{ unit: city, reason: '防汛值班' }] })).status).toBe(200);
});

test('minutes are refused while an item, above all a dispute, has no organ or date', async () => {
  const lacking = await act(bureauHead, 'submitMinutes');
  expect(lacking.body).toMatchObject({ code: 'conference.submitMinutes.jurisdiction-undecided', field: 'items.1' });
  const numbers = Object.fromEntries((await agenda()).items.map(({ matter, no }: Any) => [matter ?? 'card', no]));
  const say = (item: number, more: object) =>
    act(officer, 'decideItem', {
      item,
      discussion: '各单位陈述了理由。',
      outcome: 'decided',
      decision: '由责任单位负责办理。',
      ...more,
    });
  const undated = await say(numbers[bounced.number], { unit: city });
  expect(undated.status).toBe(200);
  expect((await act(bureauHead, 'submitMinutes')).body.code).toBe('conference.submitMinutes.jurisdiction-undecided');
  expect((await say(numbers[bounced.number], { outcome: 'deferred' })).body.code).toBe(
    'conference.decideItem.jurisdiction-deferred',
  );
  expect((await say(numbers[bounced.number], { unit: city, by: '2026-03-05' })).body.field).toBe('by');
  const above = await say(numbers.card, { unit: organ('ql-zjj'), by: '2026-04-03' });
  expect(above.body).toMatchObject({ code: 'conference.decideItem.unit-above', field: 'unit' });
  await say(numbers[bounced.number], { unit: city, by: '2026-04-03', dissent: '城管局认为灯杆产权未移交。' });
  await say(numbers[disputed.number], { unit: labour, by: '2026-03-31' });
  await say(numbers[hard.number], { outcome: 'deferred', decision: '住建局先做鉴定。' });
  await say(numbers.card, { unit: housing, by: '2026-03-20' });
  const preview = (
    await officer('GET', `/api/conference/${encodeURIComponent(session.shardKey)}/${session.dossierId}/minutes`)
  ).body;
  expect(preview.html).toMatch(/第4次会议[\s\S]*城管局认为[\s\S]*防汛值班/);
  expect(preview.html).not.toContain('陈桂英');
  // Seen by an officer who is nobody to decide: the head of the office submits.
  expect((await act(bureauHead, 'submitMinutes')).status).toBe(200);
});

test('the convener has it on the own list, may return it, and alone signs', async () => {
  const { body } = await leader('GET', '/api/dossiers/tasks');
  expect(body.tasks).toMatchObject([{ clock: { id: 'sign' }, next: { act: 'signMinutes', yours: true } }]);
  expect((await act(bureauHead, 'signMinutes')).body.code).toBe('conference.signMinutes.not-yours');
  expect((await act(leader, 'returnMinutes', { reason: '补一句由谁报告。' })).status).toBe(200);
  expect((await act(bureauHead, 'submitMinutes')).status).toBe(200);
  expect((await petition(bounced))!.state.holderId).toBe(housing);
  expect((await act(leader, 'signMinutes')).status).toBe(200);
});

test('signed decisions bind: each petition goes on by its own act, of whoever may decide it', async () => {
  await events();
  await events();
  const light = (await petition(bounced))!;
  const last = light.history.at(-1)!;
  expect([last.kind, light.state.phase, light.state.transfer]).toMatchObject([
    'decideCoordination',
    'transferring',
    { to: city, mayObject: false },
  ]);
  // The county government is the common superior of departments: its leader, who convened.
  expect(last.actor).toMatchObject({ officerId: officerByLogin('hanli').id, organId: organ('cx-zf'), role: 'leader' });
  expect((last.payload as Any).minutesNo).toMatch(/纪〔2026〕1号$/);
  await (await app.officer(handlerOf(city))).act(light, 'signFor', {});
  expect((await petition(bounced))!.state.holderId).toBe(city);
  const wages = (await petition(disputed))!;
  expect(wages.history.at(-1)!.actor).toMatchObject({
    officerId: officerByLogin('heyun').id,
    organId: organ('cx-xfj'),
  });
  expect([wages.state.coordination, wages.state.holderId]).toEqual([undefined, labour]);
  const { items } = await agenda();
  expect(items.filter(({ entered }: Any) => entered).map(({ entered }: Any) => entered.en)).toEqual([
    'entered in the procedure of the petition',
    'entered in the procedure of the petition',
  ]);
  const signed = await page();
  expect(signed.papers).toMatchObject([{ kind: 'D-21', number: expect.stringMatching(/纪〔2026〕1号$/) }]);
});

test('each decision is a task of its unit with a date; told twice there is still one', async () => {
  await app.app.slices.conference.follow({
    shardKey: session.shardKey,
    payload: { kind: 'conference', act: 'signMinutes', dossierId: session.dossierId },
  });
  const tasks = await app.app.slices.dossiers.ofKind(session.shardKey, 'conference-task');
  expect(tasks.map(({ state }) => [state.organs.responsible![0], (state as Any).dueOn]).sort()).toEqual(
    [
      [city, '2026-04-03'],
      [labour, '2026-03-31'],
      [housing, '2026-03-20'],
    ].sort(),
  );
  const unit = await asking(app, handlerOf(city));
  const { body } = await unit('GET', '/api/dossiers/tasks');
  expect(body.tasks).toMatchObject([
    { clock: { id: 'report', due: '2026-04-03' }, next: { act: 'report', yours: true } },
  ]);
  const own = `/api/dossiers/conference-task/${encodeURIComponent(session.shardKey)}/${body.tasks[0].dossierId}`;
  const report = { expectedSeq: 1, payload: { done: '路灯已修好。' } };
  expect((await unit('POST', `${own}/acts/report`, { body: report })).status).toBe(200);
  const struck = { expectedSeq: 2, payload: { verified: '现场看了，亮了。' } };
  expect((await unit('POST', `${own}/acts/strikeOff`, { body: struck })).status).toBeGreaterThan(399);
  expect((await officer('POST', `${own}/acts/strikeOff`, { body: struck })).status).toBe(200);
});

test('the next agenda opens with what is still open and what was put off, and is refused until it was gone through', async () => {
  const before = session;
  await events();
  const rows = await open();
  expect(rows).toHaveLength(1);
  session = rows[0];
  expect(session.dossierId).not.toBe(before.dossierId);
  expect((await page()).clocks[0]).toMatchObject({ id: 'call', due: '2026-06-05' });
  const { items, carried } = await agenda();
  expect(items).toMatchObject([{ matter: hard.number, title: '安置房反复漏水' }]);
  expect(carried.map(({ done }: Any) => done).sort()).toEqual([false, false, true]);
  // The same tasks are put there once, however often the rule looks.
  const { shardKey, dossierId, seq } = await page();
  await app.app.slices.conference.follow({ shardKey, payload: { kind: 'conference', act: 'gather', dossierId } });
  expect([seq > 1, (await page()).seq]).toEqual([true, seq]);
  await act(officer, 'call', {
    ordinal: 5,
    convener: officerByLogin('qinyong').id,
    heldOn: '2026-03-25',
    time: '14:30',
    place: '县政府三楼会议室',
    members: [labour, housing],
  });
  app.clock.goTo(localDate('2026-03-25'));
  await act(officer, 'hold');
  await act(officer, 'decideItem', {
    item: 1,
    discussion: '鉴定已出。',
    outcome: 'decided',
    decision: '住建局督促维修。',
    unit: housing,
    by: '2026-05-29',
  });
  expect((await act(bureauHead, 'submitMinutes')).body.code).toBe('conference.submitMinutes.tasks-first');
  const late = (await agenda()).carried.filter(({ done }: Any) => !done);
  expect(late.map(({ late: isLate }: Any) => isLate).sort()).toEqual([false, true]);
  for (const { task } of late)
    expect((await act(officer, 'goThrough', { task, report: '还在办。', newDay: '2026-04-17' })).status).toBe(200);
  await act(bureauHead, 'submitMinutes');
  expect((await act(await asking(app, 'qinyong'), 'signMinutes')).status).toBe(200);
  await events();
  await events();
  const open2 = await app.app.slices.dossiers.ofKind(session.shardKey, 'conference-task', { open: true });
  expect(open2.map(({ state }) => (state as Any).dueOn).sort()).toEqual(['2026-04-17', '2026-04-17', '2026-05-29']);
});

test('what acts and rules wrote and what a rebuild derives from the facts are the same', async () => {
  expect((await app.app.slices.dossiers.rebuild()).differing).toBe(0);
  expect(app.failures()).toEqual([]);
});
