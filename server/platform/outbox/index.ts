import { instantOf, millisecondsOf } from '../../../core/calendar/index.ts';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/index.ts';
import type { Log } from '../log/index.ts';
import {
  allUndelivered,
  dueAgain,
  forgetDispatched,
  keepUndelivered,
  markDelivered,
  markDispatched,
  type OutboxEvent,
  pendingEvents,
  type Undelivered,
} from './store.ts';

export { type OutboxEvent, outboxWrite, type Undelivered } from './store.ts';

/** Takes an event. It may come twice: the same event must then change nothing more. A throw means "again later". */
export type Handler = (event: OutboxEvent) => Promise<unknown>;

export interface Outbox {
  /** Subscribes, on the composition root's one screen. @param name a sentence: 'the docket follows facts' */
  on(type: string, name: string, handler: Handler): void;
  /** Tells what is pending and what is due again, until nothing is. One process at a time. @returns events told */
  dispatch(): Promise<number>;
  /** What some subscriber has not taken yet. */
  undelivered(most?: number): Promise<Undelivered[]>;
  /** Removes events that everybody has had for 30 days. */
  forgetOld(): Promise<number>;
}

const batch = 200;
const longestWait = 3600;
const kept = 30 * 86_400_000;

/**
 * Delivers at least once, within a county in the order of the events. One process dispatches (a named lock): rows need no
 * locks, which a query over all counties may not take on Citus (S2).
 */
export function createOutbox({ db, clock, log }: { db: Db; clock: Clock; log: Log }): Outbox {
  const subscribers: { type: string; name: string; handler: Handler }[] = [];
  const later = (seconds: number) => instantOf(millisecondsOf(clock.now()) + seconds * 1000);
  const failure = (event: OutboxEvent, subscriber: string, attempts: number, error: unknown): Undelivered => {
    log.error(
      { err: error, event: event.type, id: event.id, subscriber, attempts },
      'a subscriber failed; it will be told again',
    );
    return {
      ...event,
      subscriber,
      attempts,
      nextAt: later(Math.min(2 ** attempts, longestWait)),
      error: String((error as Error)?.message ?? error).slice(0, 500),
    };
  };

  async function tell(event: OutboxEvent): Promise<Undelivered[]> {
    const failures: Undelivered[] = [];
    for (const { type, name, handler } of subscribers) {
      if (type === event.type)
        await handler(event).catch((error: unknown) => failures.push(failure(event, name, 1, error)));
    }
    return failures;
  }

  async function tellCounty(shardKey: string, events: OutboxEvent[]): Promise<void> {
    const failures: Undelivered[] = [];
    for (const event of events) failures.push(...(await tell(event)));
    await markDispatched(
      db,
      shardKey,
      events.map(({ id }) => id),
      failures,
      clock.now(),
    );
  }

  async function tellAgain(event: Undelivered): Promise<void> {
    const subscriber = subscribers.find(({ type, name }) => type === event.type && name === event.subscriber);
    try {
      // A subscriber that exists no longer has nothing to be told.
      await subscriber?.handler(event);
      await markDelivered(db, event);
    } catch (error) {
      await keepUndelivered(db, failure(event, event.subscriber, event.attempts + 1, error));
    }
  }

  async function dispatchAll(): Promise<number> {
    let told = 0;
    for (;;) {
      const events = await pendingEvents(db, batch);
      for (const [shardKey, ofCounty] of Map.groupBy(events, (event) => event.shardKey))
        await tellCounty(shardKey, ofCounty);
      const again = await dueAgain(db, clock.now(), batch);
      for (const event of again) await tellAgain(event);
      told += events.length + again.length;
      if (events.length < batch && again.length < batch) return told;
    }
  }

  return {
    on: (type, name, handler) => {
      if (subscribers.some((known) => known.type === type && known.name === name))
        throw new Error(`${name} is subscribed to ${type} twice`);
      subscribers.push({ type, name, handler });
    },
    dispatch: async () => (await db.alone('outbox: tell what was committed', dispatchAll)) ?? 0,
    undelivered: (most = 100) => allUndelivered(db, most),
    forgetOld: () => forgetDispatched(db, instantOf(millisecondsOf(clock.now()) - kept)),
  };
}
