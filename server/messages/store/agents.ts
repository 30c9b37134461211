import type { Instant } from '../../../core/calendar/index.ts';
import { type Query, sql } from '../../platform/db/index.ts';

/** Word to an agent that there is news. */
export interface AgentMessage {
  shardKey: string;
  petitionId: string;
  factSeq: number;
  agent: number;
  messageId: string;
  channel: 'sms' | 'email';
  attempts: number;
}

/** A fact is told once to each agent: the event may come twice. */
export const addAgentMessage = (row: Omit<AgentMessage, 'attempts'>, at: Instant): Query => sql`
  insert into messages.agent_message (shard_key, petition_id, fact_seq, agent_no, message_id, channel, state, next_at, made_at)
  values (${row.shardKey}, ${row.petitionId}, ${row.factSeq}, ${row.agent}, ${row.messageId}, ${row.channel}, 'waiting', ${at}, ${at})
  on conflict (shard_key, petition_id, fact_seq, agent_no) do nothing`;

/** What is to be sent now, of all counties, the oldest first. */
export const dueAgentMessages = (now: Instant, most: number): Query<AgentMessage> => sql`
  select m.shard_key as "shardKey", m.petition_id as "petitionId", m.fact_seq as "factSeq", m.agent_no as agent,
    m.message_id as "messageId", m.channel, m.attempts
  from messages.agent_message m where m.state = 'waiting' and m.next_at <= ${now} order by m.next_at limit ${most}`;

/** After a try. Only a waiting message changes. @param nextAt of the next try; null where there is none */
export const noteAgentTry = (
  { shardKey, petitionId, factSeq, agent, attempts }: AgentMessage,
  state: 'waiting' | 'sent' | 'dropped',
  nextAt: Instant | null,
  at: Instant,
): Query => sql`
  update messages.agent_message set state = ${state}, attempts = ${attempts + 1}, next_at = ${nextAt},
    finished_at = ${nextAt === null ? at : null}
  where shard_key = ${shardKey} and petition_id = ${petitionId} and fact_seq = ${factSeq} and agent_no = ${agent}
    and state = 'waiting'`;
