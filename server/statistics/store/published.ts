import type { Instant } from '../../../core/calendar/index.ts';
import type { PublicFigures } from '../../../core/measure/index.ts';
import { json, type Query, sql } from '../../platform/db/index.ts';

export interface PublishedRow {
  span: string;
  figures: PublicFigures;
  at: Instant;
}

/** Once: what stands there stays. */
export const publish = (shardKey: string, { span, figures, at }: PublishedRow): Query => sql`
  insert into statistics.published (shard_key, span, figures, published_at)
  values (${shardKey}, ${span}, ${json(figures)}, ${at}) on conflict (shard_key, span) do nothing`;

/** The newest first. */
export const publishedOf = (shardKey: string): Query<PublishedRow> => sql`
  select span, figures, published_at as at from statistics.published where shard_key = ${shardKey} order by span desc limit 40`;
