import { millisecondsOf } from '../../core/calendar/index.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { Clock } from './clock.ts';
import { type Db, sql } from './db/index.ts';
import type { Log } from './log/index.ts';

/** Compares the application's clock with the database's (decisions 6). */
export interface ClockWatch {
  /** @returns milliseconds by which the two differ now */
  check(): Promise<number>;
  /** The refusal that every write gets while the two are more than 60 s apart. */
  mayWrite(): Refusal | undefined;
}

const noticed = 2_000;
const stopping = 60_000;

export function watchClock({ db, clock, log }: { db: Db; clock: Clock; log: Log }): ClockWatch {
  let apart = 0;
  return {
    async check() {
      const before = millisecondsOf(clock.now());
      const row = await db
        .wide()
        .first<{ ms: number }>(sql`select extract(epoch from clock_timestamp())::float8 * 1000 as ms`);
      const after = millisecondsOf(clock.now());
      // The answer lies somewhere between asking and hearing: the nearest of the two counts.
      const theirs = row?.ms ?? before;
      apart = Math.round(Math.max(before - theirs, theirs - after, 0));
      if (apart > noticed) log.warn({ apart }, 'the clocks of the application and of the database differ');
      return apart;
    },
    mayWrite: () => (apart > stopping ? clocksApart(Math.round(apart / 1000)) : undefined),
  };
}

function clocksApart(seconds: number): Refusal {
  return refuse({
    kind: 'unavailable',
    code: 'clock.apart',
    what: {
      zh: `系统时钟与数据库时钟相差 ${seconds} 秒，为保证期限准确，暂不办理任何写入。`,
      en: `The clocks of the system and its database are ${seconds} s apart; nothing is written while dates could be wrong.`,
    },
    way: {
      zh: '请管理员校准两台机器的时间（NTP），校准后一分钟内自动恢复。',
      en: 'Let the administrator set both clocks (NTP); writing goes on within a minute of it.',
    },
    data: { seconds },
  });
}
