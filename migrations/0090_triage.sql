-- 研判: near copies of a text are found by the bands of its minhash. They say nothing about the text or the person.

create schema triage;
select app.open_schema('triage');

create table triage.band (
  shard_key text not null,
  petition_id uuid not null,
  keys integer[] not null,
  primary key (shard_key, petition_id)
);
create index band_keys on triage.band using gin (keys);
select app.distribute('triage.band', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('triage.band');
