-- 材料: what was uploaded, and what belongs to a matter. The bytes lie outside the database, sealed, named by their hash.

create schema evidence;
select app.open_schema('evidence');

-- Waiting to be attached. Whoever holds the token may attach it once; afterwards, or after a day, it is gone.
create table evidence.upload (
  token_digest bytea primary key,
  file_id text not null,
  wrapped_key bytea not null,
  name bytea not null,
  type text not null,
  bytes integer not null,
  uploaded_at timestamptz not null,
  expires_at timestamptz not null
);
create index upload_by_expiry on evidence.upload (expires_at);
select app.keep_local('evidence.upload');
select app.grant_ordinary('evidence.upload');

create table evidence.attachment (
  shard_key text not null,
  petition_id uuid not null,
  file_id text not null,
  sealed_key bytea not null,
  name bytea not null,
  type text not null,
  bytes integer not null,
  added_on date not null,
  added_seq integer not null,
  added_by text not null check (added_by in ('petitioner', 'office')),
  primary key (shard_key, petition_id, file_id)
);
select app.distribute('evidence.attachment', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('evidence.attachment');
