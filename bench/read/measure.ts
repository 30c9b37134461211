import type { Client } from '../client.ts';

/** A request that the desk makes, drawn anew each time. */
export interface Asked {
  name: string;
  send(client: Client): Promise<unknown>;
}

export interface Times {
  p50: number;
  p95: number;
  n: number;
}

/** So many requests of each kind, one after the other, the offices by turns: a slow moment of the machine meets all. */
export async function measure(
  offices: { client: Client; asked: Asked[] }[],
  rounds: number,
  each: number,
): Promise<Map<string, Times[]>> {
  const times = offices.map(({ asked }) => asked.map((): number[] => []));
  for (let round = -1; round < rounds; round++) {
    for (const [o, { client, asked }] of offices.entries()) {
      for (const [a, { send }] of asked.entries()) {
        for (let i = 0; i < each; i++) {
          const began = performance.now();
          await send(client);
          // The first round warms plans, code and cache.
          if (round >= 0) times[o]![a]!.push(performance.now() - began);
        }
      }
    }
  }
  const names = offices[0]?.asked.map(({ name }) => name) ?? [];
  return new Map(names.map((name, a) => [name, times.map((ofOffice) => summed(ofOffice[a]!))]));
}

function summed(times: number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), n: sorted.length };
}
