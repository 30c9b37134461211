import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRefusal } from '../../core/refusal.ts';
import { sql } from '../platform/index.ts';
import { registration } from './contract.ts';
import { type Office, openOffice } from './kit/office.ts';
import { mineFirst, waitingFirst } from './store/holdings.ts';

/** An organ's desk as each role finds it: what the officer can move is on top, what others have to move waits. */
let office: Office;
beforeAll(async () => {
  office = await openOffice({ today: '2026-03-02' });
});
afterAll(() => office.close());

type Officer = ReturnType<Office['officer']>;

async function registered(more: object = {}) {
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
  const done = await office.petitions.register(input, { actor, organId, channel: 'window' });
  if (isRefusal(done)) throw new Error(done.code);
  return { shardKey: done.shardKey, petitionId: done.petitionId };
}

async function does(at: { shardKey: string; petitionId: string }, officer: Officer, act: string, payload: object) {
  const key = crypto.randomUUID();
  const done = await office.petitions.act({ ...at, by: { officer }, act, payload: { ...payload }, uploads: [], key });
  if (isRefusal(done)) throw new Error(`${act}: ${done.code} ${done.what.zh}`);
}

const list = (officer: Officer) => office.petitions.workList(officer);
const next = (rows: Awaited<ReturnType<typeof list>>['rows'], { petitionId }: { petitionId: string }) =>
  rows.find((row) => row.petitionId === petitionId)?.next;

test('what another role signs waits for that role, and has to be moved by it', async () => {
  const at = await registered();
  const [handler, head] = [office.officer('zhoujianguo'), office.anyone('cx-rsj', 'organ-head')];
  const delivery = { method: 'post' };
  await does(at, office.officer('limin'), 'forward', { to: office.organ('cx-rsj'), delivery });
  expect(next((await list(handler)).rows, at)).toMatchObject({ act: 'signFor', yours: true });
  await does(at, handler, 'signFor', {});
  await does(at, handler, 'accept', { delivery });
  const heard = { heldOn: '2026-03-02', method: 'interview', petitionerHeard: true, record: '听取了陈述。' };
  await does(at, handler, 'investigate', heard);
  expect(next((await list(handler)).rows, at)).toMatchObject({ act: 'submitOpinion', yours: true });
  const rest = { outcome: 'not-support', basis: ['劳动法第五十条'], reply: '不予支持。' };
  await does(at, handler, 'submitOpinion', {
    title: '关于拖欠工资问题的处理意见',
    answers: [{ request: 1, finding: '没有查到欠薪。', ...rest }],
  });
  const [theirs, own] = [await list(handler), await list(head)];
  expect(next(theirs.rows, at)).toBeUndefined();
  expect(next(theirs.waitingRows, at)).toMatchObject({ act: 'conclude', yours: false });
  expect(next(own.rows, at)).toMatchObject({ act: 'conclude', yours: true });
  expect(next(own.waitingRows, at)).toBeUndefined();
  expect([theirs.rows.length, theirs.waiting]).toEqual([0, theirs.waitingRows.length]);
});

test('a restricted matter, in which no act is open, waits; who may not know of it is not told that there is one', async () => {
  const [officer, clerk, custodian] = ['limin', 'liumei', 'shenjing'].map((login) => office.officer(login));
  const before = await Promise.all([list(officer!), list(clerk!)]);
  const at = await registered({ purpose: 'accusation', receivedOn: '2026-02-09' });
  const [seen, unseen, kept] = await Promise.all([list(officer!), list(clerk!), list(custodian!)]);
  expect(seen).toMatchObject({ today: before[0].today, week: before[0].week, waiting: before[0].waiting + 1 });
  expect(seen.rows.map(({ petitionId }) => petitionId)).not.toContain(at.petitionId);
  expect(seen.waitingRows[0]).toMatchObject({ petitionId: at.petitionId, next: null, restricted: true });
  expect(unseen).toEqual(before[1]);
  expect(kept).toMatchObject({ today: 0, week: 0, waiting: 1, rows: [], waitingRows: [{ petitionId: at.petitionId }] });
});

test('whose roles read no petitions is told no number of them', async () => {
  await registered();
  for (const login of ['mawei', 'tanglei']) {
    expect(await list(office.officer(login))).toMatchObject({
      today: 0,
      week: 0,
      waiting: 0,
      rows: [],
      waitingRows: [],
    });
  }
});

test('a withdrawn matter waits for its petitioner until the day when it can no longer be taken back', async () => {
  const at = await registered();
  const clerk = office.officer('chenyulan');
  await does(at, clerk, 'withdraw', { ownWill: true });
  expect(next((await list(clerk)).waitingRows, at)).toMatchObject({ act: 'revokeWithdrawal', yours: false });
  office.clock.goTo('2026-04-02' as never);
  expect(next((await list(clerk)).waitingRows, at)).toBeUndefined();
  office.clock.goTo('2026-03-02' as never);
});

test('rows from before there was a next act are moved by whoever works there', async () => {
  const at = await registered();
  await office.fresh.db.local(at.shardKey).run(sql`update petitions.holding set next_act = null
    where shard_key = ${at.shardKey} and petition_id = ${at.petitionId}`);
  expect(next((await list(office.officer('liumei'))).rows, at)).toMatchObject({ act: 'forward' });
  expect((await office.petitions.rebuild()).byProjection).toMatchObject({ 'petitions.holding': 1 });
});

test('a work list is read along its index, however many petitions there are', async () => {
  const wide = office.fresh.db.wide();
  await wide.run(sql`insert into petitions.holding
      (shard_key, organ_id, petition_id, case_shard_key, part, must_act, open, due_on, next_act, restricted, seq)
    select '990123~00', 'organ-' || (i % 500), gen_random_uuid(), '990123~00', 'holder', i % 3 = 0, i % 7 = 0,
      date '2026-01-01' + (i % 400), 'forward', false, 1 from generate_series(1, 60000) i`);
  const today = office.clock.today();
  const own = {
    shardKey: '990123~00',
    organId: 'organ-21',
    ordinary: true,
    restricted: false,
    selves: [],
    heads: [],
    acts: ['forward'],
    today,
  };
  for (const wanted of [mineFirst(own, 50), waitingFirst(own, 50)]) {
    const plan = JSON.stringify(await wide.rows(sql`explain (format json) ${wanted}`));
    expect(plan).toContain('holding_by_due');
    expect(plan).not.toMatch(/Seq Scan/);
  }
});
