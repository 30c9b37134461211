-- 消息: what a petitioner is told by the channel they chose, and what a person has to tell them instead.

create schema messages;
select app.open_schema('messages');

-- One row for one fact that concerns the petitioner. `sealed` is the text, under the case's key; number and address are not
-- kept here: they are read from the sealed identity when it is sent.
create table messages.message (
  shard_key text not null,
  message_id uuid not null,
  petition_id uuid not null,
  fact_seq integer not null,
  channel text not null,
  sealed bytea not null,
  state text not null check (state in ('waiting', 'sent', 'person', 'told', 'quiet')),
  reason text,
  attempts integer not null default 0,
  next_at timestamptz,
  gateway_id text,
  organ_id text not null,
  made_at timestamptz not null,
  finished_at timestamptz,
  settled_by text,
  settled_how text,
  primary key (shard_key, message_id),
  unique (shard_key, petition_id, fact_seq)
);
create index message_due on messages.message (next_at) where state = 'waiting';
create index message_for_a_person on messages.message (shard_key, organ_id, made_at) where state = 'person';
select app.distribute('messages.message', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('messages.message');
