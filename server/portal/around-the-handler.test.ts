import { afterAll, beforeAll, expect, test } from 'vitest';
import { officers } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Ask, asking } from '../../test/kit/asking.ts';
import { entered } from '../../test/kit/entered.ts';
import { portalMatter } from '../../test/kit/portal-matter.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';
import { sql } from '../platform/index.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
}, 120_000);
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

async function reported() {
  const matter = await portalMatter(app);
  const { send } = await entered(app, matter.number, matter.queryCode);
  const done = await send('POST', '/matter/concern', { kind: 'retaliation', text: '有人上门劝我别说。' });
  expect(done.status).toBe(303);
  return { ...matter, send };
}
const queue = async (ask: Ask) =>
  (await ask('GET', '/api/concerns')).body.concerns as { number: string; concernId: string }[];

test('a report about the handling goes to the custodian alone; who handles the matter meets it nowhere', async () => {
  const { number, shardKey, petitionId } = await reported();
  for (const { login, roles } of officers.filter(({ organId }) => organId === organByCode('cx-xfj').id)) {
    if (roles.includes('custodian')) continue;
    expect([login, (await (await asking(app, login))('GET', '/api/concerns')).status]).toEqual([login, 403]);
  }
  const limin = await asking(app, 'limin');
  const page = await limin('GET', `/api/petitions/${encodeURIComponent(shardKey)}/${petitionId}`);
  expect(page.status).toBe(200);
  expect(page.text).not.toContain('上门劝我');
  expect((await queue(await asking(app, 'shenjing'))).map((one) => one.number)).toContain(number);
});

test('a custodian who handles the matter neither reads the report about it nor answers it; another custodian does', async () => {
  const { number, shardKey, petitionId } = await reported();
  const { id } = officers.find(({ login }) => login === 'shenjing')!;
  await app.platform.db
    .local(shardKey)
    .run(sql`update petitions.petition set state = state || ${JSON.stringify({ handlerId: id })}::jsonb
    where shard_key = ${shardKey} and petition_id = ${petitionId}`);
  const own = await asking(app, 'shenjing');
  const other = await asking(app, 'fengkai');
  expect((await queue(own)).map((one) => one.number)).not.toContain(number);
  const { concernId } = (await queue(other)).find((one) => one.number === number)!;
  const path = `/api/concerns/${encodeURIComponent(shardKey)}/${concernId}`;
  expect((await own('POST', path, { body: { answer: '没有的事。' } })).body.code).toBe('concern.unknown');
  expect((await other('POST', path, { body: { answer: '已核实，已制止。' } })).status).toBe(200);
});

test('a report that is not answered in time: its petitioner reads whose fault that is and who was told', async () => {
  const { send, number, queryCode } = await reported();
  expect((await send('GET', '/matter')).text).toContain('身份保管员最晚');
  app.clock.goTo('2026-03-06' as never);
  const page = (await (await entered(app, number, queryCode)).send('GET', '/matter')).text;
  expect(page).toContain('晚了，责任在我们');
  expect(page).toContain('已告诉信访局负责人');
  app.clock.goTo('2026-03-02' as never);
});

test('nobody evaluates without the own code; not satisfied shows at once who looks again, and every way', async () => {
  const { number, queryCode, shardKey, petitionId } = await portalMatter(app, { requests: ['补发工资'] });
  const bureau = await asking(app, 'limin');
  const handler = await asking(app, 'zhoujianguo');
  const headLogin = officers.find(
    (one) => one.organId === organByCode('cx-rsj').id && one.roles.includes('organ-head'),
  )!;
  const head = await asking(app, headLogin.login);
  const path = `/api/petitions/${encodeURIComponent(shardKey)}/${petitionId}`;
  const act = async (ask: Ask, name: string, payload: object) => {
    const { seq } = (await bureau('GET', path)).body;
    const answer = await ask('POST', `${path}/acts/${name}`, { body: { expectedSeq: seq, payload } });
    expect([name, answer.status, answer.body?.what?.zh]).toEqual([name, 200, undefined]);
  };
  const delivery = { method: 'in-person' };
  await act(bureau, 'forward', { to: organByCode('cx-rsj').id, delivery });
  await act(handler, 'signFor', {});
  await act(handler, 'accept', { delivery });
  await act(handler, 'investigate', {
    heldOn: '2026-03-02',
    method: 'interview',
    petitionerHeard: true,
    record: '核对了工资表。',
    findings: [{ request: 1, text: '欠三个月。' }],
  });
  const reply = { basis: ['保障农民工工资支付条例第三条'], reply: '已告知申报方法。' };
  const answers = [{ request: 1, finding: '欠三个月。', outcome: 'explain', ...reply }];
  await act(handler, 'submitOpinion', { title: '关于工资问题的处理意见', answers });
  await act(head, 'conclude', {});
  await act(handler, 'serve', { service: { method: 'in-person', servedOn: '2026-03-02', proof: '本人签收' } });

  const word = { office: 'satisfied', organ: 'dissatisfied', solved1: 'no' };
  for (const ask of [bureau, handler, head]) {
    const { seq } = (await bureau('GET', path)).body;
    const { solved1: _one, ...said } = word;
    const answer = await ask('POST', `${path}/acts/evaluate`, { body: { expectedSeq: seq, payload: said } });
    expect([answer.status, answer.body.code]).toEqual([403, 'evaluate.role']);
  }
  const stranger = await entered(app, number, '0000-0000-0000-0000-0');
  const refused = await stranger.send('POST', '/matter/evaluate', word);
  expect(refused.headers.get('location') ?? '').not.toMatch(/done/);
  expect((await app.app.slices.petitions.opened({ shardKey, petitionId }))!.state.evaluations).toBe(0);
  const { send } = await entered(app, number, queryCode);
  expect((await send('GET', '/matter')).text).not.toContain('您评的是不满意');
  expect((await send('POST', '/matter/evaluate', word)).headers.get('location')).toMatch(/done=evaluated/);
  const page = (await send('GET', '/matter')).text;
  expect(page).toContain('您评的是不满意');
  expect(page).toMatch(/您评的是不满意[\s\S]*href="\/matter\/ways"[\s\S]*href="\/matter\/concern"/);
  expect((await send('GET', '/matter/ways')).text).toContain('/matter/review');
});

test('the petitioner says whether the custodian’s answer solved it: not solved goes to another custodian, once; silence says nothing', async () => {
  const { send, number, shardKey } = await reported();
  const [first, second] = [await asking(app, 'shenjing'), await asking(app, 'fengkai')];
  const open = async (ask: Ask) =>
    (await queue(ask)).filter((one) => one.number === number && (one as { answer?: string }).answer === null);
  const reply = async (ask: Ask, concernId: string, answer: string) =>
    ask('POST', `/api/concerns/${encodeURIComponent(shardKey)}/${concernId}`, { body: { answer } });
  const one = (await open(first))[0]!.concernId;
  const say = (of: string, solved: string, text = '') => send('POST', '/matter/concern/answer', { of, solved, text });
  expect((await say(one, 'no')).text).toContain('还没有答复');
  expect((await reply(first, one, '已提醒该同志。')).status).toBe(200);

  // Nothing is said for whoever stays silent.
  expect((await send('GET', '/matter')).text).toContain('这个答复解决了吗');
  const stored = await app.platform.db
    .local(shardKey)
    .first(sql<{ solved: string | null }>`select solved from portal.concern
      where shard_key = ${shardKey} and concern_id = ${one}`);
  expect(stored?.solved).toBeNull();
  const other = await reported();
  expect((await other.send('POST', '/matter/concern/answer', { of: one, solved: 'yes', text: '' })).status).toBe(404);
  expect((await say(one, '')).status).toBe(400);

  const said = await say(one, 'no', '昨天又有人上门。');
  expect(said.headers.get('location')).toMatch(/done=answer-again&by=2026-03-0/);
  expect((await say(one, 'no')).status).toBe(303);
  expect((await say(one, 'yes')).status).toBe(409);
  const again = await open(second);
  expect(again).toHaveLength(1);
  const { concernId: two } = again[0]!;
  expect(again[0]).toMatchObject({ text: '昨天又有人上门。', before: { answer: '已提醒该同志。' } });
  expect((await reply(first, two, '还是提醒。')).body.code).toBe('concern.own-answer');
  expect((await reply(second, two, '已责令停止，并约谈。')).status).toBe(200);

  // Looked at twice: it leads no further here, and the ways beyond are named.
  expect((await say(two, 'partly')).headers.get('location')).toMatch(/done=answer-said/);
  expect(await open(first)).toEqual([]);
  const page = (await send('GET', '/matter')).text;
  expect(page).toContain('上一级信访局');
  expect(page).toMatch(/您说：[\s\S]*没有解决[\s\S]*解决了一部分/);
});

test('a bureau with one custodian is no dead end: the head is the second person, sees that report alone, and the petitioner its answer', async () => {
  const { send, number, shardKey } = await reported();
  const first = await asking(app, 'shenjing');
  const head = await asking(app, 'zhengguangming');
  const waiting = async (ask: Ask) => (await queue(ask)).filter((one) => one.number === number);
  const one = (await waiting(first))[0]!.concernId;
  const reply = async (ask: Ask, concernId: string, answer: string) =>
    ask('POST', `/api/concerns/${encodeURIComponent(shardKey)}/${concernId}`, { body: { answer } });
  expect((await reply(first, one, '已提醒。')).status).toBe(200);
  await send('POST', '/matter/concern/answer', { of: one, solved: 'no', text: '今天又来了。' });
  expect((await head('GET', '/api/concerns')).status).toBe(403);
  const away = ['fengkai', 'baiyu'].map((login) => officers.find((officer) => officer.login === login)!.id);
  const admin = await asking(app, 'mawei');
  for (const id of away)
    expect((await admin('PATCH', `/api/officers/${id}`, { body: { active: false } })).status).toBe(200);
  await app.app.slices.organs.reread();
  expect((await head('GET', '/api/day')).body.reportsForHead).toBe(1);
  const [again, ...others] = await queue(head);
  expect([again!.number, others]).toEqual([number, []]);
  expect((await reply(first, again!.concernId, '还是提醒。')).body.code).toBe('concern.own-answer');
  expect((await reply(head, one, '由我答。')).status).toBe(404);
  expect((await reply(head, again!.concernId, '已责令停止。')).status).toBe(200);
  expect((await send('GET', '/matter')).text).toContain('已责令停止。');
  expect((await head('GET', '/api/day')).body.reportsForHead).toBeNull();
  for (const id of away) await admin('PATCH', `/api/officers/${id}`, { body: { active: true } });
  await app.app.slices.organs.reread();
});
