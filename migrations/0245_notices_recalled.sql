-- 收回: a signed opinion that was recalled before anybody was served with it. Its number is void; the reason's words stand,
-- sealed, in the fact.
create table notices.recalled (
  shard_key text not null,
  petition_id uuid not null,
  document_id uuid not null,
  fact_seq integer not null,
  recalled_on date not null,
  primary key (shard_key, petition_id, document_id)
);
select app.distribute('notices.recalled', 'shard_key', 'petitioners.case_key');
select app.grant_append_only('notices.recalled');
