import type { Instant } from '../../../core/calendar/index.ts';
import { type Query, sql } from '../../platform/db/index.ts';

export interface RebuildPosition {
  shardKey: string | null;
  petitionId: string | null;
  done: number;
  differing: number;
}

export const rebuildPosition = (name: string): Query<RebuildPosition> => sql`
  select shard_key as "shardKey", petition_id as "petitionId", done, differing from petitions.rebuild where name = ${name}`;

export const noteRebuild = (name: string, at: RebuildPosition, now: Instant): Query => sql`
  insert into petitions.rebuild (name, shard_key, petition_id, done, differing, at)
  values (${name}, ${at.shardKey}, ${at.petitionId}, ${at.done}, ${at.differing}, ${now})
  on conflict (name) do update set shard_key = excluded.shard_key, petition_id = excluded.petition_id, done = excluded.done,
    differing = excluded.differing, at = excluded.at`;

/** Nothing is left to go on from. */
export const beginRebuild = (name: string, now: Instant): Query =>
  noteRebuild(name, { shardKey: null, petitionId: null, done: 0, differing: 0 }, now);

export const rebuildEnded = (name: string): Query<{ at: Instant; done: number; differing: number }> => sql`
  select at, done, differing from petitions.rebuild where name = ${name}`;
