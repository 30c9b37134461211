/** What one stretch of work took. */
export interface Sample {
  /** Milliseconds of each request. */
  times: number[];
  /** Milliseconds of the whole stretch. */
  took: number;
}

export interface Measured {
  n: number;
  perSecond: number;
  p50: number;
  p95: number;
}

/** So many clients, each sending as soon as its last answer came, for so many seconds. */
export async function timed(
  clients: number,
  seconds: number,
  send: (client: number) => Promise<unknown>,
): Promise<Sample> {
  const times: number[] = [];
  const began = performance.now();
  const until = began + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (performance.now() < until) {
        const from = performance.now();
        await send(client);
        times.push(performance.now() - from);
      }
    }),
  );
  return { times, took: performance.now() - began };
}

export function measured(samples: Sample[]): Measured {
  const times = samples.flatMap((sample) => sample.times).sort((a, b) => a - b);
  const took = samples.reduce((sum, sample) => sum + sample.took, 0);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { n: times.length, perSecond: (times.length / took) * 1000, p50: at(0.5), p95: at(0.95) };
}

export const ratio = (a: Measured, b: Measured) => a.perSecond / b.perSecond;
