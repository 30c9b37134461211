-- 退件: a posted letter came back undelivered. The reason's free words stand, sealed, in the fact.

-- `undoes`: what was on record as its service was none, so that it does not count any more.
create table notices.returned (
  shard_key text not null,
  petition_id uuid not null,
  document_id uuid not null,
  fact_seq integer not null,
  reason text not null,
  returned_on date not null,
  undoes boolean not null,
  primary key (shard_key, petition_id, document_id, fact_seq)
);
select app.distribute('notices.returned', 'shard_key', 'petitioners.case_key');
select app.grant_append_only('notices.returned');

-- A return that was written down by mistake. Both records stay.
create table notices.return_corrected (
  shard_key text not null,
  petition_id uuid not null,
  document_id uuid not null,
  return_seq integer not null,
  fact_seq integer not null,
  primary key (shard_key, petition_id, document_id, return_seq)
);
select app.distribute('notices.return_corrected', 'shard_key', 'petitioners.case_key');
select app.grant_append_only('notices.return_corrected');
