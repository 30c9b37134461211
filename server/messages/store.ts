import type { Instant } from '../../core/calendar/index.ts';
import { type Query, sql } from '../platform/db/index.ts';
import type { ToldHow } from './contract.ts';

export type MessageState = 'waiting' | 'sent' | 'person' | 'told' | 'quiet';
export type Reason =
  | 'no-number'
  | 'no-mail-address'
  | 'no-gateway'
  | 'no-mail'
  | 'asked-to-be-called'
  | 'refused'
  | 'bounced'
  | 'no-answer'
  | 'task-open'
  | 'undelivered'
  | 'no-address'
  | 'returned'
  | 'address-given'
  | 'returned-address-given'
  | 'address-only'
  | 'by-letter'
  | 'failed-before'
  | 'failed-no-address';

export interface MessageRow {
  shardKey: string;
  messageId: string;
  petitionId: string;
  factSeq: number;
  /** `letter`: owed on paper, with no address to send it to. `person`: nothing but an address, and no letter of its own. */
  channel: 'sms' | 'email' | 'call' | 'letter' | 'person';
  sealed: Buffer;
  state: MessageState;
  reason: Reason | null;
  attempts: number;
  nextAt: Instant | null;
  organId: string;
  madeAt: Instant;
  finishedAt: Instant | null;
  /** Since when a person has the task. */
  taskSince: Instant | null;
  settledHow: ToldHow | null;
  /** Why nobody could be reached, sealed like the text. */
  settledNote: Buffer | null;
}

/** A fact is told once by each channel: the event may come twice. */
export const addMessage = (row: Omit<MessageRow, 'attempts' | 'settledHow' | 'settledNote'>): Query => sql`
  insert into messages.message (shard_key, message_id, petition_id, fact_seq, channel, sealed, state, reason, next_at, organ_id,
    made_at, finished_at, task_since)
  values (${row.shardKey}, ${row.messageId}, ${row.petitionId}, ${row.factSeq}, ${row.channel}, ${row.sealed}, ${row.state},
    ${row.reason}, ${row.nextAt}, ${row.organId}, ${row.madeAt}, ${row.finishedAt}, ${row.taskSince})
  on conflict (shard_key, petition_id, fact_seq, channel) do nothing`;

const columns = sql`m.shard_key as "shardKey", m.message_id as "messageId", m.petition_id as "petitionId", m.fact_seq as "factSeq",
  m.channel, m.sealed, m.state, m.reason, m.attempts, m.next_at as "nextAt", m.organ_id as "organId", m.made_at as "madeAt",
  m.finished_at as "finishedAt", m.task_since as "taskSince", m.settled_how as "settledHow", m.settled_note as "settledNote"`;

/** What is to be sent now, of all counties, the oldest first. */
export const dueMessages = (now: Instant, most: number): Query<MessageRow> => sql`
  select ${columns} from messages.message m where m.state = 'waiting' and m.next_at <= ${now} order by m.next_at limit ${most}`;

/** After a try. Only a waiting message changes: a second note of the same try changes nothing. */
export const noteTry = (
  row: Pick<
    MessageRow,
    'shardKey' | 'messageId' | 'state' | 'reason' | 'attempts' | 'nextAt' | 'finishedAt' | 'taskSince'
  > & {
    gatewayId: string | null;
  },
): Query => sql`
  update messages.message set state = ${row.state}, reason = ${row.reason}, attempts = ${row.attempts}, next_at = ${row.nextAt},
    finished_at = ${row.finishedAt}, gateway_id = ${row.gatewayId}, task_since = ${row.taskSince}
  where shard_key = ${row.shardKey} and message_id = ${row.messageId} and state = 'waiting'`;

export const hasTask = (shardKey: string, petitionId: string): Query<{ n: number }> => sql`
  select count(*) as n from messages.message where shard_key = ${shardKey} and petition_id = ${petitionId} and state = 'person'
    and channel <> 'letter'`;

/** Messages of this channel, since that act, that will never arrive. */
export const failedSince = (
  shardKey: string,
  petitionId: string,
  { channel, reasons, after }: { channel: string; reasons: readonly Reason[]; after: number },
): Query<{ n: number }> => sql`
  select count(*) as n from messages.message where shard_key = ${shardKey} and petition_id = ${petitionId}
    and channel = ${channel} and fact_seq > ${after} and reason = any(${[...reasons]}::text[])`;

/** An organ's tasks of one county, the oldest first. */
export const tasksOf = (shardKey: string, organId: string, most: number): Query<MessageRow> => sql`
  select ${columns} from messages.message m where m.shard_key = ${shardKey} and m.organ_id = ${organId} and m.state = 'person'
  order by m.made_at, m.message_id limit ${most}`;

export const messageById = (shardKey: string, messageId: string): Query<MessageRow> =>
  sql`select ${columns} from messages.message m where m.shard_key = ${shardKey} and m.message_id = ${messageId}`;

/** In which county a message is at home: a report names its id alone. All counties. */
export const messageAnywhere = (messageId: string): Query<{ shardKey: string }> =>
  sql`select m.shard_key as "shardKey" from messages.message m where m.message_id = ${messageId} limit 1`;

export const messagesOf = (shardKey: string, petitionId: string): Query<MessageRow> => sql`
  select ${columns} from messages.message m where m.shard_key = ${shardKey} and m.petition_id = ${petitionId}
  order by m.made_at desc, m.fact_seq desc, m.message_id desc limit 200`;

/** A person told them, or found that they cannot be reached. Once: a second time changes nothing. */
export const settleTask = (
  shardKey: string,
  messageId: string,
  by: string,
  how: ToldHow,
  note: Buffer | null,
  at: Instant,
): Query => sql`
  update messages.message set state = 'told', finished_at = ${at}, settled_by = ${by}, settled_how = ${how}, settled_note = ${note}
  where shard_key = ${shardKey} and message_id = ${messageId} and state = 'person'`;

/** The opinion was served: no letter is owed any more. */
export const settleLetters = (shardKey: string, petitionId: string, before: number, at: Instant): Query => sql`
  update messages.message set state = 'told', finished_at = ${at}, settled_how = 'served'
  where shard_key = ${shardKey} and petition_id = ${petitionId} and fact_seq < ${before} and channel = 'letter' and state = 'person'`;

/** What nobody has got yet: still to be sent, or with a person. */
export const untold = (shardKey: string, petitionId: string): Query<MessageRow> => sql`
  select ${columns} from messages.message m where m.shard_key = ${shardKey} and m.petition_id = ${petitionId}
    and m.state in ('waiting', 'person') order by m.made_at desc, m.message_id desc`;

/** Goes another way from now on. Only what nobody has got yet. */
export const redirect = (
  row: Pick<
    MessageRow,
    'shardKey' | 'messageId' | 'channel' | 'state' | 'reason' | 'nextAt' | 'finishedAt' | 'taskSince'
  >,
): Query => sql`
  update messages.message set channel = ${row.channel}, state = ${row.state}, reason = ${row.reason}, attempts = 0,
    next_at = ${row.nextAt}, finished_at = ${row.finishedAt}, task_since = ${row.taskSince}
  where shard_key = ${row.shardKey} and message_id = ${row.messageId} and state in ('waiting', 'person')`;

/** Tasks about these acts' letters that somebody still has. */
export const openLetters = (shardKey: string, petitionId: string, seqs: number[]): Query<{ n: number }> => sql`
  select count(*) as n from messages.message where shard_key = ${shardKey} and petition_id = ${petitionId}
    and fact_seq = any(${seqs}::integer[]) and channel = 'letter' and state = 'person'`;

/** Nobody has to bring these acts' letters any more. */
export const settleLettersOf = (
  shardKey: string,
  petitionId: string,
  seqs: number[],
  how: ToldHow,
  at: Instant,
): Query => sql`
  update messages.message set state = 'told', finished_at = ${at}, settled_how = ${how}
  where shard_key = ${shardKey} and petition_id = ${petitionId} and fact_seq = any(${seqs}::integer[])
    and channel = 'letter' and state = 'person'`;

/** A mail that the server took came back: a person has it now. Only what counts as sent comes back. */
export const noteBounce = (shardKey: string, messageId: string, at: Instant): Query => sql`
  update messages.message set state = 'person', reason = 'bounced', finished_at = null, task_since = ${at}
  where shard_key = ${shardKey} and message_id = ${messageId} and channel = 'email' and state = 'sent'`;

/** A short message that the gateway took did not arrive: a person has it now. */
export const noteUndelivered = (shardKey: string, messageId: string, at: Instant): Query => sql`
  update messages.message set state = 'person', reason = 'undelivered', finished_at = null, task_since = ${at}
  where shard_key = ${shardKey} and message_id = ${messageId} and channel = 'sms' and state = 'sent'`;
