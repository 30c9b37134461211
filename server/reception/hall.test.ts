import { afterAll, beforeAll, expect, test } from 'vitest';
import { officerByLogin } from '../../demo/county/officers.ts';
import { type Ask, asking } from '../../test/kit/asking.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';
import { isOwnAddress } from '../portal/office-network.ts';

let app: RunningApp;
let clerk: Ask;
let number: string;
const labour = officerByLogin('zhoujianguo').organId;

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-04-01' });
  clerk = await asking(app, 'liumei');
  number = (await register({})).number;
});
afterAll(() => app.close());

const register = async (more: object) =>
  (
    await clerk('POST', '/api/petitions', {
      body: { form: 'visit', divisionCode: '990123', narrative: '三个月工资没有发。', requests: ['补发工资'], ...more },
    })
  ).body;
const drawn = async (series: string) => (await clerk('POST', '/api/hall/tickets', { body: { series } })).body;
const step = (ask: Ask, ticketId: string, what: string, body: object = {}) =>
  ask('POST', `/api/hall/tickets/${ticketId}/${what}`, { body });

test('ten draw at once: each gets a number of its own, and nobody is sent away', async () => {
  const all = await Promise.all(Array.from({ length: 10 }, () => drawn('B')));
  expect(new Set(all.map(({ label }) => label)).size).toBe(10);
  const calls = await Promise.all(
    Array.from({ length: 12 }, (_, i) => clerk('POST', '/api/hall/call', { body: { place: `${i}`, series: 'B' } })),
  );
  expect(new Set(calls.filter(({ status }) => status === 200).map(({ body }) => body.label)).size).toBe(10);
  expect(calls.filter(({ body }) => body.code === 'hall.nobody-waits')).toHaveLength(2);
  for (const { body } of calls.filter(({ status }) => status === 200)) await step(clerk, body.ticketId, 'absent');
});

test('one visit through two units in turn: each notes its part, and none sees another’s turn', async () => {
  const ticket = (await clerk('POST', '/api/hall/tickets', { body: { series: 'A' } })).body;
  const other = (await clerk('POST', '/api/hall/tickets', { body: { series: 'A' } })).body;
  const calls = await Promise.all([
    clerk('POST', '/api/hall/call', { body: { place: '1' } }),
    (await asking(app, 'chenyulan'))('POST', '/api/hall/call', { body: { place: '2' } }),
  ]);
  expect(calls.map(({ body }) => body.label).sort()).toEqual([ticket.label, other.label]);
  const change = (ask: Ask, what: string, body: object) =>
    ask('POST', `/api/hall/tickets/${ticket.ticketId}/${what}`, { body });
  const handler = await asking(app, 'zhoujianguo');
  expect((await change(handler, 'finish', { number })).status).toBe(404);
  expect((await change(clerk, 'pass', { organId: labour, number, note: '先登记了，请看欠薪' })).status).toBe(200);
  expect((await handler('GET', '/api/hall')).body.tickets).toMatchObject([{ label: ticket.label, mine: true }]);
  await handler('POST', '/api/hall/call', { body: { place: '5' } });
  expect((await handler('GET', `/api/hall/tickets/${ticket.ticketId}/parts`)).body.parts).toMatchObject([
    { note: '先登记了，请看欠薪', number },
  ]);
  expect((await change(handler, 'finish', {})).status).toBe(200);
  expect((await handler('POST', '/api/hall/call', { body: { place: '5' } })).body.code).toBe('hall.nobody-waits');
});

test('a visitor who came for progress or a paper ends without a new case; whoever has a matter to tell does not (R-REC-2)', async () => {
  const paper = await drawn('B');
  const matter = await drawn('A');
  await clerk('POST', '/api/hall/call', { body: { place: '1' } });
  await clerk('POST', '/api/hall/call', { body: { place: '1' } });
  expect((await step(clerk, paper.ticketId, 'finish', { advice: 'paper' })).status).toBe(200);
  expect((await step(clerk, matter.ticketId, 'finish', { advice: 'way' })).body.code).toBe('hall.no-case');
  expect((await step(clerk, matter.ticketId, 'finish', { number: '9901230020260302020000174' })).status).toBe(400);
  const accusation = await register({ purpose: 'accusation', complainsOfPerson: true });
  // The window no longer sees what it has just registered; the visit ends all the same.
  expect((await step(clerk, matter.ticketId, 'finish', { number: accusation.number })).status).toBe(200);
});

test('the call screen and the machines are for the office’s own network', async () => {
  expect(
    ['127.0.0.1', '::1', '10.4.2.1', '192.168.1.9', '::ffff:172.20.0.3', 'fd00::1'].map(isOwnAddress),
  ).not.toContain(false);
  expect(['8.8.8.8', '172.32.0.1', '2001:db8::1', 'not an address', ''].map(isOwnAddress)).not.toContain(true);
  const nobody = await asking(app);
  expect((await nobody('GET', '/hall/state')).status).toBe(200);
  const outside = await nobody('GET', '/hall/state', { headers: { 'x-forwarded-for': '8.8.8.8' } });
  expect(outside).toMatchObject({ status: 403, body: { code: 'hall.not-here' } });
});

test('a slip of the hall names nobody and nothing, and so does its file', async () => {
  const { ticketId } = await drawn('A');
  const nobody = await asking(app);
  const slip = await nobody('GET', `/kiosk/ticket/${ticketId}?ahead=3`);
  expect([slip.status, slip.type]).toEqual([200, 'application/pdf']);
  expect(slip.headers.get('content-disposition')).toBe('inline; filename="ticket.pdf"');
  expect(app.failures()).toEqual([]);
});
