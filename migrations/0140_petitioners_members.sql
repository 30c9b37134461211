-- 同来的人: who stands behind a collective matter follows it with a code of their own (Art. 20). No list of persons: a slip
-- is random and handed out by a representative, a code belongs to whoever brought the slip.

-- A slip works once: taking a code deletes it.
create table petitioners.member_slip (
  shard_key text not null,
  petition_id uuid not null,
  digest bytea not null,
  made_at timestamptz not null,
  primary key (shard_key, petition_id, digest)
);
select app.distribute('petitioners.member_slip', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('petitioners.member_slip');

create table petitioners.member_code (
  shard_key text not null,
  petition_id uuid not null,
  member_id uuid not null,
  digest bytea not null,
  set_at timestamptz not null,
  primary key (shard_key, petition_id, member_id)
);
create unique index member_code_by_digest on petitioners.member_code (shard_key, petition_id, digest);
select app.distribute('petitioners.member_code', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('petitioners.member_code');
