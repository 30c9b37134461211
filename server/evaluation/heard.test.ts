import { afterAll, beforeAll, expect, test } from 'vitest';
import { officers } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Ask, asking } from '../../test/kit/asking.ts';
import { entered } from '../../test/kit/entered.ts';
import { portalMatter } from '../../test/kit/portal-matter.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';

let app: RunningApp;
let bureau: Ask;
let handler: Ask;
let labourHead: Ask;
let supervisor: Ask;
let bureauHead: Ask;
const labour = organByCode('cx-rsj').id;
const delivery = { method: 'in-person' };
const loginOf = (organId: string, role: string) =>
  officers.find((one) => one.organId === organId && (one.roles as string[]).includes(role))!.login;

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  bureau = await asking(app, 'limin');
  handler = await asking(app, 'zhoujianguo');
  supervisor = await asking(app, 'dingzhiqiang');
  labourHead = await asking(app, loginOf(labour, 'organ-head'));
  bureauHead = await asking(app, loginOf(organByCode('cx-xfj').id, 'bureau-head'));
}, 120_000);
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

type Matter = Awaited<ReturnType<typeof portalMatter>>;
const pathOf = ({ shardKey, petitionId }: Matter) => `/api/petitions/${encodeURIComponent(shardKey)}/${petitionId}`;
const viewOf = async (at: Matter) => (await bureau('GET', pathOf(at))).body;

async function tried(ask: Ask, at: Matter, name: string, payload: object) {
  const { seq } = await viewOf(at);
  return ask('POST', `${pathOf(at)}/acts/${name}`, { body: { expectedSeq: seq, payload } });
}
async function act(ask: Ask, at: Matter, name: string, payload: object) {
  const answer = await tried(ask, at, name, payload);
  expect([name, answer.status, answer.body?.what?.zh]).toEqual([name, 200, undefined]);
}

/** Answered on paper in the petitioner's hand, and evaluated: content with everybody, and the wages not there. */
async function unsolved(narrative: string) {
  const at = await portalMatter(app, { narrative, requests: ['补发工资'] });
  await act(bureau, at, 'forward', { to: labour, delivery });
  await act(handler, at, 'signFor', {});
  await act(handler, at, 'accept', { delivery });
  const findings = [{ request: 1, text: '欠三个月。' }];
  const heldOn = app.clock.today();
  await act(handler, at, 'investigate', {
    heldOn,
    method: 'interview',
    petitionerHeard: true,
    record: '核对。',
    findings,
  });
  const answers = [
    {
      request: 1,
      finding: '欠三个月。',
      outcome: 'explain',
      basis: ['保障农民工工资支付条例第三条'],
      reply: '由清算组支付，已告知申报方法。',
    },
  ];
  await act(handler, at, 'submitOpinion', { title: '关于工资问题的处理意见', answers });
  await act(labourHead, at, 'conclude', {});
  await act(handler, at, 'serve', { service: { method: 'in-person', servedOn: heldOn, proof: '本人签收' } });
  const { send } = await entered(app, at.number, at.queryCode);
  const said = { office: 'satisfied', organ: 'satisfied', solved1: 'no' };
  expect((await send('POST', '/matter/evaluate', said)).status).toBe(303);
  await app.platform.outbox.dispatch();
  return { at, send };
}

const dossierOf = async (at: Matter) => {
  const { rows } = (await supervisor('GET', '/api/dossiers/call-back')).body;
  const ends = at.number.slice(-4);
  return rows.find((row: { about: string | null }) => row.about?.replaceAll(/\D/g, '').endsWith(ends));
};
const dossierPath = (one: { shardKey: string; dossierId: string }) =>
  `/api/dossiers/call-back/${encodeURIComponent(one.shardKey)}/${one.dossierId}`;
async function does(ask: Ask, one: { shardKey: string; dossierId: string }, name: string, payload: object) {
  const { seq } = (await supervisor('GET', dossierPath(one))).body;
  const answer = await ask('POST', `${dossierPath(one)}/acts/${name}`, { body: { expectedSeq: seq, payload } });
  await app.platform.outbox.dispatch();
  return answer;
}
const saying = { how: 'phone', said: '说解决了，钱没有拿到。', solved: 'no', wantsReopening: true };

test('a request that is not solved opens a call-back even where the petitioner is content; the petitioner reads who calls by when', async () => {
  const { at, send } = await unsolved('三个月工资没有发。');
  const one = await dossierOf(at);
  expect(one).toBeDefined();
  const page = (await send('GET', '/matter/call-backs')).text;
  expect(page).toContain('澄溪县信访局回访');
  expect(page).toContain('评价说没有解决');
  expect(page).toContain('3月9日 周一联系您');
  expect((await send('GET', '/matter')).text).toContain('/matter/call-backs');
});

test('the record is shown, may be said to be wrong, and is answered by somebody other than whoever wrote it', async () => {
  const { at, send } = await unsolved('加班费没有算。');
  const one = await dossierOf(at);
  expect((await does(supervisor, one, 'record', { ...saying, wantsReopening: false })).status).toBe(200);
  const shown = (await send('GET', '/matter/call-backs')).text;
  for (const words of [
    '说解决了，钱没有拿到。',
    '没解决',
    '没有要求',
    '无需再办',
    '这不是我说的',
    '3月17日 周二以前可以说',
  ])
    expect(shown).toContain(words);

  const empty = await send('POST', '/matter/call-backs', { of: one.dossierId, text: ' ' });
  expect([empty.status, empty.text.includes('请写下您当时说的')]).toEqual([400, true]);
  expect((await send('POST', '/matter/call-backs', { of: 'x', text: '不对。' })).status).toBe(404);
  const done = await send('POST', '/matter/call-backs', { of: one.dossierId, text: '我说的是要重新办。' });
  expect(done.headers.get('location')).toBe('/matter?done=record-contested&by=2026-03-09');
  const twice = await send('POST', '/matter/call-backs', { of: one.dossierId, text: '我说的是要重新办。' });
  expect(twice.headers.get('location')).toBe('/matter?done=record-contested&by=2026-03-09');
  const other = await send('POST', '/matter/call-backs', { of: one.dossierId, text: '还说了别的。' });
  expect([other.status, other.text.includes('正在核对')]).toEqual([422, true]);

  const answer = {
    corrected: true,
    said: '钱没有拿到，要重新办。',
    solved: 'no',
    wantsReopening: true,
    explained: '记漏了，对不起。',
  };
  expect((await does(supervisor, one, 'answerContest', answer)).body.code).toBe('call-back.answerContest.own-record');
  expect((await does(bureauHead, one, 'answerContest', answer)).status).toBe(200);
  const after = (await send('GET', '/matter/call-backs')).text;
  expect(after).toContain('已按您说的更正');
  expect(after).toContain('记漏了，对不起。');
  expect((await viewOf(at)).clocks.find(({ id }: { id: string }) => id === 'H-120')).toMatchObject({
    status: 'running',
  });
  const timeline = (await supervisor('GET', dossierPath(one))).body.timeline;
  expect(timeline.find((item: { act: string }) => item.act === 'contest').by.kind).toBe('petitioner');
});

test('"wants it anew" is a request of its own, and the call-back ends only with its answer or the petitioner’s agreement', async () => {
  const { at, send } = await unsolved('押金没有退。');
  const one = await dossierOf(at);
  await does(supervisor, one, 'record', saying);
  expect((await viewOf(at)).timeline[0]).toMatchObject({ act: 'askReopening' });
  const explain = {
    follows: 'explained',
    agreed: false,
    reason: '已逐项核对，依法由清算组支付。',
    told: '电话里念了一遍。',
  };
  expect((await does(supervisor, one, 'conclude', explain)).body.code).toBe('call-back.conclude.reopening-unanswered');

  const no = {
    reason: '已逐项核对，依法由清算组支付。',
    wayOn: '收到答复30日内可以请求复查；法律援助12348。',
    delivery,
  };
  expect((await tried(handler, at, 'declineReopening', no)).status).toBe(403);
  await act(bureauHead, at, 'declineReopening', no);
  const matter = (await send('GET', '/matter')).text;
  expect(matter).toContain('答复不重新办理');
  const letters = [...matter.matchAll(/\/matter\/document\/[^"?]+/g)].map(([link]) => link);
  const texts = await Promise.all([...new Set(letters)].map(async (link) => (await send('GET', link)).text));
  const letter = texts.find((text) => text.includes('不予重新办理告知书'));
  for (const words of ['决定不重新办理', '法律援助12348', '期限照原来的算']) expect(letter).toContain(words);
  expect(matter).toContain('收到答复30日内可以请求复查；法律援助12348。');
  expect((await does(supervisor, one, 'conclude', explain)).status).toBe(200);
  const page = (await send('GET', '/matter/call-backs')).text;
  for (const words of ['再作解释', '为什么不重新办理', '已逐项核对，依法由清算组支付。']) expect(page).toContain(words);
});

test('the petitioner asks on the own page, and the office on the petitioner’s behalf; granted, it is handled anew', async () => {
  const { at, send } = await unsolved('社保没有缴。');
  const form = await send('GET', '/matter/reopening');
  expect([form.status, form.text.includes('复查的期限照算')]).toEqual([200, true]);
  expect((await send('POST', '/matter/reopening', { reason: '没有解决。' })).status).toBe(400);
  const asked = await send('POST', '/matter/reopening', { ground: 'not-solved', reason: '一个月也没有补。' });
  expect(asked.headers.get('location')).toBe('/matter?done=reopening&by=2026-03-17');
  expect((await send('GET', '/matter?done=reopening&by=2026-03-17')).text).toContain('3月17日 周二书面答复您');
  expect((await tried(bureau, at, 'askReopening', { ground: 'not-solved', reason: '本人来问。' })).body.code).toBe(
    'askReopening.asked-already',
  );
  await act(labourHead, at, 'reopen', { ground: 'other', reason: '核对有误。', by: '2026-04-02', delivery });
  expect((await viewOf(at)).phase.code).toBe('investigating');
  expect((await send('GET', '/matter')).text).toContain('重新启动办理');

  const second = await unsolved('合同没有签。');
  await act(bureau, second.at, 'askReopening', { ground: 'new-facts', reason: '本人到窗口说找到了合同。' });
  expect((await viewOf(second.at)).timeline[0]).toMatchObject({ act: 'askReopening', by: { kind: 'petitioner' } });
});

test('an auditor of the handling organ, too, does not learn of a call-back before it is acted on', async () => {
  const { at } = await unsolved('高温津贴没有发。');
  const one = await dossierOf(at);
  const { callBack } = await import('../../core/call-back/index.ts');
  const { seesDossier } = await import('../dossiers/index.ts');
  const { state, shardKey } = (await app.app.slices.dossiers.opened(one))!;
  const directory = app.app.slices.organs.directory();
  const auditor = (organId: string) => ({ officerId: 'auditor', organId, roles: ['auditor' as const] });
  expect(seesDossier(auditor(organByCode('cx-sjj').id), callBack, { shardKey, state }, directory)).toBe(true);
  expect(seesDossier(auditor(labour), callBack, { shardKey, state }, directory)).toBe(false);
  const ended = { ...state, phase: 'concluded' };
  expect(seesDossier(auditor(labour), callBack, { shardKey, state: ended }, directory)).toBe(true);
  expect((await app.app.slices.dossiers.rebuild()).differing).toBe(0);
});
