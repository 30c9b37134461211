import type { Instant } from '../../../core/calendar/index.ts';
import { type Db, json, type Query, sql, together, type Write } from '../db/index.ts';

/** Something that happened, told after the commit. References only: never identity or what a petitioner wrote. */
export interface OutboxEvent {
  shardKey: string;
  /** UUIDv7: events are told in this order. */
  id: string;
  /** In the past tense, by the slice that tells it: `petitions.registered`. */
  type: string;
  payload: Record<string, unknown>;
  at: Instant;
}

/** An event that a subscriber has not taken yet. */
export interface Undelivered extends OutboxEvent {
  subscriber: string;
  attempts: number;
  nextAt: Instant;
  error: string;
}

/** The event as a part of the act's own statement. @param name distinct when one statement tells several */
export function outboxWrite(event: OutboxEvent, name = 'outbox'): Write {
  return {
    name,
    statement: sql`
      insert into platform.outbox (shard_key, id, type, payload, recorded_at)
      values (${event.shardKey}, ${event.id}, ${event.type}, ${json(event.payload)}, ${event.at})`,
  };
}

export function pendingEvents(db: Db, most: number): Promise<OutboxEvent[]> {
  return db.wide().rows(sql`
    select o.shard_key as "shardKey", o.id, o.type, o.payload, o.recorded_at as at
    from platform.outbox o
    where o.dispatched_at is null
    order by o.id
    limit ${most}`);
}

/** Marks events told and keeps what failed, in one statement: a crash before it tells them again, never less. */
export async function markDispatched(
  db: Db,
  shardKey: string,
  ids: string[],
  failures: Undelivered[],
  at: Instant,
): Promise<void> {
  const told: Write = {
    name: 'told',
    statement: sql`update platform.outbox set dispatched_at = ${at} where shard_key = ${shardKey} and id = any(${ids}::uuid[])`,
  };
  await db.local(shardKey).run(together([told, ...failures.map(keep)]));
}

export function dueAgain(db: Db, now: Instant, most: number): Promise<Undelivered[]> {
  return db.wide().rows(sql`${undelivered} where u.next_at <= ${now} order by u.next_at limit ${most}`);
}

/** Everything that waits to be told again, oldest first. */
export function allUndelivered(db: Db, most: number): Promise<Undelivered[]> {
  return db.wide().rows(sql`${undelivered} order by u.event_id limit ${most}`);
}

export async function markDelivered(db: Db, event: Undelivered): Promise<void> {
  await db.local(event.shardKey).run(sql`
    delete from platform.undelivered
    where shard_key = ${event.shardKey} and event_id = ${event.id} and subscriber = ${event.subscriber}`);
}

export async function keepUndelivered(db: Db, event: Undelivered): Promise<void> {
  await db.local(event.shardKey).run(keep(event, 0).statement);
}

/** Forgets events that everybody has, told before the given moment. Facts keep what happened; events only carry it. */
export function forgetDispatched(db: Db, before: Instant): Promise<number> {
  return db.wide().run(sql`delete from platform.outbox where dispatched_at < ${before}`);
}

const undelivered: Query<Undelivered> = sql`
  select u.shard_key as "shardKey", u.event_id as id, u.type, u.payload, u.recorded_at as at, u.subscriber, u.attempts,
         u.next_at as "nextAt", u.error
  from platform.undelivered u`;

function keep(event: Undelivered, index: number): Write {
  return {
    name: `failed_${index}`,
    statement: sql`
      insert into platform.undelivered (shard_key, event_id, subscriber, type, payload, recorded_at, attempts, next_at, error)
      values (${event.shardKey}, ${event.id}, ${event.subscriber}, ${event.type}, ${json(event.payload)}, ${event.at},
              ${event.attempts}, ${event.nextAt}, ${event.error})
      on conflict (shard_key, event_id, subscriber)
      do update set attempts = excluded.attempts, next_at = excluded.next_at, error = excluded.error`,
  };
}
