-- 公开统计: a quarter's figures as they were made public, small counts withheld. Appended once: a table that was published and
-- came out one higher next week would tell of one matter.
create table statistics.published (
  shard_key text not null,
  span text not null,
  figures jsonb not null,
  published_at timestamptz not null,
  primary key (shard_key, span)
);
select app.distribute('statistics.published', 'shard_key', 'petitioners.case_key');
select app.grant_append_only('statistics.published');
