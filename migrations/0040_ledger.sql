-- 公开日志: one tree per shard key. What was queued, sequenced and signed is appended once and never changed;
-- `pending` and `head` are working state that can be rebuilt from the rest.

create schema ledger;
select app.open_schema('ledger');

-- Under which name a log publishes, fixed when it is opened: the first line of all its checkpoints.
create table ledger.log (
  shard_key text not null,
  origin text not null,
  opened_at timestamptz not null,
  primary key (shard_key)
);
select app.distribute('ledger.log', 'shard_key', 'petitioners.case_key');
select app.grant_append_only('ledger.log');

-- Public keys under which anything was ever signed; an old one stays, for old receipts.
create table ledger.key (
  shard_key text not null,
  key_text text not null,
  use text not null check (use in ('log', 'office')),
  organ_id text,
  since timestamptz not null,
  primary key (shard_key, key_text)
);
select app.distribute('ledger.key', 'shard_key', 'petitioners.case_key');
select app.grant_append_only('ledger.key');

-- Written in the act's own statement. It stays after sequencing: it is what an audit compares the tree with.
create table ledger.queued (
  shard_key text not null,
  petition_id uuid not null,
  fact_seq integer not null,
  commitment bytea not null check (octet_length(commitment) = 32),
  queued_at timestamptz not null,
  primary key (shard_key, petition_id, fact_seq)
);
select app.distribute('ledger.queued', 'shard_key', 'petitioners.case_key');
select app.grant_append_only('ledger.queued');

-- Which of them are not yet in the tree. Small; a row lost here is found again by the audit. Rows come and go: without
-- frequent vacuums each look at it wades through those long gone (measured after 900,000: 38 ms instead of 0.4).
create table ledger.pending (
  shard_key text not null,
  petition_id uuid not null,
  fact_seq integer not null,
  primary key (shard_key, petition_id, fact_seq),
  foreign key (shard_key, petition_id, fact_seq) references ledger.queued (shard_key, petition_id, fact_seq)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
select app.distribute('ledger.pending', 'shard_key', 'petitioners.case_key');
grant select, insert, delete on table ledger.pending to huiyin_app;

-- The tree. Positions count from 0 without a gap; the primary key lets no two leaves share one.
create table ledger.leaf (
  shard_key text not null,
  position bigint not null check (position >= 0),
  petition_id uuid not null,
  fact_seq integer not null,
  commitment bytea not null check (octet_length(commitment) = 32),
  primary key (shard_key, position),
  unique (shard_key, petition_id, fact_seq)
);
select app.distribute('ledger.leaf', 'shard_key', 'petitioners.case_key');
select app.grant_append_only('ledger.leaf');

-- Root of each full tile of 256 hashes; `level` 0 spans 256 leaves, 1 spans 65,536, and so on. With the leaves this
-- gives every tile and proof in a few hundred short rows; tiles themselves are not stored.
create table ledger.tile (
  shard_key text not null,
  level smallint not null check (level between 0 and 6),
  n bigint not null check (n >= 0),
  root bytea not null check (octet_length(root) = 32),
  primary key (shard_key, level, n)
);
select app.distribute('ledger.tile', 'shard_key', 'petitioners.case_key');
select app.grant_append_only('ledger.tile');

-- Size and root of the tree. Its row is the lock of the one who sequences.
create table ledger.head (
  shard_key text not null,
  size bigint not null check (size >= 0),
  root bytea not null check (octet_length(root) = 32),
  grown_at timestamptz,
  primary key (shard_key)
);
select app.distribute('ledger.head', 'shard_key', 'petitioners.case_key');
grant select, insert, update on table ledger.head to huiyin_app;

create table ledger.checkpoint (
  shard_key text not null,
  size bigint not null check (size >= 0),
  root bytea not null check (octet_length(root) = 32),
  note text not null,
  signed_at timestamptz not null,
  primary key (shard_key, size)
);
select app.distribute('ledger.checkpoint', 'shard_key', 'petitioners.case_key');
select app.grant_append_only('ledger.checkpoint');

-- What witnesses said of a checkpoint: lines of a signed note.
create table ledger.cosignature (
  shard_key text not null,
  size bigint not null,
  witness text not null,
  cosigned_at timestamptz not null,
  line text not null,
  primary key (shard_key, size, witness, cosigned_at),
  foreign key (shard_key, size) references ledger.checkpoint (shard_key, size)
);
select app.distribute('ledger.cosignature', 'shard_key', 'petitioners.case_key');
select app.grant_append_only('ledger.cosignature');
