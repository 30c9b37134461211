import { afterAll, beforeAll, expect, test } from 'vitest';
import { officerByLogin } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Ask, asking } from '../../test/kit/asking.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';

let app: RunningApp;
let supervisor: Ask;
let head: Ask;
let unit: Ask;
const labour = officerByLogin('zhoujianguo').organId;

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  supervisor = await asking(app, 'dingzhiqiang');
  head = await asking(app, 'zhengguangming');
  unit = await asking(app, 'zhoujianguo');
}, 120_000);
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

/** A recommendation on figures, sent: due for its answer on 1 April. */
async function sent(addressee: string, sort = 'improve-work'): Promise<{ at: string; number: string }> {
  const payload = {
    sort,
    addressee,
    subject: '欠薪事项告知不及时',
    finding: '三件欠薪事项超过15日没有书面告知。',
    figures: '一季度三件超期',
    matters: [],
    advice: [{ advice: '到期前三天提醒。' }],
  };
  const answer = await supervisor('POST', '/api/dossiers/recommendation', { body: { act: 'draft', payload } });
  expect([answer.status, answer.body?.what?.zh]).toEqual([200, undefined]);
  const { shardKey, dossierId, number } = answer.body;
  const at = `/api/dossiers/recommendation/${encodeURIComponent(shardKey)}/${dossierId}`;
  await does(head, at, 'issue', {});
  return { at, number };
}
async function does(ask: Ask, at: string, name: string, payload: object) {
  const { seq } = (await supervisor('GET', at)).body;
  const answer = await ask('POST', `${at}/acts/${name}`, { body: { expectedSeq: seq, payload } });
  expect([name, answer.status, answer.body?.what?.zh]).toEqual([name, 200, undefined]);
}
interface Row {
  shardKey: string;
  dossierId: string;
  headline: string;
  open: boolean;
}
const cards = async () =>
  ((await supervisor('GET', '/api/dossiers/supervision-card')).body.rows as Row[])
    .filter(({ open }) => open)
    .map((row) => ({
      ...row,
      at: `/api/dossiers/supervision-card/${encodeURIComponent(row.shardKey)}/${row.dossierId}`,
    }));
const firstCard = async () => (await cards()).find(({ headline }) => headline.includes(first.number))!;
const supervise = () => app.app.slices.supervision.supervise();
const goPast = (day: string) => app.clock.goPast(day as never);
const items = [{ adopted: 'yes', reason: '已设提醒。', by: '2026-04-20' }];

let first: { at: string; number: string };

test('未办必督: a recommendation that is not answered in 30 days has one open card on its addressee; until then none', async () => {
  first = await sent(labour);
  await sent(organByCode('cx-zf').id, 'improve-policy');
  expect((await supervise()).recommendations).toBe(0);
  goPast('2026-04-01');
  expect((await supervise()).recommendations).toBe(2);
  expect((await supervise()).recommendations).toBe(0);
  const open = await cards();
  expect(open).toHaveLength(2);
  const card = await firstCard();
  const page = (await unit('GET', card.at)).body;
  expect(page.clocks.map(({ id, due }: { id: string; due: string }) => [id, due])).toContainEqual([
    'answer',
    '2026-04-17',
  ]);
  const said = JSON.stringify(page.facts ?? page.history ?? page);
  expect(said).toContain('未按期反馈或落实');
  expect(said).not.toContain('期限编号');
  expect(page.papers).toMatchObject([{ kind: 'D-26' }]);
  const drawn = await unit('GET', `${card.at}/documents/${page.papers[0].documentId}?format=html`);
  expect(drawn.text).toContain(`送达你单位的${first.number}建议`);
});

test('the card cannot be closed while there is no answer; it hears of the answer by itself, and somebody outside closes it', async () => {
  const card = await firstCard();
  const full = { answer: '正在研究。', investigated: true, handled: true, implemented: true, files: [] };
  await does(unit, card.at, 'accept', { plan: [{ step: '逐项研究', by: '2026-04-10' }] });
  await does(unit, card.at, 'answer', full);
  const { seq } = (await supervisor('GET', card.at)).body;
  const closing = { result: 'explained', verified: '看了反馈。', callBack: '本卡不涉及信访人。' };
  const early = await supervisor('POST', `${card.at}/acts/close`, { body: { expectedSeq: seq, payload: closing } });
  expect(early.body.code).toBe('supervision-card.close.still-overdue');
  await does(unit, first.at, 'answer', { items, result: '逐项落实。', files: [] });
  await app.platform.outbox.dispatch();
  const own = await unit('POST', `${card.at}/acts/close`, { body: { expectedSeq: seq + 1, payload: closing } });
  expect(own.status).toBe(403);
  await does(supervisor, card.at, 'close', closing);
  expect((await supervise()).recommendations).toBe(0);
});

test('what was adopted and is not carried out by its day has the next card; reported, it is met', async () => {
  goPast('2026-04-20');
  expect((await supervise()).recommendations).toBe(1);
  const card = await firstCard();
  expect(card.headline).toContain('还没有报告落实');
  await does(unit, first.at, 'carryOut', { report: '提醒已上线。', files: [] });
  expect((await supervise()).recommendations).toBe(0);
  await does(unit, card.at, 'explainLateness', { reason: '等系统升级。', change: '以后先用纸本。' });
  await does(supervisor, card.at, 'close', { result: 'solved', verified: '看了记录。', callBack: '不涉及信访人。' });
});

test('the government that is late has a leader who answers its card, and the government above directs it', async () => {
  const { at } = (await cards())[0]!;
  await does(await asking(app, 'moruyi'), at, 'accept', { plan: [{ step: '提请常务会议研究', by: '2026-05-10' }] });
  goPast('2026-04-30');
  await supervise();
  const { clocks } = (await supervisor('GET', at)).body as {
    clocks: { id: string; status: string; owedBy: unknown }[];
  };
  const direct = clocks.find(({ id, status }) => id === 'direct' && status === 'running');
  expect(JSON.stringify(direct)).toContain('青岚市人民政府');
  expect((await app.app.slices.dossiers.rebuild()).differing).toBe(0);
});
