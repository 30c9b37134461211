-- 台账: what an office keeps beside the petitions (supervision cards, charges, receptions, conferences …): facts, and what
-- is derived from them.

create schema dossiers;
select app.open_schema('dossiers');

-- One thing that happened to a dossier. Appended once, never changed; everything else here can be rebuilt from it.
create table dossiers.fact (
  shard_key text not null,
  dossier_id uuid not null,
  seq integer not null check (seq > 0),
  fact_id uuid not null,
  -- Which mechanism it belongs to, its number, and what opened it by rule; on the first fact only.
  kind text check ((kind is not null) = (seq = 1)),
  number text check ((number is not null) = (seq = 1)),
  origin text check (seq = 1 or origin is null),
  act text not null,
  version smallint not null,
  recorded_at timestamptz not null,
  occurred_on date not null,
  actor jsonb not null,
  payload jsonb not null,
  sealed bytea,
  salt bytea not null,
  commitment bytea not null,
  primary key (shard_key, dossier_id, seq)
);
select app.distribute('dossiers.fact', 'shard_key', 'petitioners.case_key');
select app.grant_append_only('dossiers.fact');

-- The state that the facts leave, with the columns that lists filter and sort by. What a rule opened twice is one dossier.
create table dossiers.dossier (
  shard_key text not null,
  dossier_id uuid not null,
  kind text not null,
  number text not null,
  origin text,
  seq integer not null,
  state jsonb not null,
  phase text not null,
  open boolean not null,
  keeper_id text not null,
  organ_ids text[] not null,
  officer_ids text[] not null,
  barred_ids text[] not null,
  headline bytea not null,
  opened_on date not null,
  due_on date,
  primary key (shard_key, dossier_id),
  unique (shard_key, kind, origin),
  unique (shard_key, kind, number)
);
create index dossier_by_day on dossiers.dossier (shard_key, kind, opened_on desc, dossier_id desc);
create index dossier_open_by_due on dossiers.dossier (shard_key, kind, due_on, dossier_id) where open;
create index dossier_of_organs on dossiers.dossier using gin (organ_ids);
select app.distribute('dossiers.dossier', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('dossiers.dossier');

-- What is owed, by whom and until when: the work lists of organs and officers.
create table dossiers.task (
  shard_key text not null,
  dossier_id uuid not null,
  task_id text not null,
  kind text not null,
  organ_id text not null,
  officer_id text,
  started_on date not null,
  due_on date not null,
  status text not null check (status in ('running', 'met', 'met-late', 'ended')),
  met_on date,
  primary key (shard_key, dossier_id, task_id)
);
create index task_running on dossiers.task (shard_key, organ_id, due_on, dossier_id) where status = 'running';
select app.distribute('dossiers.task', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('dossiers.task');

-- Which petitions a dossier is about.
create table dossiers.matter (
  shard_key text not null,
  number text not null,
  dossier_id uuid not null,
  kind text not null,
  open boolean not null,
  primary key (shard_key, number, dossier_id)
);
create index matter_of_dossier on dossiers.matter (shard_key, dossier_id);
select app.distribute('dossiers.matter', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('dossiers.matter');

create table dossiers.counter (
  shard_key text not null,
  name text not null,
  n integer not null,
  primary key (shard_key, name)
) with (fillfactor = 50);
select app.distribute('dossiers.counter', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('dossiers.counter');

-- One writing per key (decisions 13). Holds ids only.
create table dossiers.idempotency (
  shard_key text not null,
  principal text not null,
  act text not null,
  key text not null,
  body_hash bytea not null,
  dossier_id uuid not null,
  seq integer not null,
  at timestamptz not null,
  primary key (shard_key, principal, act, key)
);
create index idempotency_by_age on dossiers.idempotency (shard_key, at);
select app.distribute('dossiers.idempotency', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('dossiers.idempotency');

-- Who opened which dossier (decisions 25).
create table dossiers.reading (
  shard_key text not null,
  dossier_id uuid not null,
  reading_id uuid not null,
  at timestamptz not null,
  organ_id text not null,
  officer_id text not null,
  role text not null,
  what text not null,
  primary key (shard_key, dossier_id, reading_id)
);
select app.distribute('dossiers.reading', 'shard_key', 'petitioners.case_key');
select app.grant_append_only('dossiers.reading');
