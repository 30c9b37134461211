-- 草案和说明: cleaned copies of what a draft of a decision brings, as anybody may read them while it is consulted on.
create table decisions.draft_copy (
  shard_key text not null,
  dossier_id uuid not null,
  -- The consultation it belongs to, by its first day.
  round_on date not null,
  -- The attachment it was made from, by its place among those of the draft.
  n integer not null,
  -- Digest, stored file, type and bytes of each sheet; null where no clean copy could be made.
  sheets jsonb,
  primary key (shard_key, dossier_id, round_on, n)
);
select app.distribute('decisions.draft_copy', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('decisions.draft_copy');
