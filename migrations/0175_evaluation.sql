-- 评价回访: matters that were closed and may be drawn for a call-back. No person stands here.

create schema evaluation;
select app.open_schema('evaluation');

create table evaluation.closed_matter (
  shard_key text not null,
  petition_id uuid not null,
  number text not null,
  closed_on date not null,
  -- A number between 0 and 1 that anybody can compute from the registration number and the week: who is called is not chosen.
  lot double precision not null,
  primary key (shard_key, petition_id)
);
create index closed_matter_by_lot on evaluation.closed_matter (shard_key, closed_on, lot);
select app.distribute('evaluation.closed_matter', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('evaluation.closed_matter');
