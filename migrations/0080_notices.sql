-- 文书: what was written to whom, under which number, and when it reached them.

create schema notices;
select app.open_schema('notices');

-- A document of an act. A letter keeps its whole text as issued, sealed with the case's key (R-DOC-4: never changed); a form
-- says what its fact says, is drawn from it, and keeps no text of its own.
create table notices.document (
  shard_key text not null,
  petition_id uuid not null,
  document_id uuid not null,
  fact_seq integer not null,
  kind text not null check (kind ~ '^D-[0-9]{2}$'),
  number text,
  issued_on date not null,
  organ_id text not null,
  for_petitioner boolean not null,
  model bytea,
  seal bytea,
  primary key (shard_key, petition_id, document_id),
  check ((model is null) = (seal is null)),
  check (model is not null or number is null)
);
select app.distribute('notices.document', 'shard_key', 'petitioners.case_key');
select app.grant_append_only('notices.document');

-- 文号: one row an organ, year and series, in the organ's own county. Its row is held until the act commits: no gaps.
create table notices.counter (
  shard_key text not null,
  organ_id text not null,
  year integer not null,
  series text not null,
  n integer not null,
  primary key (shard_key, organ_id, year, series)
) with (fillfactor = 50);
select app.distribute('notices.counter', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('notices.counter');

-- Every number that was given, and the document that bears it, wherever its case is at home.
create table notices.number (
  shard_key text not null,
  organ_id text not null,
  year integer not null,
  series text not null,
  n integer not null,
  case_shard_key text not null,
  petition_id uuid not null,
  document_id uuid not null,
  taken_at timestamptz not null,
  primary key (shard_key, organ_id, year, series, n)
);
create index number_taken_for_elsewhere on notices.number (shard_key, taken_at) where case_shard_key <> shard_key;
select app.distribute('notices.number', 'shard_key', 'petitioners.case_key');
select app.grant_append_only('notices.number');

-- A number that no document bears, with the reason. It is not given again.
create table notices.void_number (
  shard_key text not null,
  organ_id text not null,
  year integer not null,
  series text not null,
  n integer not null,
  reason text not null,
  voided_at timestamptz not null,
  primary key (shard_key, organ_id, year, series, n)
);
select app.distribute('notices.void_number', 'shard_key', 'petitioners.case_key');
select app.grant_append_only('notices.void_number');

-- 送达: how and when a letter reached its reader. The proof stands, sealed, in the fact.
create table notices.service (
  shard_key text not null,
  petition_id uuid not null,
  document_id uuid not null,
  fact_seq integer not null,
  method text not null,
  served_on date not null,
  primary key (shard_key, petition_id, document_id, fact_seq)
);
select app.distribute('notices.service', 'shard_key', 'petitioners.case_key');
select app.grant_append_only('notices.service');

-- What left as PDF, by its hash, from its first drawing on.
create table notices.rendering (
  shard_key text not null,
  petition_id uuid not null,
  document_id uuid not null,
  variant text not null,
  sha256 bytea not null,
  rendered_at timestamptz not null,
  primary key (shard_key, petition_id, document_id, variant, sha256)
);
select app.distribute('notices.rendering', 'shard_key', 'petitioners.case_key');
select app.grant_append_only('notices.rendering');
