-- 代理人的消息: word that there is news, to an agent by a channel of their own. Apart from the petitioner's: nobody at the office has to
-- go after an agent who cannot be reached, and nothing of it stands among what the petitioner is told.

create table messages.agent_message (
  shard_key text not null,
  petition_id uuid not null,
  fact_seq integer not null,
  agent_no integer not null,
  message_id uuid not null,
  channel text not null check (channel in ('sms', 'email')),
  state text not null check (state in ('waiting', 'sent', 'dropped')),
  attempts integer not null default 0,
  next_at timestamptz,
  made_at timestamptz not null,
  finished_at timestamptz,
  primary key (shard_key, petition_id, fact_seq, agent_no)
);
create index agent_message_due on messages.agent_message (next_at) where state = 'waiting';
select app.distribute('messages.agent_message', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('messages.agent_message');
