import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '../../core/calendar/index.ts';
import { officerByLogin, officersOf } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Answer, asking, pathTo } from '../../test/kit/asking.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';

let app: RunningApp;
let at: { shardKey: string; dossierId: string };
const labour = organByCode('cx-rsj').id;
const kind = 'special-inspection';
const head = officersOf(labour, 'organ-head')[0]!.login;

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
}, 120_000);
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

const path = (rest = '') => pathTo(`/api/dossiers/:kind/:shardKey/:dossierId${rest}`, { kind, ...at });
async function does(login: string, act: string, payload: object): Promise<Answer> {
  const ask = await asking(app, login);
  const seq = (await ask('GET', path())).body?.seq ?? 1;
  return ask('POST', `${path()}/acts/${act}`, { body: { expectedSeq: seq, payload } });
}
async function done(login: string, act: string, payload: object): Promise<void> {
  const answer = await does(login, act, payload);
  expect([act, answer.status, answer.status === 200 ? '' : answer.text]).toEqual([act, 200, '']);
}
const page = async (login: string) => (await asking(app, login))('GET', path());

test('the year’s list is made by rule, once, with every department and town, and is owed by the bureau by 31 December', async () => {
  const { supervision, shardKey } = app.app.slices;
  expect(await supervision.openYear(shardKey())).toBe(true);
  expect(await supervision.openYear(shardKey())).toBe(false);
  const [row] = await app.app.slices.dossiers.ofKind(shardKey(), kind);
  at = { shardKey: shardKey(), dossierId: row!.dossierId };
  const { body } = await page('dingzhiqiang');
  expect(body.clocks).toMatchObject([{ id: 'yearly', due: '2026-12-31', status: 'running' }]);
  const { left } = row!.state as unknown as { left: string[] };
  expect(left).toContain(labour);
  expect(left).not.toContain(organByCode('cx-xfj').id);
  expect(left).not.toContain(organByCode('cx-zf').id);
});

test('a round goes from its plan to the public summary; units read notice and days from the notice on, what was found from the report on, and mend by their day', async () => {
  const round = {
    title: '书面答复专项督查',
    units: [labour],
    duties: ['answers'],
    scope: '抽查送达回证。',
    from: '2026-03-05',
    until: '2026-03-10',
  };
  expect(
    (await does('dingzhiqiang', 'plan', { ...round, scope: '重点看王建国、李秀英、张志强三人。' })).body.code,
  ).toBe('special-inspection.plan.persons');
  await done('dingzhiqiang', 'plan', round);
  expect((await does('dingzhiqiang', 'begin', { group: [] })).status).toBeGreaterThanOrEqual(400);
  expect((await does('zhoujianguo', 'approve', {})).status).toBe(404);
  await done('hanli', 'approve', {});
  const group = ['dingzhiqiang', 'luona'].map((login) => officerByLogin(login).id);
  expect((await page(head)).status).toBe(404);
  await done('zhengguangming', 'begin', { group });
  const told = await page(head);
  expect(told.body.papers.map(({ kind: paper }: { kind: string }) => paper)).toEqual(['D-26']);
  expect(JSON.stringify(told.body.heads)).toContain('2026年3月5日');
  expect(told.text).not.toContain('抽查送达回证');
  const asked = (await (await asking(app, head))('GET', '/api/dossiers/tasks')).body.tasks;
  expect(asked).toContainEqual(
    expect.objectContaining({
      kind: expect.objectContaining({ name: kind }),
      next: expect.objectContaining({ act: 'receive', yours: true }),
    }),
  );
  await done(head, 'receive', {});
  expect((await does(head, 'receive', {})).body.code).toBe('special-inspection.receive.received');
  app.clock.goTo('2026-03-09' as LocalDate);
  const unit = labour;
  await done('luona', 'examine', { unit, power: 'read-files', on: '2026-03-09', what: '看了十件。' });
  const finding = {
    unit,
    duty: 'answers',
    found: '三件没有送达回证。',
    basis: '信访工作条例第三十二条',
    rectify: '补送达。',
    within: 20,
  };
  expect((await does('dingzhiqiang', 'find', finding)).body.code).toBe('special-inspection.find.not-heard');
  const staff = [officerByLogin('zhoujianguo').id];
  await done('luona', 'hear', { unit, staff, on: '2026-03-09', said: '回证在档案室。' });
  await done('dingzhiqiang', 'find', finding);
  const before = (await page(head)).text;
  for (const words of ['看了十件', '回证在档案室', '三件没有送达回证']) expect(before).not.toContain(words);
  await done('zhengguangming', 'report', { report: '有三件没有回证。' });
  const seen = await page(head);
  expect(seen.text).toContain('看了十件');
  expect(seen.text).not.toContain('回证在档案室');
  expect(seen.body.papers.map(({ kind: paper }: { kind: string }) => paper)).toEqual(['D-26', 'D-26']);
  const paper = await (await asking(app, head))(
    'GET',
    `${path('/documents')}/${seen.body.papers.at(-1).documentId}?format=html`,
  );
  expect(paper.text).toContain('三件没有送达回证');
  const tasks = (await (await asking(app, head))('GET', '/api/dossiers/tasks')).text;
  expect(tasks).toContain('2026-03-29');
  expect((await page(officersOf(organByCode('cx-swj').id, 'organ-head')[0]!.login)).status).toBe(404);
  for (const login of ['mawei', 'tanglei']) expect([login, (await page(login)).status]).toEqual([login, 404]);
  expect((await does('zhengguangming', 'publish', { summary: '已整改。' })).body.code).toBe(
    'special-inspection.publish.open-findings',
  );
  await done(head, 'rectify', { n: 1, done: '三件都补了。' });
  await done('dingzhiqiang', 'verify', { n: 1, result: 'done', seen: '逐件看了。' });
  await done('zhengguangming', 'publish', { summary: '督查一个单位的送达，回证已补齐。' });
});

test('the public reads duties, figures and the summary; no person, no unit’s fault', async () => {
  const nobody = await asking(app);
  const text = (await nobody('GET', '/listed')).text;
  for (const words of ['书面答复专项督查', '督查一个单位的送达，回证已补齐。', '1个单位，1个问题，都已整改'])
    expect(text).toContain(words);
  for (const words of ['三件没有送达回证', '周建国', '罗娜']) expect(text).not.toContain(words);
});

test('what is left of the year is still owed, and everything derived is derived again the same', async () => {
  const { body } = await page('dingzhiqiang');
  expect(body.phase.code ?? body.phase).toBe('owed');
  expect(body.clocks.find(({ id }: { id: string }) => id === 'yearly').status).toBe('running');
  const report = await app.app.slices.dossiers.rebuild();
  expect(JSON.stringify(report)).not.toMatch(/"(?:stale|differs|wrong)":\s*[1-9]/);
});
