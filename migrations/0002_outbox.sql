-- What an act tells the rest of the house, written in the act's own statement and delivered after its commit.
create schema platform;
select app.open_schema('platform');

create table platform.outbox (
  shard_key text not null,
  id uuid not null,
  type text not null,
  payload jsonb not null,
  recorded_at timestamptz not null,
  dispatched_at timestamptz,
  primary key (shard_key, id)
);
create index outbox_pending on platform.outbox (id) where dispatched_at is null;
select app.distribute('platform.outbox', 'shard_key');
select app.grant_ordinary('platform.outbox');

-- An event that one subscriber could not take yet. The others have it; this one is tried again.
create table platform.undelivered (
  shard_key text not null,
  event_id uuid not null,
  subscriber text not null,
  type text not null,
  payload jsonb not null,
  recorded_at timestamptz not null,
  attempts integer not null,
  next_at timestamptz not null,
  error text not null,
  primary key (shard_key, event_id, subscriber)
);
create index undelivered_due on platform.undelivered (next_at);
select app.distribute('platform.undelivered', 'shard_key', 'platform.outbox');
select app.grant_ordinary('platform.undelivered');

-- When each periodic task last ran and how it went: what `huiyin doctor` reads.
create table platform.job (
  name text primary key,
  ran_at timestamptz not null,
  error text
);
select app.keep_local('platform.job');
select app.grant_ordinary('platform.job');
