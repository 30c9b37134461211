import { randomBytes } from 'node:crypto';
import { clockProjection } from '../../server/docket/index.ts';
import { ownProjections } from '../../server/petitions/own-projections.ts';
import { changesOf } from '../../server/petitions/rebuild.ts';
import { sql } from '../../server/platform/index.ts';
import type { Office } from '../office.ts';

/** Derives so many petitions, drawn at random, again from their facts. @returns how many differ, for each projection */
export async function differing(office: Office, n: number): Promise<Record<string, number>> {
  const { platform, slices } = await office.open();
  try {
    const shardKey = slices.shardKey();
    const local = platform.db.local(shardKey);
    const ids: string[] = [];
    while (ids.length < n) {
      const { first, last } = (await local.first<{ first: string; last: string }>(
        sql`select min(petition_id::text) as first, max(petition_id::text) as last from petitions.petition where shard_key = ${shardKey}`,
      ))!;
      const probe = between(first, last);
      const rows = await local.rows<{ id: string }>(
        sql`select petition_id as id from petitions.petition where shard_key = ${shardKey} and petition_id >= ${probe} order by petition_id limit 1`,
      );
      ids.push(...rows.map(({ id }) => id));
    }
    const counts: Record<string, number> = {};
    const changes = await changesOf(slices.petitions.deps, shardKey, [...new Set(ids)]);
    for (const projection of [...ownProjections(slices.petitions.deps), clockProjection]) {
      counts[projection.name] = (await projection.stale(local, shardKey, changes)).length;
    }
    return counts;
  } finally {
    await platform.close();
  }
}

/** A random id within a range, evenly by its moment. */
function between(first: string, last: string): string {
  const moment = (id: string) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  const at = moment(first) + Math.random() * (moment(last) - moment(first));
  const hex = Math.floor(at).toString(16).padStart(12, '0');
  const random = randomBytes(9).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7${random.slice(0, 3)}-8${random.slice(3, 6)}-${random.slice(6, 18)}`;
}
