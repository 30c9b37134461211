import { afterAll, beforeAll, expect, test } from 'vitest';
import { officersOf } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Answer, type Ask, asking } from '../../test/kit/asking.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';
import { sql } from '../platform/db/index.ts';

let app: RunningApp;
let nobody: Ask;
let handler: Ask;
let head: Ask;
let bureau: Ask;
let leader: Ask;
let elsewhere: Ask;
let decision: { shardKey: string; dossierId: string; number: string };
let draft: string;
const water = organByCode('cx-swj').id;
const first = (code: string, role: 'organ-handler' | 'organ-head') => officersOf(organByCode(code).id, role)[0]!.login;

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-02-24' });
  nobody = await asking(app);
  [handler, head, bureau, leader, elsewhere] = (await Promise.all(
    [first('cx-swj', 'organ-handler'), first('cx-swj', 'organ-head'), 'limin', 'hanli', 'zhoujianguo'].map((login) =>
      asking(app, login),
    ),
  )) as [Ask, Ask, Ask, Ask, Ask];
});
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

const at = () => `/api/dossiers/decision-assessment/${encodeURIComponent(decision.shardKey)}/${decision.dossierId}`;
const comments = () => `/api/decisions/${encodeURIComponent(decision.shardKey)}/${decision.dossierId}/comments`;
const act = async (ask: Ask, name: string, payload: object): Promise<Answer> => {
  const { seq } = (await handler('GET', at())).body;
  return ask('POST', `${at()}/acts/${name}`, { body: { expectedSeq: seq, payload } });
};
const done = async (ask: Ask, name: string, payload: object) => {
  const answer = await act(ask, name, payload);
  if (answer.status !== 200) throw new Error(`${name}: ${answer.text}`);
};
const form = (fields: Record<string, string>) => ({
  body: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
});
const say = async (text: string, once?: string) => {
  const shown = await nobody('GET', draft);
  const key = once ?? /name="once" value="([0-9a-f]{32})"/.exec(shown.text)?.[1] ?? '';
  return { key, answer: await nobody('POST', draft, form({ text, once: key })) };
};
const codeIn = ({ text }: Answer) => /[0-9A-Z]{6}-[0-9A-Z]{6}-[0-9A-Z]{6}/.exec(text)?.[0] ?? '';
const codes: string[] = [];

test('a draft is put to the public, and anybody comments without an account; sent twice it is one comment', async () => {
  const opened = await handler('POST', '/api/dossiers/decision-assessment', {
    body: {
      act: 'begin',
      payload: {
        title: '溪口集镇自来水价格调整',
        about: '统一水价，补贴困难户。',
        groups: ['villagers', 'merchants'],
        bureau: organByCode('cx-xfj').id,
        decider: organByCode('cx-zf').id,
      },
    },
  });
  decision = opened.body;
  draft = `/decisions/${decision.dossierId}`;
  expect((await nobody('GET', draft)).status).toBe(404);
  const summary = '每吨多两角，困难户有补贴。咨询电话13912345678。';
  await done(head, 'openConsultation', { summary, until: '2026-03-27' });
  const list = await nobody('GET', '/decisions');
  expect(list.text).toContain('溪口集镇自来水价格调整');
  expect((await nobody('GET', draft)).text).not.toContain('13912345678');

  const one = await say('涨得太多，老人用不起。我的号码是13812345678。\u202e');
  expect(one.answer.status).toBe(200);
  codes.push(codeIn(one.answer));
  expect(codes[0]).toMatch(/^[0-9A-Z]{6}-/);
  expect(codeIn((await say('涨得太多，老人用不起。我的号码是13812345678。', one.key)).answer)).toBe(codes[0]);
  codes.push(codeIn((await say('分两年涨行不行。')).answer));
  codes.push(codeIn((await say('建议先修管网。')).answer));
  expect((await say('  ')).answer.text).toContain('还没有写意见');
  expect((await say('长'.repeat(5_001))).answer.status).toBe(400);
});

test('nothing of a comment lies readable in the database, and no time of day, name, account or address with it', async () => {
  const rows = await app.platform.db
    .wide()
    .rows<Record<string, unknown>>(sql`select c.*, c::text as whole from decisions.comment c`);
  expect(rows).toHaveLength(3);
  expect(Object.keys(rows[0]!).sort()).toEqual(
    [
      'whole',
      'shard_key',
      'comment_id',
      'dossier_id',
      'round_on',
      'sealed',
      'received_on',
      'kind',
      'code_digest',
      'once_digest',
    ].sort(),
  );
  for (const { whole } of rows) expect(String(whole)).not.toMatch(/老人|管网|13812345678/);
});

test('those who drafted it read comments with numbers covered, and sort each; others do not', async () => {
  const { body } = await handler('GET', comments());
  expect(body).toMatchObject({ unsorted: 3, maySort: true, until: '2026-03-27' });
  const textOf = ({ text }: { text: string }) => text;
  expect(body.comments.map(textOf).sort()).toEqual([
    '分两年涨行不行。',
    '建议先修管网。',
    '涨得太多，老人用不起。我的号码是＊＊＊＊＊＊＊＊＊＊＊。',
  ]);
  expect((await elsewhere('GET', comments())).status).toBe(404);
  const [a, b] = ['涨得', '分两年'].map(
    (word) => body.comments.find((one: { text: string }) => textOf(one).startsWith(word)).commentId,
  );
  expect((await bureau('POST', comments(), { body: { commentIds: [a], kind: '涨价太多' } })).body.code).toBe(
    'decision-comment.not-yours-to-sort',
  );
  expect((await handler('POST', comments(), { body: { commentIds: [a], kind: '打13812345678' } })).body.code).toBe(
    'decision-comment.number-in-kind',
  );
  expect((await handler('POST', comments(), { body: { commentIds: [a, b], kind: '涨价太多' } })).body).toEqual({
    kinds: [{ kind: '涨价太多', count: 2 }],
    unsorted: 1,
  });
});

test('after the last day no comment is taken, and none is left without an answer', async () => {
  app.clock.goTo('2026-03-28' as never);
  const late = await nobody('POST', draft, form({ text: '晚了一天。', once: 'a'.repeat(32) }));
  expect(late.status).toBe(422);
  expect(late.text).toContain('已经结束');
  const tooMuch = { kind: '涨价太多', count: 2, adopted: true, reason: '分两年调整，困难户补贴。' };
  expect((await act(handler, 'answerComments', { kinds: [tooMuch] })).body.code).toBe(
    'decision-assessment.answerComments.unsorted',
  );
  const { body } = await handler('GET', comments());
  const left = body.comments.find(({ kind }: { kind: string | null }) => kind === null).commentId;
  await handler('POST', comments(), { body: { commentIds: [left], kind: '先修管网' } });
  for (const kinds of [[tooMuch], [tooMuch, { kind: '先修管网', count: 0, adopted: false, reason: '另列项目。' }]])
    expect((await act(handler, 'answerComments', { kinds })).body.code).toBe(
      'decision-assessment.answerComments.kind-left-out',
    );
  await done(handler, 'answerComments', {
    kinds: [tooMuch, { kind: '先修管网', count: 1, adopted: false, reason: '管网另列明年项目。' }],
  });
});

test('each commenter finds the answer to their kind by the code, and everybody reads all of them', async () => {
  const [first, , third] = codes;
  const own = await nobody('POST', '/decisions/answer', form({ code: first!.toLowerCase() }));
  expect(own.text).toContain('分两年调整');
  expect(own.text).not.toContain('管网另列');
  expect((await nobody('POST', '/decisions/answer', form({ code: third! }))).text).toContain('管网另列明年项目');
  const wrong = await nobody('POST', '/decisions/answer', form({ code: '000000-000000-000000' }));
  expect([wrong.status, wrong.text.includes('没有这个意见码')]).toEqual([404, true]);
  const page = (await nobody('GET', draft)).text;
  for (const said of ['涨价太多', '2条', '先修管网', '没有采纳']) expect(page).toContain(said);
  expect(page).not.toContain('老人用不起');
});

test('no assessment while anything of it is missing; then it is concluded and decided by others', async () => {
  const report = { conclusion: 'controllable', reasons: '分步实施，可控。' };
  expect((await act(head, 'conclude', report)).body).toMatchObject({ code: 'decision-assessment.conclude.incomplete' });
  for (const aspect of ['legality', 'rationality', 'feasibility', 'controllability'])
    await done(handler, 'assessAspect', { aspect, finding: '符合。', evidence: '成本监审报告。' });
  const risk = { risk: '困难户负担重。', groups: ['villagers'], likelihood: 'medium', impact: 'low' };
  const risks = [{ ...risk, measure: '王建国、李秀英、赵大海单独谈。', owner: water, by: '2026-05-01' }];
  expect((await act(handler, 'listRisks', { risks })).body.code).toBe('decision-assessment.listRisks.persons');
  await done(handler, 'listRisks', { risks: [{ ...risks[0], measure: '按月补贴。' }] });
  app.clock.goTo('2026-04-15' as never);
  await done(handler, 'recordLegality', { sentOn: '2026-04-01', lawful: true, opinion: '合法。' });
  await done(head, 'conclude', report);
  await done(leader, 'decide', { outcome: 'passed', record: '一致同意。', threshold: 5 });
  const page = (await nobody('GET', draft)).text;
  expect(page).toContain('风险可控');
  expect(page).toContain('通过');
  const { papers } = (await handler('GET', at())).body;
  expect(papers).toMatchObject([{ kind: 'D-31' }]);
});

test('a petition that names the decision is suggested for linking, with its words; an accusation never is', async () => {
  const register = async (narrative: string, more = {}): Promise<string> => {
    const body = { form: 'letter', divisionCode: '990123', narrative, ...more };
    return (await bureau('POST', '/api/petitions', { body })).body.number;
  };
  const about = await register('溪口集镇的自来水价格涨了，账单多了一倍。');
  const other = await register('村道路灯不亮。');
  const suggested = (number: string) => bureau('GET', `/api/decisions/suggested/${number}`);
  expect((await suggested(about)).body.suggestions).toMatchObject([
    { kind: 'decision-assessment', dossierId: decision.dossierId, mayLink: true, words: ['溪口集镇', '自来水价格'] },
  ]);
  expect((await suggested(other)).body.suggestions).toEqual([]);
  const accusing = await register('水务局在溪口集镇自来水价格上收好处。', {
    purpose: 'accusation',
    complainedOrganIds: [water],
  });
  expect((await suggested(accusing)).body.suggestions).toEqual([]);
  await done(bureau, 'linkPetition', { matter: about });
  expect((await suggested(about)).body.suggestions).toEqual([]);
});

test('petitions since lead to the evaluation of the decision; the public reads a figure from five on', async () => {
  expect((await nobody('GET', '/decisions/petitions')).text).toContain('少于5件');
  for (let n = 2; n <= 5; n++) {
    const body = { form: 'letter', divisionCode: '990123', narrative: `自来水价格太高，第${n}封。` };
    await done(bureau, 'linkPetition', { matter: (await bureau('POST', '/api/petitions', { body })).body.number });
  }
  const { rows } = (await leader('GET', '/api/decisions/petitions')).body;
  expect(rows).toMatchObject([
    { title: '溪口集镇自来水价格调整', since: 5, threshold: 5, standing: 'reached', evaluateBy: '2026-06-15' },
  ]);
  expect((await handler('GET', '/api/decisions/petitions')).status).toBe(404);
  const open = (await nobody('GET', '/decisions/petitions')).text;
  expect(open).toContain('5件');
  await done(head, 'evaluate', { finding: '补贴没有到位。', result: 'change', told: '村务栏公布。' });
  expect((await nobody('GET', draft)).text).toContain('评估后调整');
  expect((await app.app.slices.dossiers.rebuild()).differing).toBe(0);
});
