-- 文书模板: an office's own wording of its letters. A version is written once and never changed; letters issued keep their
-- own text.

create table notices.wording (
  shard_key text not null,
  document text not null check (document ~ '^D-[0-9]{2}$'),
  version integer not null check (version > 0),
  text text not null,
  reason text not null,
  written_by text not null,
  written_at timestamptz not null,
  primary key (shard_key, document, version)
);
select app.distribute('notices.wording', 'shard_key', 'petitioners.case_key');
select app.grant_append_only('notices.wording');

-- The second person's approval; the newest is in use. Version 0 is the system's own wording.
create table notices.wording_enabled (
  shard_key text not null,
  document text not null,
  n integer not null,
  version integer not null,
  enabled_by text not null,
  enabled_at timestamptz not null,
  primary key (shard_key, document, n)
);
select app.distribute('notices.wording_enabled', 'shard_key', 'petitioners.case_key');
select app.grant_append_only('notices.wording_enabled');
