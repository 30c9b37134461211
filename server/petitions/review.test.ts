import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRefusal } from '../../core/refusal.ts';
import type { ActingParty } from './acting.ts';
import { registration } from './contract.ts';
import { type Office, openOffice } from './kit/office.ts';

/** A city's organ reviews a county's matter: the file stays at home, the city's desk has a row of its own (R8). */
let office: Office;
let at: { shardKey: string; petitionId: string };
const as = (officer: ReturnType<Office['officer']>): ActingParty => ({ officer });

beforeAll(async () => {
  office = await openOffice({ today: '2026-03-02' });
  const { officerId, organId } = office.officer('liumei');
  const actor = { kind: 'officer' as const, officerId, organId, role: 'clerk' };
  const input = registration.parse({
    form: 'visit',
    divisionCode: '990123002',
    narrative: '三个月工资没有发。',
    requests: ['补发三个月工资'],
    petitioner: { name: '陈桂香', phone: '13900001234' },
  });
  const done = await office.petitions.register(input, { actor, organId, channel: 'window' });
  if (isRefusal(done)) throw new Error(done.code);
  at = { shardKey: done.shardKey, petitionId: done.petitionId };
  const handler = as(office.officer('zhoujianguo'));
  const delivery = { method: 'post' };
  await does(as(office.officer('limin')), 'forward', { to: office.organ('cx-rsj'), delivery });
  await does(handler, 'signFor', {});
  await does(handler, 'accept', { delivery });
  const heard = { heldOn: '2026-03-02', method: 'interview', petitionerHeard: true, record: '听取了陈述。' };
  await does(handler, 'investigate', heard);
  const answer = {
    request: 1,
    finding: '没有查到欠薪。',
    outcome: 'not-support',
    basis: ['劳动法第五十条'],
    reply: '不予支持。',
  };
  await does(handler, 'submitOpinion', { title: '关于拖欠工资问题的处理意见', answers: [answer] });
  await does(as(office.anyone('cx-rsj', 'organ-head')), 'conclude', {});
  await does(handler, 'serve', { service: { method: 'in-person', servedOn: '2026-03-02', proof: '本人签收' } });
  const reviewOrganId = office.organ('ql-rsj');
  await does('petitioner', 'requestReview', { reviewOrganId, reason: '欠条还在我手里。' });
}, 60_000);
afterAll(() => office.close());

async function does(by: ActingParty, act: string, payload: object) {
  const done = await office.petitions.act({
    ...at,
    by,
    act,
    payload: { ...payload },
    uploads: [],
    key: crypto.randomUUID(),
  });
  if (isRefusal(done)) throw new Error(`${act}: ${done.code} ${done.what.zh} ${done.field ?? ''}`);
  return done;
}

test('the reviewing city finds the matter on its own desk, with its own clock', async () => {
  const list = await office.petitions.workList(office.anyone('ql-rsj', 'reviewer'));
  expect(list.rows).toMatchObject([
    { petitionId: at.petitionId, shardKey: '990123~00', next: { act: 'decideReview' } },
  ]);
  expect(list.rows[0]?.clock).toMatchObject({ articleZh: '第35条', standing: 'ample' });
});

test('it searches its matters in the counties they belong to, and no others of those counties', async () => {
  const found = await office.petitions.search({ q: '工资' }, office.anyone('ql-rsj', 'reviewer'));
  expect(found).toMatchObject({ rows: [{ petitionId: at.petitionId }] });
  const other = await office.petitions.search({ q: '工资' }, office.anyone('ql-jyj', 'reviewer'));
  expect(other).toMatchObject({ rows: [] });
});

test('it reads and decides; desks of both counties follow, and a rebuild agrees', async () => {
  const reviewer = office.anyone('ql-rsj', 'reviewer');
  const view = await office.petitions.openCase(at, reviewer);
  expect(view).toMatchObject({ review: { code: 'requested' } });
  if (!isRefusal(view)) expect(view.acts.find(({ primary }) => primary)?.name).toBe('decideReview');
  const decision = { outcome: 'uphold', findings: '材料齐全。', opinion: '维持。', basis: ['信访工作条例第三十五条'] };
  await does(as(reviewer), 'decideReview', decision);
  await does(as(reviewer), 'serveReview', {
    service: { method: 'in-person', servedOn: '2026-03-02', proof: '本人签收' },
  });
  expect((await office.petitions.workList(reviewer)).rows).toEqual([]);
  expect((await office.petitions.rebuild({ anew: true })).byProjection).toMatchObject({ 'petitions.holding': 0 });
});

test('a request sent twice at once, under two keys, is one request', async () => {
  const [rereviewOrganId] = office.deps.directory().reviewBodies(office.organ('ql-rsj'));
  const payload = { rereviewOrganId, reason: '请再看一遍。' };
  const ask = () => office.petitions.act({ ...at, by: 'petitioner', act: 'requestRereview', payload, uploads: [] });
  const results = await Promise.all([ask(), ask()]);
  expect(results.filter((one) => !isRefusal(one))).toHaveLength(1);
});
