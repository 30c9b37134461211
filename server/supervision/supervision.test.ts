import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type LocalDate, localDate, startOfDay } from '../../core/calendar/index.ts';
import { registrationNumber } from '../../core/registration-number.ts';
import type { Card } from '../../core/supervision/index.ts';
import type { DemoCase } from '../../demo/plan/types.ts';
import { demoPlan } from '../../demo/plan.ts';
import { seedCases } from '../../demo/seed/cases.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';
import { sql } from '../platform/db/index.ts';
import { supervisedDuties } from './overdue.ts';

/** The demonstration's county a year later, with nobody having done anything: every clock that ran is past its day. */
let app: RunningApp;
let key: string;
const seededOn = localDate('2025-03-03');
const later = localDate('2026-03-09');

beforeAll(async () => {
  app = await openRunningApp({ today: seededOn });
  key = app.app.slices.shardKey();
  const plan = oneOfEach(demoPlan(1, app.clock.today()));
  await seedCases(app.app.slices.petitions.deps, plan, { writers: 2, keyHead: 'test', onProgress: () => {} });
  // Evaluations that say "not satisfied" have their call-backs on the day they come; nobody makes them.
  const evaluated = await app.platform.db.wide().first(sql<{ on: LocalDate }>`
    select max(occurred_on) as on from petitions.fact where kind = 'evaluate'
      and 'dissatisfied' in (payload ->> 'office', payload ->> 'organ')`);
  app.clock.set(startOfDay(evaluated!.on));
  await app.platform.outbox.dispatch();
  app.clock.set(startOfDay(later));
}, 600_000);
afterAll(() => app.close());

/** One case of each journey and each step at which it stopped, those that name another left out: every kind of clock. */
function oneOfEach(plan: DemoCase[]): DemoCase[] {
  const alone = plan.filter((one) => !JSON.stringify(one.steps).includes('"@'));
  return [...new Map(alone.map((one) => [`${one.journey} ${one.steps.at(-1)?.act}`, one])).values()];
}

interface Late {
  petitionId: string;
  clockId: string;
  restricted: boolean;
  cards: number;
}

/** A second reader of the rule: every late clock of the county, and how many open cards are about it. */
const lateClocks = (): Promise<Late[]> =>
  app.platform.db.wide().rows(sql<Late>`
    select c.petition_id as "petitionId", c.clock_id as "clockId", p.restricted,
      (select count(*)::int from dossiers.dossier d where d.shard_key = c.shard_key and d.kind = 'supervision-card' and d.open
        and d.origin like 'clock/' || c.petition_id || '/' || c.clock_id || '/%') as cards
    from docket.clock c join petitions.petition p on p.shard_key = c.shard_key and p.petition_id = c.petition_id
    where c.status = 'running' and c.due_on < ${later} and c.owed_by = 'organ'
      and split_part(c.clock_id, '.', 1) = any(${supervisedDuties}::text[])`);

const cards = async () =>
  (
    await app.platform.db.wide().rows(sql<{ dossierId: string; state: Card; number: string }>`
      select dossier_id as "dossierId", state, number from dossiers.dossier where kind = 'supervision-card'`)
  ).map((row) => row);

test('未办必督: every overdue clock of every trigger has exactly one open card after the job; accusations have none; the job run again opens nothing', async () => {
  const before = await lateClocks();
  expect(before.filter(({ restricted }) => restricted).length).toBeGreaterThan(0);
  expect(before.every((one) => one.cards === 0)).toBe(true);
  const first = await app.app.slices.supervision.supervise();
  const after = await lateClocks();
  expect(after.filter(({ restricted, cards: n }) => !restricted && n !== 1)).toEqual([]);
  expect(after.filter(({ restricted, cards: n }) => restricted && n !== 0)).toEqual([]);
  expect(first.opened).toBe(after.filter(({ restricted }) => !restricted).length);
  const triggers = new Set((await cards()).map(({ state }) => state.trigger));
  for (const trigger of [
    'notice',
    'route',
    'objection',
    'handling',
    'service',
    'review',
    'rereview',
    'report',
    'execution',
  ])
    expect([trigger, triggers.has(`${trigger}-overdue` as Card['trigger'])]).toEqual([trigger, true]);
  const again = await app.app.slices.supervision.supervise();
  expect([again.opened, again.told, again.raised]).toEqual([0, 0, 0]);
}, 300_000);

test('"not satisfied" or "not solved" without a call-back in time: a card on whoever owes the call-back, once', async () => {
  const owed = await app.platform.db.wide().rows(sql<{ dossierId: string }>`
    select dossier_id as "dossierId" from dossiers.dossier
    where kind = 'call-back' and phase = 'due' and state ->> 'openedFor' in ('dissatisfied', 'unsolved')`);
  const found = (await cards()).filter(({ state }) => state.trigger === 'dissatisfied');
  expect(owed.length).toBeGreaterThan(0);
  expect(found).toHaveLength(owed.length);
});

test('marks that are lost are found again by the cards’ origins: nothing is opened twice', async () => {
  const n = (await cards()).length;
  await app.platform.db.wide().run(sql`delete from docket.supervised`);
  await app.app.slices.supervision.supervise();
  expect((await cards()).length).toBe(n);
  expect((await app.app.slices.supervision.supervise()).opened).toBe(0);
}, 300_000);

test('done meanwhile: the card hears it, still asks why it was late, and gives its clock free when it is closed', async () => {
  const { dossiers, supervision, petitions } = app.app.slices;
  const one = (await cards()).find(
    ({ state }) => state.trigger === 'handling-overdue' && state.clock?.id === 'handling',
  )!;
  const number = one.state.matters[0]!;
  const [matter] = await petitions.byNumbers([number], 'rule');
  // The petitioner takes it back: the duty falls away.
  const withdrawn = await petitions.act({
    shardKey: matter!.shardKey,
    petitionId: matter!.petitionId,
    act: 'withdraw',
    payload: { ownWill: true, reason: '自己解决了。' },
    by: 'petitioner',
    uploads: [],
    key: 'withdraw-1',
  } as never);
  expect(withdrawn).not.toHaveProperty('what');
  expect((await supervision.supervise()).told).toBeGreaterThanOrEqual(1);
  const heard = await dossiers.opened({ shardKey: key, dossierId: one.dossierId });
  expect(heard?.state).toMatchObject({ dutyMet: { how: 'fell-away' }, phase: 'issued' });
}, 120_000);

test('no answer by the day: up to the head; nothing decided: before a leader and the conference; the job does it once', async () => {
  app.clock.set(startOfDay(addDays(app.clock.today(), 20)));
  const first = await app.app.slices.supervision.supervise();
  expect(first.raised).toBeGreaterThan(0);
  expect((await app.app.slices.supervision.supervise()).raised).toBe(0);
  expect(new Set((await cards()).map(({ state }) => state.level))).toEqual(new Set([1]));
  app.clock.set(startOfDay(addDays(app.clock.today(), 10)));
  await app.app.slices.supervision.supervise();
  expect((await cards()).some(({ state }) => state.level === 2)).toBe(true);
}, 300_000);

test('matters that meet a criterion are proposed for charge once, accusations never; the backlog lists lead to matters', async () => {
  const first = await app.app.slices.supervision.lookAtCharges();
  expect(first.proposed).toBeGreaterThan(3);
  expect((await app.app.slices.supervision.lookAtCharges()).proposed).toBe(0);
  const restricted = await app.platform.db.wide().rows(sql<{ n: number }>`
    select count(*)::int as n from dossiers.matter m join petitions.petition p on p.number = m.number where p.restricted`);
  expect(restricted[0]?.n).toBe(0);
  const supervisor = await app.officer('dingzhiqiang');
  const lists = await supervisor.get<{ lists: { code: string; rows: { number: string; charged: boolean }[] }[] }>(
    '/api/backlog',
  );
  expect(lists.lists.map(({ code }) => code)).toEqual(['stock', 'inflow', 'change']);
  expect(lists.lists[0]!.rows.length).toBeGreaterThan(3);
}, 300_000);

test('the board has the columns of the phases, by lateness, and filters by unit; strangers see no card of others', async () => {
  const supervisor = await app.officer('dingzhiqiang');
  type Board = {
    waiting: unknown[];
    columns: { code: string; rows: { due: string; unit: { zh: string } }[] }[];
    units: { organId: string; name: { zh: string } }[];
  };
  const board = await supervisor.get<Board>('/api/supervision/board');
  expect(board.columns.map(({ code }) => code)).toEqual(['issued', 'working', 'answered', 'closed']);
  expect(board.waiting).toEqual([]);
  const [issued] = board.columns;
  const days = issued!.rows.map(({ due }) => due);
  expect(days).toEqual([...days].sort());
  const labour = board.units.find(({ name }) => name.zh.includes('人力资源'))!;
  const own = await supervisor.get<Board>(`/api/supervision/board?organ=${labour.organId}`);
  expect(own.columns.flatMap(({ rows }) => rows).length).toBeGreaterThan(0);
  expect(new Set(own.columns.flatMap(({ rows }) => rows.map(({ unit }) => unit.zh)))).toEqual(
    new Set([labour.name.zh]),
  );
  const handler = await app.officer('zhoujianguo');
  const his = await handler.get<Board>('/api/supervision/board');
  expect(his.waiting).toBeNull();
  expect(new Set(his.columns.flatMap(({ rows }) => rows.map(({ unit }) => unit.zh)))).toEqual(
    new Set([labour.name.zh]),
  );
}, 120_000);

test('what the rules wrote and what a rebuild derives from the facts are the same', async () => {
  expect((await app.app.slices.dossiers.rebuild()).differing).toBe(0);
}, 300_000);

test('10,000 overdue clocks: handled in batches, each run reading no more than it opens, none twice', async () => {
  const { db } = app.platform;
  const [model] = await db.wide().rows(sql<{ petitionId: string }>`
    select c.petition_id as "petitionId" from docket.clock c join petitions.petition p
      on p.shard_key = c.shard_key and p.petition_id = c.petition_id
    where c.shard_key = ${key} and c.clock_id = 'handling' and c.status = 'running' and not p.restricted limit 1`);
  // 10,000 matters like one that is late, by copying its derived rows under numbers of their own.
  const copies = Array.from({ length: 10_000 }, (_, i) => ({
    id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
    number: registrationNumber({ region: '990123', bucket: '00', day: seededOn, form: '05', sequence: i + 1 }),
  }));
  const ids = copies.map(({ id }) => id);
  const numbers = copies.map(({ number }) => number);
  await db.wide().run(sql`
    insert into petitions.petition select (jsonb_populate_record(p, jsonb_build_object('petition_id', x.id, 'number', x.number))).*
    from petitions.petition p, unnest(${ids}::text[], ${numbers}::text[]) as x(id, number)
    where p.shard_key = ${key} and p.petition_id = ${model!.petitionId}`);
  await db.wide().run(sql`
    insert into docket.clock select (jsonb_populate_record(c, jsonb_build_object('petition_id', x.id))).*
    from docket.clock c, unnest(${ids}::text[]) as x(id)
    where c.shard_key = ${key} and c.petition_id = ${model!.petitionId} and c.clock_id = 'handling'`);
  const began = performance.now();
  const first = await app.app.slices.supervision.openOverdueCards(400);
  const took = performance.now() - began;
  expect(first.opened).toBe(400);
  expect(first.read).toBeLessThan(700);
  const second = await app.app.slices.supervision.openOverdueCards(100);
  expect(second.opened).toBe(100);
  const [twice] = await db.wide().rows(sql<{ n: number }>`
    select count(*)::int as n from (select origin from dossiers.dossier where kind = 'supervision-card' and origin is not null
      group by origin having count(*) > 1) x`);
  expect(twice?.n).toBe(0);
  console.log(`400 cards in ${Math.round(took)} ms`);
}, 600_000);
