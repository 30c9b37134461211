import { afterAll, beforeAll, expect, test } from 'vitest';
import { organByCode } from '../../demo/county/organs.ts';
import { type Ask, asking } from '../../test/kit/asking.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';
import type { StatisticsView } from './contract.ts';

let app: RunningApp;
const asks: Record<string, Ask> = {};
const government = organByCode('cx-zf').id;
beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  for (const login of ['limin', 'dingzhiqiang', 'zhengguangming', 'tanglei', 'mawei'])
    asks[login] = await asking(app, login);
}, 120_000);
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

async function registered(more: object = {}): Promise<string> {
  const answer = await asks.limin!('POST', '/api/petitions', {
    body: {
      form: 'visit',
      divisionCode: '990123',
      narrative: '三个月工资没有发。',
      petitioner: { name: '陈桂香', phone: '13900001234' },
      ...more,
    },
  });
  expect([answer.status, answer.body?.what?.zh]).toEqual([200, undefined]);
  return answer.body.number;
}
const base = '/api/dossiers/situation-report';
const draft = (more: object = {}) => ({
  act: 'draft',
  payload: {
    span: '2026-W10',
    work: '按期告知、按期答复。',
    problems: '工地欠薪反映集中。',
    advice: '每月核对工资专户\n签收当日告知',
    to: [government],
    ...more,
  },
});
const view = async (span: string): Promise<StatisticsView> =>
  (await asks.zhengguangming!('GET', `/api/statistics?span=${span}`)).body;
const rows = async (span: string, id: string) =>
  (await view(span)).came
    .find((one) => one.id === id)!
    .rows.map((row) => [row.label.zh, ...row.counts.map(({ now }) => now.zh)].join(' '));

test('the table says what came in by level, as collective visits, first or again, and by domain, and each leads to its list', async () => {
  await registered({ personCount: 12, categoryCode: '050100' });
  await registered({ categoryCode: '050100' });
  await registered({ form: 'letter' });
  await registered({ purpose: 'accusation', personCount: 30 });
  for (const span of ['2026-W10', '2026-03', '2026']) {
    expect(await rows(span, 'level')).toEqual(['县级 3件次 2批次 13人次', '其他、未写明 0件次 0批次 0人次']);
    expect(await rows(span, 'collective')).toEqual(['集体访 1批次 12人次', '11至20人 1批次 12人次']);
    expect(await rows(span, 'coming')).toEqual(['初次 3件次', '重复 0件次', '其他、未写明 0件次']);
    expect((await rows(span, 'domain')).map((line) => line.split(' ').at(-1))).toEqual(['2件次', '1件次']);
  }
  const { came } = await view('2026-03');
  for (const { rows: list } of came) {
    for (const { line, counts } of list) {
      if (line === null) continue;
      const query = new URLSearchParams({ span: '2026-03', figure: 'came', line });
      const { body } = await asks.zhengguangming!('GET', `/api/statistics/cases?${query}`);
      expect([line, `${body.rows.length}${body.unit.zh}`]).toEqual([line, counts[0]!.now.zh]);
    }
  }
  const file = (await asks.zhengguangming!('GET', '/api/statistics/table.csv?span=2026-W10')).text;
  expect(file).toContain('集体访（5人及以上）：集体访,1批次,50.0%');
});

test('a report waits for the end of its period, sets no target on how many petition, and names nobody', async () => {
  const tried = async (more: object) =>
    (await asks.dingzhiqiang!('POST', base, { body: draft(more) })).body as { code: string; field?: string };
  expect(await tried({ span: '2026-W10' })).toMatchObject({ code: 'situation-report.draft.not-over', field: 'span' });
  expect(await tried({ span: '今年3月' })).toMatchObject({ code: 'situation-report.draft.no-such-span' });
  app.clock.goTo('2026-03-09' as never);
  expect(await tried({ advice: '二季度集体访下降20%' })).toMatchObject({ code: 'situation-report.draft.volume' });
  expect(await tried({ problems: '身份证330102199001011234的人反映' })).toMatchObject({
    code: 'situation-report.draft.person',
  });
  expect(await tried({ work: '对重点人员落实稳控' })).toMatchObject({ code: 'situation-report.draft.about-a-person' });
  expect((await asks.mawei!('POST', base, { body: draft() })).status).toBeGreaterThanOrEqual(400);
});

test('信访情况周报 is issued by a second person with the figures of that moment, numbered, and sent (D-33, Art. 41)', async () => {
  const opened = (await asks.dingzhiqiang!('POST', base, { body: draft() })).body;
  expect(opened.number).toMatch(/^情〔2026〕\d+号$/);
  const at = `${base}/${encodeURIComponent(opened.shardKey)}/${opened.dossierId}`;
  const approve = { body: { expectedSeq: 1, payload: {} } };
  expect((await asks.dingzhiqiang!('POST', `${at}/acts/approve`, approve)).status).toBe(403);
  const done = await asks.zhengguangming!('POST', `${at}/acts/approve`, approve);
  expect([done.status, done.body?.what?.zh]).toEqual([200, undefined]);
  const { papers } = (await asks.zhengguangming!('GET', at)).body;
  expect(papers).toMatchObject([{ kind: 'D-33' }]);
  const open = async () =>
    (await asks.zhengguangming!('GET', `${at}/documents/${papers[0].documentId}?format=html`)).text.replace(
      /<[^>]+>/g,
      ' ',
    );
  const text = await open();
  for (const words of [
    '2026年第10周信访情况周报',
    '登记信访事项3件次（环比上期为0，同比上期为0）；其中来访2批次',
    '13人次',
    '集体访（5人及以上）',
    '其他、未写明',
    '不作单位排名',
    '每月核对工资专户',
  ])
    expect(text).toContain(words);
  // What is registered later for that week does not change what was issued.
  await registered({ receivedOn: '2026-03-08' });
  expect(await open()).toBe(text);
  const pdf = await asks.zhengguangming!('GET', `${at}/documents/${papers[0].documentId}?format=pdf`);
  expect(pdf.status).toBe(200);
});

test('a report says what supervision, recommendations and reviews came to, of its span alone, and names nobody', async () => {
  const number = await registered();
  const labour = organByCode('cx-rsj').id;
  const issue = async (kind: string, act: string, payload: object) => {
    const answer = await asks.dingzhiqiang!('POST', `/api/dossiers/${kind}`, { body: { act, payload } });
    expect([kind, answer.status, answer.body?.what?.zh]).toEqual([kind, 200, undefined]);
    return `/api/dossiers/${kind}/${encodeURIComponent(answer.body.shardKey)}/${answer.body.dossierId}`;
  };
  await issue('supervision-card', 'issue', {
    problem: '没有按期告知信访人。',
    matter: number,
    responsible: labour,
    trigger: 'notice-overdue',
    method: 'letter',
    dueOn: '2026-03-12',
    wanted: '三日内书面告知。',
  });
  const advice = await issue('recommendation', 'draft', {
    sort: 'improve-work',
    addressee: labour,
    subject: '告知不及时',
    finding: '三件超过15日没有书面告知。',
    matters: [number],
    advice: [{ advice: '到期前三天提醒。' }],
  });
  const signed = await asks.zhengguangming!('POST', `${advice}/acts/issue`, { body: { expectedSeq: 1, payload: {} } });
  expect([signed.status, signed.body?.what?.zh]).toEqual([200, undefined]);
  app.clock.goTo('2026-03-16' as never);
  const report = await issue('situation-report', 'draft', draft({ span: '2026-W11' }).payload);
  const done = await asks.zhengguangming!('POST', `${report}/acts/approve`, { body: { expectedSeq: 1, payload: {} } });
  expect([done.status, done.body?.what?.zh]).toEqual([200, undefined]);
  const [paper] = (await asks.zhengguangming!('GET', report)).body.papers;
  const page = (await asks.zhengguangming!('GET', `${report}/documents/${paper.documentId}?format=html`)).text;
  const text = page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  // Answered neither by its day nor since: the card is overdue.
  for (const line of ['未按期告知 1 0 0 1', '合计 1 0 0 1', '改进工作 1 0 0 0', '追究责任 0 0 0 0', '复查 0 0 0 0 0'])
    expect(text).toContain(line);
  for (const silent of ['陈桂香', '周建国', number]) expect(text).not.toContain(silent);
  const pdf = await asks.zhengguangming!('GET', `${report}/documents/${paper.documentId}?format=pdf`);
  expect(pdf.status).toBe(200);
});

test('everything that is counted so follows from the facts: a rebuild finds nothing to mend', async () => {
  expect((await app.app.slices.petitions.rebuild()).byProjection['statistics.item']).toBe(0);
  expect(await app.app.slices.statistics.recount()).toMatchObject({ differing: 0 });
});
