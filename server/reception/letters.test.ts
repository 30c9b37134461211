import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '../../core/calendar/index.ts';
import { officerByLogin } from '../../demo/county/officers.ts';
import { type Ask, asking } from '../../test/kit/asking.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';
import { openReception } from './index.ts';

let app: RunningApp;
let officer: Ask;
let number: string;
const han = officerByLogin('hanli').id;
const qin = officerByLogin('qinyong').id;
const labour = officerByLogin('zhoujianguo').organId;
// biome-ignore lint/suspicious/noExplicitAny: answers of every shape
type Any = any;

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-04-01' });
  officer = await asking(app, 'limin');
  const registered = await (await asking(app, 'liumei'))('POST', '/api/petitions', {
    body: { form: 'letter', divisionCode: '990123', narrative: '改厕装好半年不能用。', requests: ['修好'] },
  });
  number = registered.body.number;
});
afterAll(() => app.close());

const readings = '/api/dossiers/letter-reading';
const proposed = (more: object = {}) => ({
  act: 'propose',
  payload: {
    summary: '改厕半年不能用，农业农村局和镇里互推。',
    matter: number,
    leader: han,
    leaderNamed: false,
    ...more,
  },
});

test('a letter comes to one leader’s list, is read with a task for a unit, reported on, and done with', async () => {
  const opened = (await officer('POST', readings, { body: proposed() })).body;
  const at = `${readings}/${encodeURIComponent(opened.shardKey)}/${opened.dossierId}`;
  const step = (ask: Ask, name: string, seq: number, payload: object) =>
    ask('POST', `${at}/acts/${name}`, { body: { expectedSeq: seq, payload } });
  const leader = await asking(app, 'hanli');
  const [task] = (await leader('GET', '/api/dossiers/tasks')).body.tasks;
  expect(task).toMatchObject({
    kind: { name: 'letter-reading' },
    next: { act: 'read', yours: true },
    clock: { due: '2026-04-09' },
  });
  // Another leader has no part in it.
  expect((await (await asking(app, 'qinyong'))('GET', at)).status).toBe(404);
  expect((await step(officer, 'instruct', 1, { words: '查', unit: labour, by: '2026-04-10' })).status).toBe(403);
  const before = await app.app.slices.petitions.byNumbers([number], 'rule');
  expect((await step(leader, 'instruct', 1, { words: '三日内查清', unit: labour, by: '2026-04-05' })).status).toBe(200);
  expect(await app.app.slices.petitions.byNumbers([number], 'rule')).toEqual(before);
  const handler = await asking(app, 'zhoujianguo');
  expect((await handler('GET', '/api/dossiers/tasks')).body.tasks[0].clock.due).toBe('2026-04-05');
  expect((await step(handler, 'report', 2, { done: '已到户查看' })).status).toBe(200);
  expect((await step(leader, 'file', 3, {})).status).toBe(200);
  expect((await app.app.slices.dossiers.rebuild()).differing).toBe(0);
});

test('a leader whom the letter names does not read it: another does (R-REC-4)', async () => {
  const refused = await officer('POST', readings, { body: proposed({ leaderNamed: true }) });
  expect(refused.body.code).toBe('letter-reading.propose.leader-named');
  const other = (await officer('POST', readings, { body: proposed({ leaderNamed: true, substitute: qin }) })).body;
  const at = `${readings}/${encodeURIComponent(other.shardKey)}/${other.dossierId}`;
  expect((await (await asking(app, 'hanli'))('GET', at)).status).toBe(404);
  expect((await (await asking(app, 'qinyong'))('GET', at)).status).toBe(200);
});

test('a reminder goes out once; what does not go out is tried again, and in the end a person calls', async () => {
  const head = await asking(app, 'zhengguangming');
  const day = (on: string) => ({
    leader: han,
    on,
    from: '09:00',
    until: '11:30',
    form: 'onsite',
    place: '接访中心',
    topic: '社保',
    slots: 3,
    reserved: 1,
  });
  const plans = '/api/dossiers/reception-plan';
  const plan = (
    await head('POST', plans, {
      body: {
        act: 'draft',
        payload: {
          title: '第二季度',
          year: 2026,
          quarter: 2,
          leaders: [{ leader: han, level: 'county-leader' }],
          days: [day('2026-04-15')],
        },
      },
    })
  ).body;
  const at = `${plans}/${encodeURIComponent(plan.shardKey)}/${plan.dossierId}/acts`;
  await head('POST', `${at}/approve`, { body: { expectedSeq: 1, payload: {} } });
  expect((await head('POST', `${at}/publish`, { body: { expectedSeq: 2, payload: {} } })).status).toBe(200);
  const sent: { to: string; text: string }[] = [];
  let answer: 'sent' | 'again' = 'sent';
  const sms = {
    send: async ({ to, text }: { to: string; text: string }) => {
      sent.push({ to, text });
      return { as: answer };
    },
  };
  const reception = openReception({ ...app.app.slices.reception.deps, sms });
  const book = (once: string) =>
    reception.forPortal().book(
      { planId: plan.dossierId, n: 1 },
      {
        what: '工资',
        name: '陈桂香',
        phone: '139 0000 1234',
        channel: 'sms',
        needs: '',
        leaderNamed: false,
        number: '',
      },
      { code: '', once },
    );
  await book('a');
  app.clock.goTo('2026-04-14' as LocalDate);
  await reception.remind();
  await reception.remind();
  expect([await reception.sendDue(), await reception.sendDue()]).toEqual([1, 0]);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ to: '13900001234' });
  expect(sent[0]!.text).not.toMatch(/工资|陈桂香/);
  answer = 'again';
  await book('b');
  await reception.remind();
  for (let tries = 0; tries < 5; tries++) {
    await reception.sendDue();
    app.clock.pass(3 * 3_600_000);
  }
  const clerk = await asking(app, 'liumei');
  expect(((await clerk('GET', '/api/reception/calls')).body as Any).rows).toMatchObject([{ phone: '139 0000 1234' }]);
  expect(sent).toHaveLength(6);
  expect(app.failures()).toEqual([]);
});
