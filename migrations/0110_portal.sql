-- 门户: what is being written (sealed under the browser's own key, for a day), and what goes around the handler.

create schema portal;
select app.open_schema('portal');

-- The server alone cannot open a draft: half of its key is the cookie. Local, short-lived, never part of a case.
create table portal.draft (
  draft_id bytea primary key,
  sealed bytea not null,
  expires_at timestamptz not null
);
create index draft_by_expiry on portal.draft (expires_at);
select app.keep_local('portal.draft');
select app.grant_ordinary('portal.draft');

-- 反映办理中的问题、打击报复: goes to the custodian's queue, past the handler (Art. 18, 46). Sealed with the case's key.
create table portal.concern (
  shard_key text not null,
  concern_id uuid not null,
  petition_id uuid not null,
  kind text not null,
  sealed bytea not null,
  reported_at timestamptz not null,
  due_on date not null,
  answered_at timestamptz,
  answered_by text,
  answer bytea,
  primary key (shard_key, concern_id)
);
create index concern_waiting on portal.concern (shard_key, due_on) where answered_at is null;
create index concern_of_petition on portal.concern (shard_key, petition_id);
select app.distribute('portal.concern', 'shard_key');
select app.grant_ordinary('portal.concern');
