import { afterAll, beforeAll, expect, test } from 'vitest';
import { officers } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Ask, asking } from '../kit/asking.ts';
import { rowsStored } from '../kit/everything-stored.ts';
import { expectProblem } from '../kit/problem.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';
import { hostile, leafAt, leavesOf, nineHundredKilobytes, withLeaf, wrongFor } from './bad-values.ts';

/** One matter from the window to re-review; before each act, everything wrong is tried in its place. */
let app: RunningApp;
const asks = new Map<string, Ask>();
const labour = organByCode('cx-rsj').id;
const headOf = (organId: string) =>
  officers.find((one) => one.organId === organId && one.roles.includes('organ-head'))!;
const handler = officers.find(({ login }) => login === 'zhoujianguo')!;
const post = { method: 'in-person' };

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  for (const login of ['liumei', 'limin', 'zhoujianguo', headOf(labour).login])
    asks.set(login, await asking(app, login));
});
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

const opinion = {
  title: '关于欠薪的处理意见',
  answers: [
    {
      request: 1,
      finding: '欠12300元',
      outcome: 'support',
      basis: ['《保障农民工工资支付条例》第三条'],
      reply: '补发',
      performer: '县人社局',
    },
  ],
  executeBy: '2026-05-20',
  help: '可以申请法律援助',
};

/** Who, which act, on which day, with what. */
const story: [string, string, string, Record<string, unknown>][] = [
  [
    'limin',
    'classify',
    '2026-03-02',
    { categoryCode: '050100', purpose: 'request', suggestion: { code: '050100', accepted: true }, reason: hostile },
  ],
  [
    'limin',
    'correct',
    '2026-03-02',
    {
      reason: hostile,
      subject: hostile.slice(0, 120),
      place: hostile.slice(0, 120),
      divisionCode: '990123001',
      personCount: 2,
    },
  ],
  ['limin', 'forward', '2026-03-03', { to: labour, note: hostile, feedbackWanted: true, delivery: post }],
  ['zhoujianguo', 'signFor', '2026-03-04', {}],
  ['zhoujianguo', 'accept', '2026-03-05', { handlerId: handler.id, note: hostile, delivery: post }],
  [
    'zhoujianguo',
    'requestPapers',
    '2026-03-06',
    { papers: [{ text: hostile }], by: '2026-03-20', delivery: { method: 'post' } },
  ],
  ['liumei', 'supplyPapers', '2026-03-09', { note: hostile, fileIds: [] }],
  [
    'zhoujianguo',
    'investigate',
    '2026-03-10',
    {
      heldOn: '2026-03-09',
      method: 'interview',
      petitionerHeard: true,
      place: hostile.slice(0, 120),
      present: hostile,
      record: hostile,
      findings: [{ request: 1, text: hostile }],
      fileIds: [],
    },
  ],
  ['head', 'extend', '2026-04-01', { days: 10, reason: hostile, delivery: post }],
  ['zhoujianguo', 'submitOpinion', '2026-04-02', { ...opinion, help: hostile, title: hostile.slice(0, 120) }],
  ['head', 'conclude', '2026-04-03', {}],
  [
    'zhoujianguo',
    'serve',
    '2026-04-07',
    { service: { method: 'in-person', servedOn: '2026-04-07', proof: hostile, witness: hostile.slice(0, 90) } },
  ],
  ['zhoujianguo', 'recordExecution', '2026-04-08', { executedOn: '2026-04-08', evidence: hostile, fileIds: [] }],
  [
    'limin',
    'requestReview',
    '2026-04-20',
    { reviewOrganId: organByCode('cx-zf').id, requests: [1], reason: hostile, postedOn: '2026-04-18', fileIds: [] },
  ],
];

test('before each act of a whole matter every wrong leaf is refused with its field, and nothing is written', async () => {
  const at = await registered();
  for (const [who, name, day, payload] of story) {
    app.clock.goTo(day as never);
    const ask = asks.get(who === 'head' ? headOf(labour).login : who)!;
    const { seq } = (await ask('GET', path(at))).body;
    const send = (wrong: unknown) =>
      ask('POST', `${path(at)}/acts/${name}`, { body: { expectedSeq: seq, payload: wrong } });
    const before = await rowsStored(app.platform);
    for (const leaf of leavesOf(payload).filter((one) => one.length > 0 && typeof leafAt(payload, one) !== 'object')) {
      for (const [what, wrong] of wrongFor(leafAt(payload, leaf))) {
        const asked = `${name}.${leaf.join('.')}: ${what}`;
        const problem = expectProblem(await send(withLeaf(payload, leaf, wrong)), asked);
        expect({ asked, field: problem.field }).toMatchObject({ field: expect.stringContaining(leaf[0]!) });
      }
    }
    expectProblem(await send({ ...payload, unknown: 1 }), `${name}: an unknown field`);
    expectProblem(await send({ ...payload, note: nineHundredKilobytes }), `${name}: 900 kB`);
    expectProblem(await ask('POST', `${path(at)}/acts/${name}`, deep(seq)), `${name}: too deep`);
    expectProblem(
      await ask('POST', `${path(at)}/acts/${name}`, { body: { expectedSeq: seq + 40, payload } }),
      `${name}: from the future`,
    );
    expect([name, await rowsStored(app.platform)]).toEqual([name, before]);
    const done = await send(payload);
    expect([name, done.status, done.text]).toMatchObject([name, 200, expect.any(String)]);
  }
});

test('script and SQL stay the text that they are: stored, shown, printed', async () => {
  const at = await registered(hostile);
  const ask = asks.get('limin')!;
  const view = (await ask('GET', path(at))).body;
  expect(view.narrative).toBe(hostile);
  expect(view.requests[0].text).toBe(hostile);
  const { seq } = view;
  const preview = await ask('POST', `${path(at)}/acts/forward/preview`, {
    body: { expectedSeq: seq, payload: { to: labour, note: hostile, delivery: post } },
  });
  for (const { html } of preview.body.documents) expect(html).not.toMatch(/<script|<img src=x/);
  for (const { documentId } of view.documents) {
    for (const format of ['html', 'pdf', 'docx']) {
      const document = await ask('GET', `${path(at)}/documents/${documentId}?format=${format}`);
      expect([format, document.status]).toEqual([format, 200]);
      expect(document.headers.get('content-security-policy')).toContain('sandbox');
      if (format === 'html') expect(document.text).not.toMatch(/<script|<img src=x/);
    }
  }
});

test('what an act names has to exist: officer of the own organ, duty, category, place, file', async () => {
  const at = await registered();
  const ask = asks.get('limin')!;
  const { seq } = (await ask('GET', path(at))).body;
  const tries: [string, object, string][] = [
    ['classify', { categoryCode: '999999' }, 'categoryCode'],
    ['correct', { reason: '写错', divisionCode: '110101' }, 'divisionCode'],
    ['assignHandler', { handlerId: 'nobody' }, 'handlerId'],
    ['assignHandler', { handlerId: handler.id }, 'handlerId'],
    ['forward', { to: labour, dutyId: 'none', delivery: post }, 'dutyId'],
    ['forward', { to: 'nowhere', delivery: post }, 'to'],
    ['supplyPapers', { note: '附上', fileIds: ['f'.repeat(64)] }, 'fileIds'],
  ];
  for (const [name, payload, field] of tries) {
    for (const more of ['', '/preview']) {
      const answer = await ask('POST', `${path(at)}/acts/${name}${more}`, { body: { expectedSeq: seq, payload } });
      expect([name, more, expectProblem(answer, name).field]).toEqual([name, more, field]);
    }
  }
});

const deep = (seq: number) => ({
  body: `{"expectedSeq":${seq},"payload":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`,
  headers: { 'content-type': 'application/json' },
});

const path = (at: { shardKey: string; petitionId: string }) =>
  `/api/petitions/${encodeURIComponent(at.shardKey)}/${at.petitionId}`;

async function registered(text = '我儿子三个月工资没有发。'): Promise<{ shardKey: string; petitionId: string }> {
  const answer = await asks.get('liumei')!('POST', '/api/petitions', {
    body: {
      form: 'visit',
      divisionCode: '990123001',
      narrative: text,
      subject: text.slice(0, 120),
      place: text.slice(0, 120),
      requests: [text],
      petitioner: { name: '陈桂香', phone: '13900001234' },
    },
  });
  expect([answer.status, answer.text]).toMatchObject([200, expect.any(String)]);
  return answer.body;
}
