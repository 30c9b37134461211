import type { Instant } from '../../../core/calendar/index.ts';
import { type Query, sql } from '../../platform/index.ts';

export interface MessageRow {
  shardKey: string;
  messageId: string;
  appointmentId: string;
  /** `reminder/2026-05-08`, `moved/7`: what it is told for; each once. */
  cause: string;
  body: string;
  state: 'waiting' | 'sent' | 'person' | 'told';
  attempts: number;
  nextAt: Instant | null;
  madeAt: Instant;
}

const columns = sql`shard_key as "shardKey", message_id as "messageId", appointment_id as "appointmentId", cause, body, state,
  attempts, next_at as "nextAt", made_at as "madeAt"`;

export const addMessage = (row: Omit<MessageRow, 'attempts'>): Query => sql`
  insert into reception.message (shard_key, message_id, appointment_id, cause, body, state, next_at, made_at)
  values (${row.shardKey}, ${row.messageId}, ${row.appointmentId}, ${row.cause}, ${row.body}, ${row.state}, ${row.nextAt}, ${row.madeAt})
  on conflict (shard_key, appointment_id, cause) do nothing`;

export const dueMessages = (now: Instant, most: number): Query<MessageRow> =>
  sql`select ${columns} from reception.message where state = 'waiting' and next_at <= ${now} order by next_at limit ${most}`;

export const noteTry = (
  row: Pick<MessageRow, 'shardKey' | 'messageId' | 'state' | 'attempts' | 'nextAt'>,
): Query => sql`
  update reception.message set state = ${row.state}, attempts = ${row.attempts}, next_at = ${row.nextAt}
  where shard_key = ${row.shardKey} and message_id = ${row.messageId} and state = 'waiting'`;

/** Whom a person has to tell, the oldest first. */
export const callsOf = (shardKey: string): Query<MessageRow> => sql`
  select ${columns} from reception.message where shard_key = ${shardKey} and state = 'person' order by made_at limit 200`;

export const messagesOfAppointment = (shardKey: string, appointmentId: string): Query<MessageRow> => sql`
  select ${columns} from reception.message where shard_key = ${shardKey} and appointment_id = ${appointmentId} order by made_at desc`;

export const settleCall = (shardKey: string, messageId: string, by: string, how: string, at: Instant): Query => sql`
  update reception.message set state = 'told', told_by = ${by}, told_how = ${how}, finished_at = ${at}
  where shard_key = ${shardKey} and message_id = ${messageId} and state = 'person'`;
