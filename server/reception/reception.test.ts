import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '../../core/calendar/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import { officerByLogin } from '../../demo/county/officers.ts';
import { type Ask, asking } from '../../test/kit/asking.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';

let app: RunningApp;
let head: Ask;
let clerk: Ask;
let number: string;
const han = officerByLogin('hanli');
const qin = officerByLogin('qinyong');
const labour = officerByLogin('zhoujianguo').organId;
// biome-ignore lint/suspicious/noExplicitAny: answers of every shape
type Any = any;

const day = (on: string, leader = han.id, more: object = {}) => ({
  leader,
  on,
  from: '09:00',
  until: '11:30',
  form: 'onsite',
  place: '县信访接待中心1楼（无台阶）',
  topic: '社保、住建',
  slots: 2,
  reserved: 1,
  ...more,
});
const quarter = (days: object[], leaders: object[] = [{ leader: han.id, level: 'county-main' }]) => ({
  act: 'draft',
  payload: { title: '第二季度县领导接访安排', year: 2026, quarter: 2, leaders, days },
});
const plans = '/api/dossiers/reception-plan';
const path = (kind: string, { shardKey, dossierId }: Any) =>
  `/api/dossiers/${kind}/${encodeURIComponent(shardKey)}/${dossierId}`;
let plan: Any;
let seq = 0;
const act = async (ask: Ask, name: string, payload: object = {}) => {
  const answer = await ask('POST', `${path('reception-plan', plan)}/acts/${name}`, {
    body: { expectedSeq: seq, payload },
  });
  if (answer.status === 200) seq = answer.body.seq;
  return answer;
};
const tellSubscribers = () => app.platform.outbox.dispatch();

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-04-01' });
  head = await asking(app, 'zhengguangming');
  clerk = await asking(app, 'liumei');
  const registered = await clerk('POST', '/api/petitions', {
    body: {
      form: 'visit',
      divisionCode: '990123',
      narrative: '我儿子在溪口工地干了三个月，工资一直没有发。找过工头两次。',
      requests: ['补发三个月工资'],
    },
  });
  number = registered.body.number;
});
afterAll(() => app.close());

test('a roster below the frequency of its leaders is refused with the rule and what is missing, and is approved once it has the days', async () => {
  const officer = await asking(app, 'sunhaibo');
  plan = (await officer('POST', plans, { body: quarter([day('2026-04-15'), day('2026-05-08')]) })).body;
  seq = 1;
  const refused = await act(head, 'approve');
  expect(refused).toMatchObject({
    status: 422,
    body: {
      code: 'reception-plan.approve.too-few',
      data: { from: '2026-06-01', until: '2026-06-30', owed: 1, planned: 0 },
    },
  });
  expect(refused.body.what.zh).toContain('韩立应每月至少1日');
  expect((await act(officer, 'approve')).status).toBe(403);
  await act(officer, 'revise', quarter([day('2026-04-15'), day('2026-05-08'), day('2026-06-10')]).payload as Any);
  const { leaders, days } = quarter([day('2026-04-15'), day('2026-05-08'), day('2026-06-10')]).payload;
  expect((await act(officer, 'revise', { leaders, days })).status).toBe(200);
  expect((await act(head, 'approve')).status).toBe(200);
  // Nothing of it is public before it is announced (R-REC-1).
  expect((await clerk('GET', '/api/reception/days')).body.days).toEqual([]);
  expect((await act(officer, 'publish')).status).toBe(200);
  expect((await clerk('GET', '/api/reception/days')).body.days.map(({ on }: Any) => on)).toEqual([
    '2026-04-15',
    '2026-05-08',
    '2026-06-10',
  ]);
});

test('days that have come are neither planned nor announced after the fact', async () => {
  const answer = await head('POST', plans, { body: quarter([day('2026-04-01')]) });
  expect(answer).toMatchObject({ status: 400, body: { code: 'reception-plan.day-over' } });
});

const book = (n: number, body: object = {}, ask = clerk) =>
  ask('POST', `/api/reception/days/${plan.dossierId}/${n}/appointments`, {
    body: { what: '拖欠工资', how: 'phone', ...body },
  });
const fromPortal = (n: number, once: string, more: object = {}) =>
  app.app.slices.reception
    .forPortal()
    .book(
      { planId: plan.dossierId, n },
      { what: '低保停发', name: '', phone: '', channel: 'none', needs: '', leaderNamed: false, number: '', ...more },
      { code: '', once },
    );

test('two at once for the last place: one gets it; the portal never takes what is kept for telephone and window', async () => {
  const first = await fromPortal(1, 'a');
  expect(isRefusal(first)).toBe(false);
  const both = await Promise.all([fromPortal(1, 'b'), fromPortal(1, 'c'), fromPortal(1, 'd')]);
  expect(both.filter((one) => !isRefusal(one))).toHaveLength(1);
  const refused = both.find((one) => isRefusal(one)) as Any;
  expect(refused).toMatchObject({ code: 'reception.full', cite: 'H.walk-in' });
  const kept = await Promise.all([book(1), book(1)]);
  expect(kept.map(({ status }) => status).sort()).toEqual([200, 422]);
  expect(kept.find(({ status }) => status === 200)!.body.label.zh).toBe('留1');
  const [shown] = (await clerk('GET', '/api/reception/days')).body.days;
  expect(shown).toMatchObject({ openLeft: 0, keptLeft: 0 });
});

test('the same submission twice is one appointment; its code looks it up and cancels it, and the place is free again', async () => {
  const portal = app.app.slices.reception.forPortal();
  const first = (await fromPortal(2, 'same')) as Any;
  const second = (await fromPortal(2, 'same')) as Any;
  expect(second.appointmentId).toBe(first.appointmentId);
  expect(isRefusal(await portal.own(first.code))).toBe(true);
  const own = (await portal.own(second.code)) as Any;
  expect(own).toMatchObject({ status: { code: 'booked' }, what: '低保停发', day: { on: '2026-05-08' } });
  expect(await portal.cancel(second.code)).toBeUndefined();
  expect(((await portal.own(second.code)) as Any).status.code).toBe('cancelled');
  expect((await clerk('GET', '/api/reception/days')).body.days[1].openLeft).toBe(2);
});

test('a swap takes those booked along and tells them once; the old day stays on the list with what took its place', async () => {
  const booked = (await fromPortal(3, 'moved', { channel: 'call', phone: '13900001234', name: '陈桂香' })) as Any;
  const swapped = await act(head, 'swap', { day: 3, reason: '县长参加防汛会议', ...day('2026-06-17', qin.id) });
  expect(swapped.status).toBe(200);
  await tellSubscribers();
  await app.app.slices.reception.follow({
    payload: { kind: 'reception-plan', act: 'swap', dossierId: plan.dossierId },
  } as Any);
  const own = (await app.app.slices.reception.forPortal().own(booked.code)) as Any;
  expect(own.day).toMatchObject({ on: '2026-06-17', leader: { name: '秦勇' } });
  expect(own.messages).toHaveLength(1);
  expect(own.messages[0].text).not.toMatch(/低保|陈桂香/);
  const { rows } = (await clerk('GET', '/api/reception/calls')).body;
  expect(rows).toMatchObject([{ name: '陈桂香', phone: '13900001234' }]);
  expect((await clerk('POST', `/api/reception/calls/${rows[0].messageId}`, { body: { how: 'called' } })).status).toBe(
    200,
  );
  const days = (await clerk('GET', '/api/reception/days')).body.days;
  expect(days[2]).toMatchObject({ on: '2026-06-10', status: { code: 'swapped' }, instead: { on: '2026-06-17' } });
  const fewer = await act(head, 'swap', { day: 4, reason: '再改', ...day('2026-06-18', qin.id, { slots: 1 }) });
  expect(fewer.body.code).toBe('reception-plan.swap.fewer-slots');
});

test('the calendar is folded at 75 octets and names nobody who comes', async () => {
  const text = await app.app.slices.reception.forPortal().calendar();
  expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const unfolded = text.replace(/\r\n[ \t]/g, '');
  expect(unfolded).toContain('DTSTART:20260415T010000Z');
  expect(unfolded).toContain('STATUS:CANCELLED');
  expect(unfolded).not.toMatch(/陈桂香|13900001234|低保|工资/);
});

test('a whole reception day: reminder, number, call, briefing, record, instruction, promise kept, result told', async () => {
  const linked = await book(2, {
    how: 'window',
    number,
    what: '拖欠工资',
    name: '陈桂香',
    phone: '13900001234',
    channel: 'call',
  });
  expect(linked.status).toBe(200);
  const named = await book(2, { how: 'phone', what: '反映县长', leaderNamed: true });
  app.clock.goTo('2026-05-07' as LocalDate);
  await app.app.slices.reception.remind();
  await app.app.slices.reception.remind();
  expect((await clerk('GET', '/api/reception/calls')).body.rows).toHaveLength(1);

  app.clock.goTo('2026-05-08' as LocalDate);
  const { appointmentId } = linked.body;
  const drawn = await clerk('POST', '/api/hall/tickets', {
    body: { series: 'C', planId: plan.dossierId, n: 2, appointmentId },
  });
  expect(drawn.body.label).toBe('C01');
  const leader = await asking(app, 'hanli');
  const view = (await leader('GET', `/api/reception/days/${plan.dossierId}/2`)).body;
  // The matter that names the leader is on no list of theirs (R-REC-4); the bureau sees it.
  expect(view.appointments).toHaveLength(1);
  const all = (await clerk('GET', `/api/reception/days/${plan.dossierId}/2`)).body.appointments;
  expect(all.some((one: Any) => one.appointmentId === named.body.appointmentId && one.leaderNamed)).toBe(true);
  expect(view.briefings[0]).toMatchObject({ number, holder: { zh: '澄溪县信访局' } });
  const pdf = await leader('GET', `/api/reception/days/${plan.dossierId}/2/briefing.pdf`);
  expect([pdf.status, pdf.text.slice(0, 5)]).toEqual([200, '%PDF-']);

  const called = await clerk('POST', '/api/hall/call', { body: { place: '接访室', series: 'C' } });
  expect(called.body.label).toBe('C01');
  const screen = await app.app.slices.reception.forPortal().hall.screen();
  expect(screen.calls).toMatchObject([{ label: 'C01', place: '接访室' }]);
  expect(JSON.stringify(screen)).not.toMatch(/陈桂香|工资|990123/);
  await clerk('POST', `/api/hall/tickets/${drawn.body.ticketId}/begin`, { body: {} });
  const bare = await clerk('POST', `/api/hall/tickets/${drawn.body.ticketId}/finish`, { body: {} });
  expect(bare).toMatchObject({ status: 422, body: { code: 'hall.no-case' } });

  const spoken = {
    facts: '儿子三个月工资没有发，找过工头两次。',
    leader: han.id,
    leaderNamed: false,
    on: '2026-05-08',
    form: 'onsite',
    place: '县信访接待中心',
    answered: '人社局当场说明了核查步骤。',
    promises: [{ what: '查清欠薪数额并督促支付', unit: labour, by: '2026-05-15' }],
  };
  const records = '/api/dossiers/reception-record';
  const withoutCase = await clerk('POST', records, { body: { act: 'record', payload: spoken } });
  expect(withoutCase).toMatchObject({
    status: 422,
    body: { code: 'reception-record.record.no-case', field: 'matter' },
  });
  const recused = await clerk('POST', records, {
    body: { act: 'record', payload: { ...spoken, matter: number, leaderNamed: true } },
  });
  expect(recused.body.code).toBe('reception-record.record.leader-named');

  const record = (await clerk('POST', records, { body: { act: 'record', payload: { ...spoken, matter: number } } }))
    .body;
  const at = path('reception-record', record);
  const step = async (ask: Ask, name: string, payload: object, from: number) =>
    ask('POST', `${at}/acts/${name}`, { body: { expectedSeq: from, payload } });
  expect((await step(clerk, 'readBack', { confirmed: false }, 1)).body.code).toBe(
    'reception-record.readBack.not-confirmed',
  );
  expect((await step(clerk, 'readBack', { confirmed: true }, 1)).status).toBe(200);
  const page = (await clerk('GET', at)).body;
  expect(page.papers).toMatchObject([{ kind: 'D-30', title: { zh: '接访登记表', en: 'Reception record' } }]);
  const paper = await clerk('GET', `${at}/documents/${page.papers[0].documentId}?format=html`);
  expect(paper.text).toContain('儿子三个月工资没有发');
  const petition = await app.app.slices.petitions.byNumbers([number], 'rule');
  expect((await step(leader, 'instruct', { words: '一周内查清', unit: labour, by: '2026-05-14' }, 2)).status).toBe(200);
  // R-REC-3: the instruction is a task; the petition stands as it stood.
  expect(await app.app.slices.petitions.byNumbers([number], 'rule')).toEqual(petition);
  const handler = await asking(app, 'zhoujianguo');
  const tasks = (await handler('GET', '/api/dossiers/tasks')).body.tasks;
  expect(tasks.map(({ clock }: Any) => clock.due).sort()).toEqual(['2026-05-14', '2026-05-15']);
  // The form knows which one it is about.
  expect(tasks.map(({ clock }: Any) => clock.given)).toEqual([{ instruction: '1' }, { promise: '1' }]);
  const { acts } = (await handler('GET', at)).body;
  expect(acts.find(({ name }: Any) => name === 'keep').given).toEqual({ promise: '1' });
  expect((await clerk('POST', `/api/hall/tickets/${drawn.body.ticketId}/finish`, { body: { number } })).status).toBe(
    200,
  );
  expect((await step(clerk, 'tell', { words: '都办了', how: 'person' }, 3)).body.code).toBe(
    'reception-record.tell.open',
  );

  app.clock.goTo('2026-05-18' as LocalDate);
  // Overdue: on the leader's own list, and first on the next briefing.
  const leaders = (await leader('GET', '/api/dossiers/tasks')).body.tasks;
  expect(leaders.find(({ next }: Any) => next.act === 'press')).toMatchObject({ clock: { standing: 'soon' } });
  const promised = await app.app.slices.reception.forPortal().promises(number);
  expect(promised).toMatchObject([{ what: '查清欠薪数额并督促支付', late: true }]);
  const claimed = { how: '已经付清', promise: 1, kept: true };
  expect((await step(handler, 'keep', claimed, 3)).body.code).toBe('reception-record.keep.no-evidence');
  expect((await step(handler, 'keep', { ...claimed, evidence: '银行回单' }, 3)).status).toBe(200);
  expect((await step(handler, 'report', { done: '查清并督促', instruction: 1 }, 4)).status).toBe(200);
  expect((await step(clerk, 'tell', { words: '工资已付清', how: 'person' }, 5)).status).toBe(200);
  expect((await app.app.slices.dossiers.rebuild()).differing).toBe(0);
});

test('compliance says planned, held, swapped and missed with the reasons', async () => {
  await act(head, 'miss', { day: 1, reason: '临时出差，未调换' });
  await act(head, 'hold', { day: 2 });
  const early = await act(head, 'hold', { day: 4 });
  expect(early.body.code).toBe('reception-plan.hold.too-early');
  const { rows } = (await head('GET', '/api/reception/compliance?year=2026&quarter=2')).body;
  expect(rows.find(({ leader }: Any) => leader.name === '韩立')).toMatchObject({
    planned: 3,
    held: 1,
    swapped: [{ on: '2026-06-10', to: '2026-06-17', reason: '县长参加防汛会议' }],
    missed: [{ on: '2026-04-15', reason: '临时出差，未调换' }],
    short: [{ from: '2026-04-01', owed: 1, planned: 0 }],
  });
  expect((await clerk('GET', '/api/reception/compliance?year=2026&quarter=2')).status).toBe(403);
});

test('who had an appointment is forgotten 30 days after the day, and no failure was logged', async () => {
  app.clock.goTo('2026-06-10' as LocalDate);
  expect(await app.app.slices.reception.forgetAppointments()).toBeGreaterThan(0);
  const [row] = (await clerk('GET', `/api/reception/days/${plan.dossierId}/2`)).body.appointments;
  expect(row.what).toBe('');
  expect(app.failures()).toEqual([]);
});
