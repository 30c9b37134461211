import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRefusal } from '../../core/refusal.ts';
import type { Acting } from './act.ts';
import type { ActingParty } from './acting.ts';
import { registration } from './contract.ts';
import { type Office, openOffice } from './kit/office.ts';
import type { Officer } from './policy.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice({ today: '2026-03-02' });
});
afterAll(() => office.close());

const told = { method: 'post' } as const;
const inPerson = (servedOn: string) => ({ service: { method: 'in-person', servedOn, proof: '本人签收' } });
const opinion = {
  title: '关于陈桂香反映拖欠工资问题的处理意见',
  answers: [
    {
      request: 1,
      finding: '经查，某建筑公司欠付三个月工资。',
      outcome: 'support',
      basis: ['保障农民工工资支付条例第三条'],
      reply: '责令5月10日前付清。',
    },
  ],
  executeBy: '2026-05-10',
};

async function begin(more: object = {}) {
  const { officerId, organId } = office.officer('liumei');
  const input = registration.parse({
    form: 'visit',
    divisionCode: '990123002',
    narrative: '三个月工资没有发。',
    requests: ['补发三个月工资'],
    petitioner: { name: '陈桂香', phone: '13900001234' },
    ...more,
  });
  const actor = { kind: 'officer' as const, officerId, organId, role: 'clerk' };
  const done = await office.petitions.register(input, { actor, organId, channel: 'window', key: crypto.randomUUID() });
  if (isRefusal(done)) throw new Error(JSON.stringify(done));
  return { shardKey: done.shardKey, petitionId: done.petitionId };
}

type At = Awaited<ReturnType<typeof begin>>;
const as = (officer: Officer): ActingParty => ({ officer });

function tryAct(at: At, by: ActingParty, act: string, payload: object = {}, more: Partial<Acting> = {}) {
  return office.petitions.act({
    ...at,
    by,
    act,
    payload: { ...payload },
    uploads: [],
    key: crypto.randomUUID(),
    ...more,
  });
}

async function does(at: At, by: ActingParty, act: string, payload: object = {}) {
  const done = await tryAct(at, by, act, payload);
  if (isRefusal(done)) throw new Error(`${act}: ${done.code} ${done.what.zh}`);
  return done;
}

const bureau = () => as(office.officer('limin'));
const handler = () => as(office.officer('zhoujianguo'));
const head = () => as(office.anyone('cx-rsj', 'organ-head'));

async function untilAccepted(at: At) {
  await does(at, bureau(), 'forward', { to: office.organ('cx-rsj'), delivery: told });
  await does(at, handler(), 'signFor');
  await does(at, handler(), 'accept', { delivery: told });
}

test('a matter goes from the window to the served answer, and each step shows on the page', async () => {
  office.clock.goTo('2026-03-02' as never);
  const at = await begin();
  await untilAccepted(at);
  office.clock.goTo('2026-03-20' as never);
  const heard = { heldOn: '2026-03-20', method: 'interview', petitionerHeard: true, record: '听取了陈述。' };
  await does(at, handler(), 'investigate', heard);
  await does(at, handler(), 'submitOpinion', opinion);
  await does(at, head(), 'conclude');
  await does(at, handler(), 'serve', inPerson('2026-03-20'));
  const view = await office.petitions.viewAsPetitioner(at);
  expect(view).toMatchObject({ phase: { code: 'served' }, review: { code: 'open' }, seq: 8 });
  expect(view?.requests[0]).toMatchObject({ outcome: 'support', finding: '经查，某建筑公司欠付三个月工资。' });
  expect(view?.timeline.map(({ act }) => act)).toEqual([
    'serve',
    'conclude',
    'submitOpinion',
    'investigate',
    'accept',
    'signFor',
    'forward',
    'register',
  ]);
  expect(view?.clocks.find(({ label }) => label.zh === '申请复查期限')).toMatchObject({
    due: '2026-04-20',
    status: 'running',
  });
  expect(view?.acts.filter(({ permitted }) => permitted).map(({ name }) => name)).toContain('requestReview');
  expect(view?.timeline.every(({ by }) => by.name === null)).toBe(true);
});

test('the petitioner reads findings only once they are served', async () => {
  office.clock.goTo('2026-03-02' as never);
  const at = await begin();
  await untilAccepted(at);
  const heard = { heldOn: '2026-03-02', method: 'interview', petitionerHeard: true, record: '听取了陈述。' };
  await does(at, handler(), 'investigate', heard);
  await does(at, handler(), 'submitOpinion', opinion);
  const own = await office.petitions.viewAsPetitioner(at);
  expect(own?.requests[0]).toMatchObject({ finding: null, outcome: null, reply: null });
  expect(JSON.stringify(own)).not.toContain('欠付三个月工资');
  const officers = await office.petitions.openCase(at, office.officer('zhoujianguo'));
  expect(officers).toMatchObject({ requests: [{ outcome: 'support' }] });
});

test('of two officers who act at once one wins, and the other is told who did what', async () => {
  const at = await begin();
  const to = { delivery: told };
  const results = await Promise.all([
    tryAct(at, bureau(), 'forward', { ...to, to: office.organ('cx-rsj') }, { expectedSeq: 1 }),
    tryAct(at, as(office.officer('sunhaibo')), 'forward', { ...to, to: office.organ('cx-jyj') }, { expectedSeq: 1 }),
  ]);
  const refused = results.filter(isRefusal);
  expect(refused).toHaveLength(1);
  expect(refused[0]).toMatchObject({ kind: 'conflict', code: 'act.meanwhile', data: { seq: 2, act: 'forward' } });
  expect(refused[0]?.what.zh).toMatch(/^\d\d:\d\d 澄溪县.*(李敏|孙海波)已办了「转送」。$/);
});

test('what was written after the writer looked is a conflict, also minutes later', async () => {
  const at = await begin();
  await does(at, bureau(), 'classify', { categoryCode: '050100' });
  expect(await tryAct(at, bureau(), 'forward', {}, { expectedSeq: 1 })).toMatchObject({ kind: 'conflict' });
  expect(await tryAct(at, bureau(), 'classify', { categoryCode: '050100' }, { expectedSeq: 2 })).toMatchObject({
    seq: 3,
  });
});

test('the same act twice under one key is one fact; with another body it is refused', async () => {
  const at = await begin();
  const key = crypto.randomUUID();
  const first = await tryAct(at, bureau(), 'classify', { categoryCode: '050100' }, { key, expectedSeq: 1 });
  const again = await tryAct(at, bureau(), 'classify', { categoryCode: '050100' }, { key, expectedSeq: 1 });
  expect(first).toMatchObject({ seq: 2, repeated: false });
  expect(again).toMatchObject({ seq: 2, repeated: true });
  expect(await tryAct(at, bureau(), 'classify', { categoryCode: '050200' }, { key })).toMatchObject({
    kind: 'unlawful',
    code: 'idempotency.other-body',
  });
});

test('an extension of 31 days, and one after the due date, are refused with Art. 34', async () => {
  office.clock.goTo('2026-03-02' as never);
  const at = await begin();
  await untilAccepted(at);
  const ask = (days: number) => tryAct(at, head(), 'extend', { days, reason: '鉴定未出', delivery: told });
  expect(await ask(31)).toMatchObject({ refused: true, cite: 'R.34' });
  office.clock.goTo('2026-05-07' as never);
  expect(await ask(10)).toMatchObject({ refused: true, cite: 'R.34' });
});

test('a receiver that lets its days pass holds the matter, whether or not the job has written the lapse down', async () => {
  office.clock.goTo('2026-03-02' as never);
  const at = await begin();
  await does(at, bureau(), 'forward', { to: office.organ('cx-rsj'), delivery: told });
  office.clock.goTo('2026-03-12' as never);
  const done = await does(at, handler(), 'accept', { delivery: told });
  expect(done.seq).toBe(4);
  const view = await office.petitions.openCase(at, office.officer('limin'));
  expect(view).toMatchObject({ holder: { organId: office.organ('cx-rsj') }, phase: { code: 'accepted' } });
});

test('a withdrawal at the window is the petitioner’s act, declared before the officer who took it down', async () => {
  const at = await begin();
  await does(at, as(office.officer('liumei')), 'withdraw', { ownWill: true });
  const view = await office.petitions.openCase(at, office.officer('limin'));
  expect(view).toMatchObject({
    phase: { code: 'withdrawn' },
    timeline: [{ act: 'withdraw', by: { kind: 'petitioner' } }, {}],
  });
});

test('the rail shows a withdrawal as refused to whoever may not take it down, with the way on, and open at the window', async () => {
  const at = await begin();
  await does(at, bureau(), 'forward', { to: office.organ('cx-rsj'), delivery: told });
  const inRail = async (officer: Officer) => {
    const view = await office.petitions.openCase(at, officer);
    if (isRefusal(view)) throw new Error(view.code);
    return view.acts.find(({ name }) => name === 'withdraw');
  };
  const officerOf = (by: ActingParty) => (by as { officer: Officer }).officer;
  const barred = await inRail(officerOf(handler()));
  expect(barred).toMatchObject({ permitted: false, refusal: { code: 'withdraw.before-handling-unit' } });
  expect(barred?.refusal?.way.zh).toContain('查询码');
  expect(await tryAct(at, handler(), 'withdraw', { ownWill: true })).toMatchObject({ code: barred?.refusal?.code });
  expect(await inRail(office.officer('liumei'))).toMatchObject({ permitted: true, refusal: null });
});

test('an unknown act, an unknown petition and a foreign one get the same sentence', async () => {
  const at = await begin();
  const stranger = as(office.anyone('cx-jyj', 'organ-handler'));
  const nowhere = { ...at, petitionId: '018cc251-f400-7000-8000-000000000000' };
  const answers = [
    await tryAct(at, bureau(), 'toString'),
    await tryAct(nowhere, bureau(), 'classify'),
    await tryAct(at, stranger, 'classify'),
    await tryAct({ ...at, petitionId: 'x' }, bureau(), 'classify'),
  ];
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(answers[0]).toMatchObject({ kind: 'unknown', code: 'petition.not-found' });
});

test('no longer accepted rests on an opinion that is on file, where it is not one of this system (Art. 36.3)', async () => {
  const at = await begin();
  const bureauHead = as(office.officer('zhengguangming'));
  const repeat = {
    rereviewNumber: '青府信核〔2019〕3号',
    rereviewOn: '2019-05-06',
    sameFacts: '事实和理由一致。',
    remainingRoutes: '可申请社会救助。',
    delivery: told,
  };
  expect(await tryAct(at, bureauHead, 'declineRepeat', repeat)).toMatchObject({
    code: 'declineRepeat.unfounded',
    field: 'rereviewNumber',
    cite: 'R.36.3',
  });
  const paper = await office.deps.evidence.upload('复核意见书.txt', Buffer.from('复核意见：维持。'));
  if (isRefusal(paper)) throw new Error(paper.what.zh);
  expect(isRefusal(await tryAct(at, bureauHead, 'declineRepeat', repeat, { uploads: [paper.token] }))).toBe(false);
});
