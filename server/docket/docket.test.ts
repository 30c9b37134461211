import { afterAll, beforeAll, expect, test } from 'vitest';
import { petitionsApi } from '../petitions/contract.ts';
import { type Asking, type Desk, openDesk } from '../petitions/kit/desk.ts';
import { sql } from '../platform/index.ts';
import { openDocket } from './index.ts';

let desk: Desk;
let clerk: Asking;
let officer: Asking;
let handler: Asking;
beforeAll(async () => {
  desk = await openDesk({ today: '2026-03-02' });
  clerk = await desk.as('liumei');
  officer = await desk.as('limin');
  handler = await desk.as('zhoujianguo');
});
afterAll(() => desk.close());

const path = (pattern: string, params: Record<string, string>) =>
  pattern.replace(/:([a-zA-Z]+)/g, (_all, name: string) => params[name] ?? 'x');

async function registered(receivedOn = '2026-03-02') {
  const body = { form: 'letter', divisionCode: '990123001', narrative: '工资没有发。', receivedOn };
  const answer = await clerk('POST', petitionsApi.petitions, {
    ...body,
    petitioner: { name: '甲', phone: '13900001234' },
  });
  expect(answer.status).toBe(200);
  return answer.body as { shardKey: string; petitionId: string; number: string };
}

async function forwarded(ask = officer) {
  const at = await registered();
  const payload = { to: desk.organ('cx-rsj'), delivery: { method: 'post' } };
  const answer = await ask('POST', path(petitionsApi.act, { ...at, act: 'forward' }), { expectedSeq: 1, payload });
  expect(answer.status).toBe(200);
  return at;
}

test('the first screen is ordered by due date, with the reason of each date and the act it waits for', async () => {
  const late = await registered('2026-02-10');
  const soon = await registered('2026-02-18');
  const view = (await officer('GET', petitionsApi.today)).body;
  expect(view.rows.slice(0, 2).map((row: { number: string }) => row.number)).toEqual([late.number, soon.number]);
  expect(view.rows[0]).toMatchObject({
    clock: { standing: 'late', due: '2026-02-25', articleZh: '第22条' },
    next: { act: 'forward' },
    subject: '工资没有发。',
  });
  expect(view).toMatchObject({ date: '2026-03-02', mustAct: 1, nearest: { number: soon.number } });
  expect(view.thisWeek).toBeGreaterThanOrEqual(2);
});

test('what was sent waits at the sender and has to be moved by the receiver', async () => {
  const { number } = await forwarded();
  const numbers = (rows: { number: string }[]) => rows.map((row) => row.number);
  const [mine, theirs] = [
    (await officer('GET', petitionsApi.today)).body,
    (await handler('GET', petitionsApi.today)).body,
  ];
  expect(numbers(mine.waitingRows)).toContain(number);
  expect(numbers(mine.rows)).not.toContain(number);
  expect(numbers(theirs.rows)).toContain(number);
  expect(theirs.rows.find((row: { number: string }) => row.number === number).next).toMatchObject({ act: 'signFor' });
});

test('the job writes a lapse down once, on the day after the period, and a second run adds nothing', async () => {
  desk.clock.goTo('2026-03-02' as never);
  const at = await forwarded();
  const docket = openDocket(desk.petitions);
  const facts = () =>
    desk.fresh.db.local(at.shardKey).rows(sql`select kind, occurred_on from petitions.fact
      where shard_key = ${at.shardKey} and petition_id = ${at.petitionId} order by seq`);
  desk.clock.goTo('2026-03-09' as never);
  await docket.writeLapses();
  expect(await facts()).toHaveLength(2);
  desk.clock.goTo('2026-03-12' as never);
  expect(await docket.writeLapses()).toBeGreaterThan(0);
  expect(await docket.writeLapses()).toBe(0);
  expect((await facts()).at(-1)).toEqual({ kind: 'lapseObjection', occurred_on: '2026-03-10' });
  const view = await desk.petitions.openCase(at, desk.officer('limin'));
  expect(view).toMatchObject({ holder: { organId: desk.organ('cx-rsj') } });
  desk.clock.goTo('2026-03-02' as never);
});

test('the job and an officer at the same moment write the lapse once', async () => {
  desk.clock.goTo('2026-03-02' as never);
  const at = await forwarded();
  desk.clock.goTo('2026-03-12' as never);
  const by = { officer: desk.officer('zhoujianguo') };
  const payload = { delivery: { method: 'post' } };
  await Promise.all([
    openDocket(desk.petitions).writeLapses(),
    desk.petitions.act({ ...at, act: 'accept', payload, uploads: [], expectedSeq: 2, by }),
  ]);
  const lapses = await desk.fresh.db.local(at.shardKey).rows(sql`select seq from petitions.fact
    where shard_key = ${at.shardKey} and petition_id = ${at.petitionId} and kind = 'lapseObjection'`);
  expect(lapses).toHaveLength(1);
  desk.clock.goTo('2026-03-02' as never);
});
