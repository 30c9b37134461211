import { afterAll, beforeAll, expect, test } from 'vitest';
import { officerByLogin, officersOf } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Ask, asking } from '../../test/kit/asking.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';

let app: RunningApp;
let number: string;
const labour = officerByLogin('zhoujianguo').organId;
const discipline = organByCode('cx-jw').id;
const headOf = (organId: string) => officersOf(organId, 'organ-head')[0]!.login;
const kind = '/api/dossiers/recommendation';
let supervisor: Ask;
let head: Ask;

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  const registered = await (await app.officer('liumei')).post<{ number: string }>('/api/petitions', {
    form: 'visit',
    divisionCode: '990123',
    narrative: '我在溪口工地干了三个月，工资一直没有发。',
    requests: ['补发三个月工资'],
  });
  number = registered.number;
  supervisor = await asking(app, 'dingzhiqiang');
  head = await asking(app, 'zhengguangming');
});
afterAll(() => app.close());

const draft = (changes: object = {}) => ({
  act: 'draft',
  payload: {
    sort: 'improve-work',
    addressee: labour,
    subject: '欠薪事项告知不及时',
    finding: '三件欠薪事项超过15日没有书面告知。',
    matters: [number],
    advice: [{ advice: '建立到期前三天提醒，逐件书面告知。' }, { advice: '对工地欠薪先行核实再答复。' }],
    ...changes,
  },
});
interface Opened {
  shardKey: string;
  dossierId: string;
}
const at = ({ shardKey, dossierId }: Opened) => `${kind}/${encodeURIComponent(shardKey)}/${dossierId}`;
async function act(ask: Ask, opened: Opened, name: string, payload: object = {}) {
  const { body } = await supervisor('GET', at(opened));
  return ask('POST', `${at(opened)}/acts/${name}`, { body: { expectedSeq: body.seq, payload } });
}

test('a record that is evidence has to exist', async () => {
  for (const no of ['三号卡', '督〔2026〕3号']) {
    const refused = await supervisor('POST', kind, { body: draft({ dossiers: [{ number: no, about: '超期' }] }) });
    expect(refused.body).toMatchObject({ code: 'dossier.unknown-dossier', field: 'dossiers.0.number' });
  }
});

test('from evidence to a numbered letter, an answer point by point, and a check that it was carried out', async () => {
  const opened = (await supervisor('POST', kind, { body: draft() })).body;
  const addressee = await asking(app, 'zhoujianguo');
  expect((await addressee('GET', at(opened))).status).toBe(404);
  expect((await act(head, opened, 'issue')).status).toBe(200);
  const page = (await addressee('GET', at(opened))).body;
  expect(page.papers).toMatchObject([{ kind: 'D-28', number: expect.stringMatching(/建〔2026〕1号$/) }]);
  expect(page.clocks.at(-1)).toMatchObject({ id: 'answer', due: '2026-04-01', articleZh: '第40条第4款' });
  expect(page.clocks.at(-1).explanation.length).toBeGreaterThan(3);
  const items = [
    { adopted: 'yes', reason: '已设提醒。', by: '2026-03-20' },
    { adopted: 'partly', reason: '大工地先行核实。', by: '2026-03-31' },
  ];
  const short = await act(addressee, opened, 'answer', { items: items.slice(1), result: '见上。' });
  expect(short.body.code).toBe('recommendation.answer.each-point');
  const undated = [items[0], { adopted: 'yes', reason: '照办。' }];
  expect((await act(addressee, opened, 'answer', { items: undated, result: '见上。' })).body.field).toBe('items.1.by');
  expect((await act(addressee, opened, 'answer', { items, result: '逐项落实。' })).status).toBe(200);
  expect((await act(addressee, opened, 'carryOut', { report: '已上线提醒。' })).status).toBe(200);
  const vague = await act(supervisor, opened, 'recheck', { result: 'no', found: '只挂了牌子。' });
  expect(vague.body.code).toBe('recommendation.recheck.again-by');
  await act(supervisor, opened, 'recheck', { result: 'no', found: '只挂了牌子。', again: '2026-04-10' });
  await act(addressee, opened, 'carryOut', { report: '提醒记录已导出。' });
  await act(supervisor, opened, 'recheck', { result: 'yes', found: '抽查十件都有提醒。' });
  const closed = (await supervisor('GET', at(opened))).body;
  expect([closed.phase.code, closed.open]).toEqual(['carried-out', false]);
  expect(closed.papers.map((paper: { kind: string }) => paper.kind)).toEqual(['D-28', 'D-29']);
});

test('whoever wrote any of it does not issue it', async () => {
  const opened = (await head('POST', kind, { body: draft() })).body;
  expect((await act(head, opened, 'issue')).body).toMatchObject({ code: 'recommendation.issue.own-draft' });
  const other = await asking(app, 'heyun');
  await act(other, opened, 'amend', draft().payload);
  expect((await act(other, opened, 'issue')).body.code).toBe('recommendation.issue.own-draft');
  expect((await act(await asking(app, 'xujianping'), opened, 'issue')).status).toBe(200);
});

test.each([
  ['against a petitioner', { advice: [{ advice: '对信访人进行训诫、稳控。' }] }, 'about-petitioner'],
  [
    'against a petitioner, hidden in the finding',
    { finding: '该上访户多次来访，建议列入重点人员。' },
    'about-petitioner',
  ],
  ['with a number of a person', { finding: '电话13900001234的来访人反映。' }, 'about-petitioner'],
  ['to the bureau itself', { addressee: officerByLogin('limin').organId }, 'addressee'],
  ['on policy to a department', { sort: 'improve-policy' }, 'addressee'],
  ['on policy to another level', { sort: 'improve-policy', addressee: organByCode('ql-zf').id }, 'addressee'],
  ['without evidence', { matters: [] }, 'no-evidence'],
  ['on accountability to the organ itself', { sort: 'accountability' }, 'addressee'],
  ['on accountability without an article', { sort: 'accountability', addressee: discipline }, 'no-article'],
  [
    'on accountability with figures alone',
    { sort: 'accountability', addressee: discipline, matters: [], figures: '超期三件', articles: ['R.45.1'] },
    'no-evidence',
  ],
] as const)('refused: %s', async (_what, changes, code) => {
  const { status, body } = await supervisor('POST', kind, { body: draft(changes) });
  expect([status >= 400 && status < 500, body.code]).toEqual([true, `recommendation.draft.${code}`]);
});

test('an answer that does not come is asked for by rule on the day after, and reported upwards by an officer', async () => {
  const body = draft({ sort: 'accountability', addressee: discipline, articles: ['R.45.1'] });
  const opened = (await supervisor('POST', kind, { body })).body;
  await act(head, opened, 'issue');
  expect(
    (await act(supervisor, opened, 'escalate', { to: organByCode('cx-zf').id, report: '没有反馈。' })).body.code,
  ).toBe('recommendation.escalate.remind-first');
  expect(await app.app.slices.recommendations.remindLate()).toBe(0);
  app.clock.goPast('2026-04-01' as never);
  // This one, and the one issued above that nobody answered.
  expect(await app.app.slices.recommendations.remindLate()).toBe(2);
  expect(await app.app.slices.recommendations.remindLate()).toBe(0);
  const page = (await supervisor('GET', at(opened))).body;
  expect(page.clocks).toMatchObject([
    { id: 'issue' },
    { id: 'answer', status: 'running', standing: 'late' },
    { id: 'escalate', status: 'running', due: '2026-04-10' },
  ]);
  await act(supervisor, opened, 'escalate', { to: organByCode('cx-zf').id, report: '催办后仍未反馈。' });
  const late = await act(await asking(app, headOf(discipline)), opened, 'answer', {
    items: [
      { adopted: 'no', reason: '已另案处理，不重复。' },
      { adopted: 'no', reason: '无此职权。' },
    ],
    result: '不采纳。',
  });
  expect(late.status).toBe(200);
  const declined = (await supervisor('GET', at(opened))).body;
  expect(declined.phase.code).toBe('declined');
  expect(declined.clocks.find(({ id }: { id: string }) => id === 'answer').status).toBe('met-late');
  expect((await act(head, opened, 'closeDeclined', { judgement: '理由成立。' })).status).toBe(200);
});

test('the public count tells how many, and names nobody; rebuilt, it is the same', async () => {
  const figures = await app.app.slices.recommendations.figures();
  expect(figures.kinds).toEqual([
    { sort: 'improve-work', issued: 2, answered: 1, adopted: 1, carriedOut: 1 },
    { sort: 'improve-policy', issued: 0, answered: 0, adopted: 0, carriedOut: 0 },
    { sort: 'accountability', issued: 1, answered: 1, adopted: 0, carriedOut: 0 },
  ]);
  for (const language of ['zh', 'en']) {
    const headers = { cookie: `huiyin_look=${language}.normal.light.` };
    const page = await fetch(`${app.url}/recommendations`, { headers }).then((answer) => answer.text());
    expect(page).toContain(language === 'zh' ? '已反馈' : 'Answered');
    expect(page).not.toMatch(/人社局|欠薪|王|纪委/);
  }
  expect((await app.app.slices.dossiers.rebuild()).differing).toBe(0);
  expect(app.failures()).toEqual([]);
});
