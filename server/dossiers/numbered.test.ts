import { afterAll, beforeAll, expect, test } from 'vitest';
import { problem } from '../../core/inspection/index.ts';
import { officersOf } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Ask, asking } from '../../test/kit/asking.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';
import { payloadLines } from './present/lines.ts';

let app: RunningApp;
let officer: Ask;
let supervisor: Ask;
let handler: Ask;
let elsewhere: Ask;
const [labour, water] = ['cx-rsj', 'cx-swj'].map((code) => organByCode(code).id) as [string, string];
// biome-ignore lint/suspicious/noExplicitAny: pages of every kind
type Any = any;

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  officer = await asking(app, 'limin');
  supervisor = await asking(app, 'dingzhiqiang');
  handler = await asking(app, 'zhoujianguo');
  elsewhere = await asking(app, officersOf(water, 'organ-handler')[0]!.login);
});
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

const at = ({ shardKey, dossierId }: Any, kind: string) =>
  `/api/dossiers/${kind}/${encodeURIComponent(shardKey)}/${dossierId}`;
const open = async (ask: Ask, kind: string, act: string, payload: object): Promise<Any> =>
  (await ask('POST', `/api/dossiers/${kind}`, { body: { act, payload } })).body;
const named = async (ask: Ask, kinds: string, q = ''): Promise<string[]> =>
  (await ask('GET', `/api/dossiers/numbers?${new URLSearchParams({ kinds, q })}`)).body.rows.map(
    ({ number }: Any) => number,
  );

async function petition(narrative: string): Promise<string> {
  const body = { form: 'visit', divisionCode: '990123', narrative, requests: ['补发三个月工资'] };
  return (await officer('POST', '/api/petitions', { body })).body.number;
}
const cardAbout = (matter: string, problem: string) =>
  open(supervisor, 'supervision-card', 'issue', {
    problem,
    matter,
    responsible: labour,
    trigger: 'by-hand',
    method: 'letter',
    dueOn: '2026-03-12',
    wanted: '三日内书面告知。',
  });
const found = {
  problem: '工地两个月没有发工资。',
  place: '学府路工地',
  groups: ['workers'],
  responsible: labour,
  measure: '约见总包单位，限期支付。',
  dueOn: '2026-04-20',
};

test('a number is found by its digits and by its title, among what the officer may know of', async () => {
  const card = await cardAbout(await petition('溪口工地三个月没有发工资。'), '欠薪受理已超期。');
  const other = await cardAbout(await petition('河湾村自来水发黄。'), '水质答复已超期。');
  const both = [card.number, other.number].sort();
  expect((await named(supervisor, 'supervision-card')).sort()).toEqual(both);
  expect(await named(supervisor, 'supervision-card', card.number.replace('〔', '[').replace('〕', ']'))).toEqual([
    card.number,
  ]);
  expect(await named(supervisor, 'supervision-card', '欠薪')).toEqual([card.number]);
  expect((await named(handler, '', '超期')).sort()).toEqual(both);
  expect(await named(elsewhere, 'supervision-card')).toEqual([]);
  expect(await named(supervisor, 'nothing-like-it')).toEqual([]);
});

test('a problem goes on under a number that exists, of the register it goes to, and leads there', async () => {
  const entered = await open(officer, 'problem', 'enter', found);
  const handOver = async (into: string, reference: string) => {
    const { seq } = (await officer('GET', at(entered, 'problem'))).body;
    const payload = { into, reference, reason: '要定政策。' };
    return officer('POST', `${at(entered, 'problem')}/acts/handOver`, { body: { expectedSeq: seq, payload } });
  };
  for (const nowhere of ['不知道', '联〔2026〕77号'])
    expect((await handOver('conference', nowhere)).body).toMatchObject({
      code: 'dossier.unknown-dossier',
      field: 'reference',
      way: { zh: expect.stringContaining('从列表里选') },
    });
  const [card] = await named(supervisor, 'supervision-card');
  expect((await handOver('conference', card!)).body).toMatchObject({ code: 'dossier.other-kind', field: 'reference' });
  const law = await open(officer, 'statute-version', 'enter', {
    title: '澄溪县工资支付办法',
    issuer: '澄溪县人民政府',
    scope: 'local',
    form: 'gist',
    passedOn: '2025-01-05',
    inForceFrom: '2025-02-01',
    source: '县政府公报',
    articles: [{ no: 3, text: '用人单位按月足额支付工资。' }],
  });
  expect((await handOver('conference', law.number)).body.code).toBe('problem.handOver.strange-reference');
  expect((await handOver('statute', law.number)).status).toBe(200);
  const page = (await officer('GET', at(entered, 'problem'))).body;
  expect(page.links).toEqual([
    { number: law.number, kind: 'statute-version', shardKey: law.shardKey, dossierId: law.dossierId },
  ]);
  // The unit reads the number; the library's drafts are not its to open.
  const unit = (await handler('GET', at(entered, 'problem'))).body;
  expect(unit.links).toEqual([]);
  expect(JSON.stringify(unit.timeline)).toContain(law.number);
});

test('a problem entered by hand names an inspection that exists', async () => {
  const task = await open(officer, 'inspection-task', 'issue', {
    title: '第10周排查',
    period: 'weekly',
    scope: '欠薪',
    units: [labour],
    dueOn: '2026-03-06',
  });
  expect((await open(officer, 'problem', 'enter', { ...found, task: '排〔2026〕9号' })).code).toBe(
    'dossier.unknown-dossier',
  );
  const entered = await open(officer, 'problem', 'enter', { ...found, task: task.number });
  expect((await officer('GET', at(entered, 'problem'))).body.links).toMatchObject([{ number: task.number }]);
});

test('what an officer writes of one person is asked about before it is sent: the preview says so too, and a second look writes it', async () => {
  const payload = { ...found, problem: '王建国的工资没有发。' };
  for (const path of ['/api/dossiers/problem/preview', '/api/dossiers/problem']) {
    const asked = await officer('POST', path, { body: { act: 'enter', payload } });
    expect([asked.status, asked.body.code, asked.body.field]).toEqual([422, 'problem.enter.one-name', 'problem']);
    expect(asked.body.data).toEqual({ confirm: true });
  }
  const body = { act: 'enter', payload, confirmed: true };
  expect((await officer('POST', '/api/dossiers/problem/preview', { body })).status).toBe(200);
  expect((await officer('POST', '/api/dossiers/problem', { body })).status).toBe(200);
  expect((await app.app.slices.dossiers.rebuild()).differing).toBe(0);
});

test('what was written before as a free reference is shown as it stands', () => {
  const names = { directory: {} as never, officerName: () => undefined };
  const lines = payloadLines(problem.acts.handOver!, { into: 'statute', reference: '澄政发2号' }, names);
  expect(lines.at(-1)).toMatchObject({ label: { zh: '对方编号' }, text: { zh: '澄政发2号' } });
});
