import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { logSource } from '../../cli/log-source.ts';
import { verify } from '../../cli/verify.ts';
import { leafHash, proveConsistency, tilePath, tilesOf, treeInMemory } from '../../core/merkle/index.ts';
import * as second from '../../test/second-verifier/verifier.mjs';
import type { Client } from '../client.ts';

/** The public log of the office's county as a reader finds it, with the keys it lists. */
export interface PublicLog {
  address: string;
  /** The latest checkpoint, kept in a file as a careful reader would. @returns the file */
  keep(name: string): Promise<string>;
  keys: string[];
}

export async function publicLog(home: string, folder: string): Promise<PublicLog> {
  const address = `${home}/ledger/990123~00`;
  const listed = (await (await fetch(`${address}/keys`)).json()) as { keys: { key: string }[] };
  return {
    address,
    keys: listed.keys.map(({ key }) => key),
    async keep(name) {
      const path = join(folder, name);
      writeFileSync(path, await (await fetch(`${address}/checkpoint`)).text());
      return path;
    },
  };
}

/** Waits until the log has taken in so many leaves. @returns the seconds that took */
export async function sequenced(home: string, leaves: number): Promise<number> {
  const began = performance.now();
  for (;;) {
    const answer = await fetch(`${home}/ledger/990123~00/checkpoint`);
    if (answer.ok && Number((await answer.text()).split('\n')[1]) >= leaves) return (performance.now() - began) / 1000;
    if (performance.now() - began > 120_000)
      throw new Error(`the log has not taken in ${leaves} leaves after 2 minutes`);
    await pause(100);
  }
}

/** How many of these petitions' receipts each verifier holds for proved. */
export async function receiptsProved(
  client: Client,
  log: PublicLog,
  petitions: { shardKey: string; petitionId: string }[],
  folder: string,
): Promise<{ first: number; second: number }> {
  const proved = { first: 0, second: 0 };
  const now = new Date().toISOString();
  for (const [i, { shardKey, petitionId }] of petitions.entries()) {
    const { file } = await client.get<{ file: string }>(`/api/petitions/${shardKey}/${petitionId}/receipt`);
    const path = join(folder, `receipt-${i}.json`);
    writeFileSync(path, file);
    const outcome = await verify(['receipt', path, ...log.keys.flatMap((key) => ['--key', key])], now);
    if (outcome.exit === 0) proved.first += 1;
    if (second.judge(file, { keys: log.keys, now }) === 'included') proved.second += 1;
  }
  return proved;
}

/**
 * Whether each verifier holds that the log continues a checkpoint kept before. The second recomputes both roots from the
 * entries as served, and checks the proof besides.
 */
export async function continues(
  log: PublicLog,
  kept: string,
  keptNote: string,
): Promise<{ first: boolean; second: boolean }> {
  const keys = log.keys.flatMap((key) => ['--key', key]);
  const outcome = await verify(['consistency', kept, 'latest', log.address, ...keys], new Date().toISOString());
  const note = await (await fetch(`${log.address}/checkpoint`)).text();
  const [from, to] = [second.checkpoint(keptNote, log.keys), second.checkpoint(note, log.keys)];
  if (!from || !to) return { first: outcome.exit === 0, second: false };
  const entries = await entriesOf(log, to.size);
  const tree = treeInMemory(entries.map(leafHash));
  const proof = proveConsistency(from.size, to.size, tree);
  const claim = { from: from.size, fromRoot: from.root, to: to.size, toRoot: to.root, proof };
  const roots = [from, to].every(({ size, root }) => second.root(entries.slice(0, size)).equals(root));
  return { first: outcome.exit === 0, second: roots && second.consistent(claim) };
}

async function entriesOf(log: PublicLog, size: number): Promise<Buffer[]> {
  const source = logSource(log.address);
  const entries: Buffer[] = [];
  for (const tile of tilesOf(size).filter(({ level }) => level === 0)) {
    const bytes = await source.read(tilePath({ ...tile, level: 'entries' }));
    entries.push(...second.entriesOfBundle(Buffer.from(bytes ?? [])));
  }
  return entries;
}
