-- 信访人: who they are, sealed; who opened their file, written down.

create schema petitioners;
select app.open_schema('petitioners');

-- The data key of a case, wrapped by the master key. Without it every sealed text of the case is noise: lawful erasure
-- empties this row and leaves facts and ledger intact.
create table petitioners.case_key (
  shard_key text not null,
  petition_id uuid not null,
  wrapped bytea,
  made_at timestamptz not null,
  primary key (shard_key, petition_id)
);
select app.distribute('petitioners.case_key', 'shard_key');
select app.grant_ordinary('petitioners.case_key');

create table petitioners.party (
  shard_key text not null,
  petition_id uuid not null,
  party_id uuid not null,
  kind text not null check (kind in ('petitioner', 'representative', 'agent', 'member')),
  sealed bytea not null,
  primary key (shard_key, petition_id, party_id)
);
select app.distribute('petitioners.party', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('petitioners.party');

-- Keyed per county. Answers "is this the same matter?" at registration and the petitioner's own request, nothing else:
-- the tokens say neither who nor how many, and no statement counts, lists or ranks by them (decisions 21).
create table petitioners.blind_index (
  shard_key text not null,
  token bytea not null,
  petition_id uuid not null,
  primary key (shard_key, token, petition_id)
);
select app.distribute('petitioners.blind_index', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('petitioners.blind_index');

create table petitioners.query_code (
  shard_key text not null,
  petition_id uuid not null,
  digest bytea not null,
  set_at timestamptz not null,
  primary key (shard_key, petition_id)
);
select app.distribute('petitioners.query_code', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('petitioners.query_code');

-- Wrong codes tried for a number, whether or not the number exists.
create table petitioners.wrong_code (
  shard_key text not null,
  number text not null,
  tries integer not null,
  since timestamptz not null,
  primary key (shard_key, number)
);
select app.distribute('petitioners.wrong_code', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('petitioners.wrong_code');

-- Every read by staff, shown to the petitioner by organ, role and time. `visible_from` lies ahead only where the law
-- delays showing it.
create table petitioners.access_record (
  shard_key text not null,
  petition_id uuid not null,
  record_id uuid not null,
  at timestamptz not null,
  organ_id text not null,
  officer_id text not null,
  role text not null,
  what text not null,
  purpose text,
  identity boolean not null,
  visible_from timestamptz not null,
  primary key (shard_key, petition_id, record_id)
);
select app.distribute('petitioners.access_record', 'shard_key', 'petitioners.case_key');
select app.grant_append_only('petitioners.access_record');
