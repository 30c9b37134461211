import { expect } from 'vitest';
import { binding, type Session } from '../../../core/conference/index.ts';
import type { Task } from '../../../core/inspection/index.ts';
import type { ReceptionRecord, Roster } from '../../../core/reception/index.ts';
import type { Card } from '../../../core/supervision/index.ts';
import { sql } from '../../../server/platform/db/index.ts';
import { supervisedDuties } from '../../../server/supervision/overdue.ts';
import { lastDay, type Quarter } from './quarter.ts';

const wide = ({ office }: Quarter) => office.app.platform.db.wide();
const slicesOf = ({ office }: Quarter) => office.app.app.slices;

/** 未办必督: every overdue clock of an ordinary matter has one open card, and of an accusation none. @returns how many are overdue */
export async function overdueHaveOneCard(quarter: Quarter): Promise<{ ordinary: number; restricted: number }> {
  const late = await wide(quarter).rows(sql<{ number: string; clockId: string; restricted: boolean; cards: number }>`
    select p.number, c.clock_id as "clockId", p.restricted,
      (select count(*)::int from dossiers.dossier d where d.shard_key = c.shard_key and d.kind = 'supervision-card' and d.open
        and d.origin like 'clock/' || c.petition_id || '/' || c.clock_id || '/%') as cards
    from docket.clock c join petitions.petition p on p.shard_key = c.shard_key and p.petition_id = c.petition_id
    where c.status = 'running' and c.due_on < ${lastDay} and c.owed_by = 'organ'
      and split_part(c.clock_id, '.', 1) = any(${supervisedDuties}::text[])`);
  expect(late.filter(({ restricted, cards }) => cards !== (restricted ? 0 : 1))).toEqual([]);
  const restricted = late.filter((one) => one.restricted).length;
  return { ordinary: late.length - restricted, restricted };
}

/** R-SUP-1: whoever closed a card is not of the unit that it asked. @returns cards closed */
export async function closedFromOutside(quarter: Quarter): Promise<number> {
  const { dossiers, shardKey } = slicesOf(quarter);
  const cards = await dossiers.ofKind(shardKey(), 'supervision-card', { open: false });
  for (const { dossierId, number } of cards) {
    const { history, state } = (await dossiers.opened({ shardKey: shardKey(), dossierId }))!;
    const closed = history.at(-1)!;
    const { organId, officerId } = closed.actor as { organId: string; officerId: string };
    const { organs, handlerIds } = state as Card;
    expect([number, closed.act, organs.responsible!.includes(organId), handlerIds.includes(officerId)]).toEqual([
      number,
      'close',
      false,
      false,
    ]);
  }
  return cards.length;
}

/** How often each act was done on cards. */
export async function cardActs(quarter: Quarter): Promise<Record<string, number>> {
  const rows = await wide(quarter).rows(sql<{ act: string; n: number }>`
    select f.act, count(*)::int as n from dossiers.fact f join dossiers.dossier d
      on d.shard_key = f.shard_key and d.dossier_id = f.dossier_id
    where d.kind = 'supervision-card' group by f.act order by n desc`);
  return Object.fromEntries(rows.map(({ act, n }) => [act, n]));
}

/** Why cards were opened. */
export async function cardTriggers(quarter: Quarter): Promise<Record<string, number>> {
  const { dossiers, shardKey } = slicesOf(quarter);
  const cards = (await dossiers.ofKind(shardKey(), 'supervision-card')).map(({ state }) => (state as Card).trigger);
  return Object.fromEntries(
    [...Map.groupBy(cards, (trigger) => trigger)].map(([trigger, all]) => [trigger, all.length]),
  );
}

/** 2.5: each "not satisfied" has one call-back of its own; contentment and silence have none for that reason. */
export async function evaluationsHeard(quarter: Quarter): Promise<Record<string, number>> {
  const served = await wide(quarter).rows(sql<{ said: string; callBacks: number }>`
    select case when e.payload is null then 'silent'
        when 'dissatisfied' in (e.payload ->> 'office', e.payload ->> 'organ') then 'dissatisfied' else 'satisfied' end as said,
      (select count(*)::int from dossiers.dossier d where d.kind = 'call-back' and d.origin = 'evaluation/' || p.petition_id) as "callBacks"
    from petitions.petition p left join petitions.fact e
      on e.shard_key = p.shard_key and e.petition_id = p.petition_id and e.kind = 'evaluate'
    where p.state ->> 'servedOn' is not null`);
  expect(served.filter(({ said, callBacks }) => callBacks !== (said === 'dissatisfied' ? 1 : 0))).toEqual([]);
  return Object.fromEntries([...Map.groupBy(served, ({ said }) => said)].map(([said, all]) => [said, all.length]));
}

/** What became of the days of the roster, and of what leaders promised. */
export async function promisesAndDays(quarter: Quarter): Promise<Record<string, number>> {
  const { dossiers, shardKey } = slicesOf(quarter);
  const plans = await dossiers.ofKind(shardKey(), 'reception-plan');
  const records = await dossiers.ofKind(shardKey(), 'reception-record');
  const days = plans.flatMap(({ state }) => (state as Roster).days);
  const promises = records.flatMap(({ state }) => (state as ReceptionRecord).promises);
  const on = (status: string) => days.filter((day) => day.status === status).length;
  const are = (status: string) => promises.filter((promise) => promise.status === status).length;
  return {
    held: on('held'),
    swapped: on('swapped'),
    missed: on('missed'),
    planned: on('planned'),
    kept: are('met'),
    'not kept': are('not-met'),
    open: are('open'),
  };
}

/** R-ZERO-1: whoever said nothing stands as not reported, and in no week as zero. */
export async function missingIsNotZero(quarter: Quarter) {
  const { dossiers, shardKey } = slicesOf(quarter);
  const states = (await dossiers.ofKind(shardKey(), 'inspection-task')).map(({ state }) => state as Task);
  for (const { missing, reports } of states) expect(missing.filter((id) => reports[id])).toEqual([]);
  const reports = states.flatMap((state) => Object.values(state.reports));
  return {
    weeks: states.length,
    problems: reports.filter(({ as }) => as === 'problems').length,
    zeros: reports.filter(({ as }) => as === 'zero').length,
    late: reports.filter(({ late }) => late).length,
    missing: states.flatMap(({ missing }) => missing).length,
    'false zeros': states.flatMap(({ falseZeros }) => falseZeros).length,
  };
}

/** Art. 30: no dossier of any kind names an accusation. @returns accusations of the quarter */
export async function accusationsInNoDossier(quarter: Quarter): Promise<number> {
  const numbers = (
    await wide(quarter).rows(sql<{ number: string }>`select number from petitions.petition where restricted`)
  ).map(({ number }) => number);
  const linked = await wide(quarter).rows(sql<{ number: string }>`
    select number from dossiers.matter where number = any(${numbers}::text[])`);
  expect(linked).toEqual([]);
  const told = await wide(quarter).rows(sql<{ number: string }>`
    select d.number from dossiers.dossier d, unnest(${numbers}::text[]) as x(number) where d.state::text like '%' || x.number || '%'`);
  expect(told).toEqual([]);
  return numbers.length;
}

/** Art. 24: what a signed session decided on jurisdiction was done in the petition, under the number of its minutes. @returns decisions */
export async function signedDecisionsBind(quarter: Quarter): Promise<number> {
  const { dossiers, petitions, shardKey } = slicesOf(quarter);
  let decisions = 0;
  for (const { state } of await dossiers.ofKind(shardKey(), 'conference', { open: false })) {
    for (const { matter, source, unitId, entered } of (state as Session).items) {
      if (!matter || !binding.includes(source)) continue;
      const [at] = await petitions.byNumbers([matter], 'rule');
      const petition = (await petitions.opened(at!))!;
      const done = petition.history.find(({ kind }) => kind === 'decideCoordination')?.payload as
        | { leadId: string; minutesNo?: string }
        | undefined;
      expect([matter, entered, done?.leadId, petition.state.holderId]).toEqual([matter, 'done', unitId, unitId]);
      expect(done?.minutesNo).toMatch(/〔2026〕\d+号$/);
      decisions += 1;
    }
  }
  return decisions;
}

/** Every fact of the quarter has its leaf in the public log. */
export async function everyFactHasItsLeaf(quarter: Quarter): Promise<{ facts: number; leaves: number }> {
  await quarter.office.app.sequence();
  const [row] = await wide(quarter).rows(sql<{ facts: number; leaves: number; lost: number }>`
    with fact as (
      select shard_key, petition_id as id, seq from petitions.fact
      union all select shard_key, dossier_id, seq from dossiers.fact)
    select count(*)::int as facts, count(l.position)::int as leaves, (count(*) - count(l.position))::int as lost
    from fact f left join ledger.leaf l on l.shard_key = f.shard_key and l.petition_id = f.id and l.fact_seq = f.seq`);
  expect(row!.lost).toBe(0);
  return row!;
}

/** Everything derived is derived again from the facts alone, and agrees. */
export async function rebuiltEqual(quarter: Quarter): Promise<{ petitions: number; dossiers: number }> {
  const { petitions, dossiers } = slicesOf(quarter);
  const first = await petitions.rebuild({ anew: true });
  expect(Object.entries(first.byProjection).filter(([, differed]) => differed > 0)).toEqual([]);
  expect(first.differing).toBe(0);
  const second = await dossiers.rebuild();
  expect(second.differing).toBe(0);
  return { petitions: first.done, dossiers: second.done };
}
