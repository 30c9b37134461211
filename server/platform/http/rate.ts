import { createHmac, randomBytes } from 'node:crypto';

/** Counts tries. Addresses are kept as salted hashes, in memory, until the salt changes each day (decisions 24). */
export interface RateCounter {
  /**
   * Takes one try from a bucket.
   * @param who an address, or whatever else is limited (a registration number)
   * @returns 0 when it may go on, else the seconds until it may
   */
  take(bucket: string, who: string, most: number, seconds: number): number;
}

const day = 86_400_000;

/** @param elapsed milliseconds of a clock that always runs: the legal clock may stand still in a demo */
export function rateCounter(elapsed: () => number = () => performance.now()): RateCounter {
  let salt = randomBytes(32);
  let saltedAt = elapsed();
  let counts = new Map<string, { n: number; until: number }>();
  const forget = (now: number) => {
    if (now - saltedAt >= day) {
      salt = randomBytes(32);
      saltedAt = now;
      counts = new Map();
    }
    if (counts.size > 100_000) for (const [key, count] of counts) if (count.until <= now) counts.delete(key);
  };
  return {
    take(bucket, who, most, seconds) {
      const now = elapsed();
      forget(now);
      const key = createHmac('sha256', salt).update(`${bucket}\0${who}`).digest('base64url');
      const found = counts.get(key);
      const count = found && found.until > now ? found : { n: 0, until: now + seconds * 1000 };
      count.n += 1;
      counts.set(key, count);
      return count.n <= most ? 0 : Math.ceil((count.until - now) / 1000);
    },
  };
}
