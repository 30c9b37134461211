import { afterAll, beforeAll, expect, test } from 'vitest';
import { officerByLogin } from '../../demo/county/officers.ts';
import { type Ask, asking } from '../../test/kit/asking.ts';
import { entered } from '../../test/kit/entered.ts';
import { portalMatter } from '../../test/kit/portal-matter.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';

let app: RunningApp;
let officer: Ask;
let handler: Ask;
let leader: Ask;
let supervisor: Ask;
let matter: Awaited<ReturnType<typeof portalMatter>>;
const han = officerByLogin('hanli').id;
const labour = officerByLogin('zhoujianguo').organId;

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-04-01' });
  officer = await asking(app, 'limin');
  handler = await asking(app, 'zhoujianguo');
  leader = await asking(app, 'hanli');
  supervisor = await asking(app, 'dingzhiqiang');
  matter = await portalMatter(app, { requests: ['补发工资'] });
}, 120_000);
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

async function open(kind: string, act: string, payload: object) {
  const answer = await officer('POST', `/api/dossiers/${kind}`, { body: { act, payload } });
  expect([act, answer.status, answer.body?.what?.zh]).toEqual([act, 200, undefined]);
  return `/api/dossiers/${kind}/${encodeURIComponent(answer.body.shardKey)}/${answer.body.dossierId}`;
}
async function does(ask: Ask, at: string, name: string, payload: object) {
  const { seq } = (await officer('GET', at)).body;
  const answer = await ask('POST', `${at}/acts/${name}`, { body: { expectedSeq: seq, payload } });
  expect([name, answer.status, answer.body?.what?.zh]).toEqual([name, 200, undefined]);
}
const cards = async () => (await supervisor('GET', '/api/dossiers/supervision-card')).body.rows;
const goOn = (day: string) => app.clock.goTo(day as never);

test('an instruction on a letter and a promise of a reception that are late each open a card by rule, once; the next after it is closed stays one', async () => {
  const letter = await open('letter-reading', 'propose', {
    summary: '三个月工资没有发。',
    matter: matter.number,
    leader: han,
    leaderNamed: false,
  });
  await does(leader, letter, 'instruct', { words: '三日内查清。', unit: labour, by: '2026-04-03' });
  const record = await open('reception-record', 'record', {
    matter: matter.number,
    on: '2026-04-01',
    place: '县信访接待中心',
    leader: han,
    leaderNamed: false,
    facts: '工资没有发。',
    answered: '当场答应催办。',
    promises: [{ what: '一周内答复', unit: labour, by: '2026-04-07' }],
    form: 'onsite',
  });
  await does(officer, record, 'readBack', { confirmed: true, files: [] });

  goOn('2026-04-03');
  expect((await app.app.slices.supervision.supervise()).instructions).toBe(0);
  goOn('2026-04-08');
  expect((await app.app.slices.supervision.supervise()).instructions).toBe(2);
  expect((await app.app.slices.supervision.supervise()).instructions).toBe(0);
  const open2 = (await cards()).filter((row: { headline: string }) => /批示|承诺/.test(row.headline));
  expect(open2).toHaveLength(2);
  const at = `/api/dossiers/supervision-card/${encodeURIComponent(open2[0].shardKey)}/${open2[0].dossierId}`;
  expect((await handler('GET', at)).body.clocks[0]).toMatchObject({ status: 'running' });
});

test('the petitioner reads that a leader instructed whom by when, never the words; and what was told after a reception', async () => {
  const { send } = await entered(app, matter.number, matter.queryCode);
  const page = (await send('GET', '/matter/receptions')).text;
  expect(page).toContain('领导批示，交');
  expect(page).toContain('过期没有反馈');
  expect(page).not.toContain('三日内查清');
  expect((await send('GET', '/matter')).text).toContain('/matter/receptions');
  const { rows } = (await officer('GET', '/api/dossiers/reception-record')).body;
  const record = `/api/dossiers/reception-record/${encodeURIComponent(rows[0].shardKey)}/${rows[0].dossierId}`;
  await does(handler, record, 'keep', {
    promise: 1,
    kept: true,
    how: '已书面答复。',
    evidence: '答复件一份。',
    files: [],
  });
  await does(officer, record, 'tell', { words: '答应的一周内答复已经做到，迟了一天。', how: 'call' });
  expect((await send('GET', '/matter/receptions')).text).toContain('答应的一周内答复已经做到，迟了一天。');
  expect((await app.app.slices.dossiers.rebuild()).differing).toBe(0);
});
