import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';
import { registration } from '../petitions/contract.ts';

let running: RunningApp;
beforeAll(async () => {
  running = await openRunningApp();
});
afterAll(() => running.close());

test('the petitioner sees in the portal what was sent and what became of it, and the desk has the task', async () => {
  const { app, platform, url } = running;
  const { petitions, messages, office } = app.slices;
  const input = registration.parse({
    form: 'visit',
    divisionCode: '990123001',
    narrative: '厂里欠了三个月工资，请帮忙要回来。',
    requests: ['付清工资'],
    petitioner: { name: '王兰', phone: '13900001234' },
    wants: { paper: false, largePrint: false, language: 'zh', channel: 'sms' },
  });
  const clerk = app.slices.organs.directory().organs.find(({ code }) => code === 'cx-xfj');
  const done = await petitions.register(input, {
    actor: { kind: 'officer', officerId: 'someone', organId: clerk!.id, role: 'clerk' },
    organId: office().id,
    channel: 'window-1',
    key: 'in-the-portal-1',
    withCode: true,
  });
  if ('refused' in done) throw new Error(done.what.en);
  await platform.outbox.dispatch();
  await messages.sendDue();

  const form = new URLSearchParams({ number: done.number, code: done.code! });
  const entered = await fetch(`${url}/follow`, { method: 'POST', body: form, redirect: 'manual' });
  const cookie = entered.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const read = async (path: string) => (await fetch(`${url}${path}`, { headers: { cookie } })).text();
  expect(await read('/matter')).toContain('href="/matter/messages"');
  const page = await read('/matter/messages');
  expect(page).toContain('您登记的事项有新进展');
  // This office has no gateway: a person gets in touch.
  expect(page).toContain('由专人联系您（本机关没有开通短信）');

  const desk = await running.officer('liumei');
  const list = await desk.get('/api/messages/unreachable');
  expect(JSON.stringify(list)).toContain(done.number);
});
