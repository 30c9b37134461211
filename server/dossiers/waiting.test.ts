import { afterAll, beforeAll, expect, test } from 'vitest';
import { officerByLogin } from '../../demo/county/officers.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';
import type { DossierKindView, DossierTasks } from './contract.ts';

let app: RunningApp;
let card: { number: string };
beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  const clerk = await app.officer('liumei');
  const { number } = await clerk.post<{ number: string }>('/api/petitions', {
    form: 'visit',
    divisionCode: '990123',
    narrative: '我在溪口工地干了三个月，工资一直没有发。',
  });
  const supervisor = await app.officer('dingzhiqiang');
  card = await supervisor.post('/api/dossiers/supervision-card', {
    act: 'issue',
    payload: {
      problem: '受理已超期，没有书面告知。',
      matter: number,
      responsible: officerByLogin('zhoujianguo').organId,
      trigger: 'by-hand',
      method: 'letter',
      dueOn: '2026-03-12',
      wanted: '三日内书面告知。',
    },
  });
});
afterAll(() => app.close());

const tasksOf = async (login: string) => (await app.officer(login)).get<DossierTasks>('/api/dossiers/tasks');
const numbers = (tasks: { number: string }[]) => tasks.map(({ number }) => number);

test('what others owe in a dossier waits on the list of those who keep it, and lies on the list of those who owe it', async () => {
  const keeper = await tasksOf('dingzhiqiang');
  expect(numbers(keeper.tasks)).not.toContain(card.number);
  expect(keeper.waiting).toMatchObject([
    { number: card.number, next: { act: 'accept', yours: false } },
    { number: card.number, next: { act: 'answer', yours: false } },
  ]);
  const unit = await tasksOf('zhoujianguo');
  expect(numbers(unit.tasks)).toEqual([card.number, card.number]);
  expect(unit.waiting).toEqual([]);
});

test('whoever may not know of a dossier waits for nothing in it: the window, the administrator, another organ', async () => {
  for (const login of ['liumei', 'mawei', 'yanzheng']) expect((await tasksOf(login)).waiting).toEqual([]);
});

test('the navigation says which acts open one, for whom, and which of them ask for a petition', async () => {
  const kindsOf = async (login: string) =>
    (await (await app.officer(login)).get<{ kinds: DossierKindView[] }>('/api/dossiers')).kinds;
  const supervisor = (await kindsOf('dingzhiqiang')).find(({ name }) => name === 'supervision-card');
  expect(supervisor).toMatchObject({ mayOpen: true, openings: [{ act: 'issue', aboutMatter: true }] });
  const handler = (await kindsOf('zhoujianguo')).find(({ name }) => name === 'supervision-card');
  expect(handler).toMatchObject({ mayOpen: false, openings: [] });
});
