-- 公开附件: copies made for the public, and which of them stand on a public page.

-- Sealed with the dossier's key until the page is public; whoever makes copies and attaches none leaves nothing after two days.
create table disclosure.copy (
  shard_key text not null,
  dossier_id uuid not null,
  copy_id uuid not null,
  -- Of which file, what was hidden in it, what was covered: sealed.
  record bytea not null,
  -- Names of the stored files.
  file_ids text[] not null,
  attached boolean not null default false,
  made_at timestamptz not null,
  primary key (shard_key, dossier_id, copy_id)
);
create index copy_by_age on disclosure.copy (made_at) where not attached;
select app.distribute('disclosure.copy', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('disclosure.copy');

-- What is public of the attachments: words, sizes and digests. Empty once it was taken down.
alter table disclosure.entry add column attachments jsonb not null default '[]';
