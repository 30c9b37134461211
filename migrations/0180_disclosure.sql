-- 公开: what stands on the public pages. Everything here is public or was; no person stands here.

create schema disclosure;
select app.open_schema('disclosure');

create table disclosure.entry (
  shard_key text not null,
  dossier_id uuid not null,
  number text not null,
  version integer not null,
  title text not null,
  place text not null,
  article text not null,
  -- SHA-256 of title and article as approved.
  digest text not null,
  published_on date not null,
  corrected_on date,
  down_on date,
  down_reason text,
  words text[] not null,
  changed_at timestamptz not null,
  primary key (shard_key, dossier_id)
);
create index entry_newest on disclosure.entry (shard_key, published_on desc, dossier_id desc);
create index entry_words on disclosure.entry using gin (words);
select app.distribute('disclosure.entry', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('disclosure.entry');

-- Approved, and waiting for their day.
create table disclosure.waiting (
  shard_key text not null,
  dossier_id uuid not null,
  not_before date not null,
  primary key (shard_key, dossier_id)
);
select app.distribute('disclosure.waiting', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('disclosure.waiting');

-- 信访渠道公布 (Art. 18): what each organ publishes now.
create table disclosure.notice (
  shard_key text not null,
  organ_id text not null,
  dossier_id uuid not null,
  texts jsonb not null,
  since date not null,
  primary key (shard_key, organ_id)
);
select app.distribute('disclosure.notice', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('disclosure.notice');
