import type { LocalDate } from '../../../core/calendar/index.ts';
import { type Query, sql } from '../../platform/db/index.ts';

/** Along `task_running`, no further than a thousand. */
export const countTasks = (
  shardKey: string,
  {
    organId,
    officerId,
    today,
    hidden,
    among,
  }: { organId: string; officerId: string; today: LocalDate; hidden: string[]; among?: string[] },
): Query<{ count: number; late: number; due: LocalDate | null }> => sql`
  select count(*) as count, count(*) filter (where t.due_on < ${today}) as late, min(t.due_on) as due from (
    select t.due_on from dossiers.task t where t.shard_key = ${shardKey} and t.organ_id = ${organId} and t.status = 'running'
      and (t.officer_id is null or t.officer_id = ${officerId}) and t.kind <> all(${hidden}::text[])
      ${among === undefined ? sql`` : sql`and t.dossier_id = any(${among}::uuid[])`} order by t.due_on limit 1000) t`;
