-- 研判: near copies of a text are found by bands of its minhash. A band says nothing about the text or the person.

create schema triage;
select app.open_schema('triage');

create table triage.band (
  shard_key text not null,
  hash int8 not null,
  petition_id uuid not null,
  primary key (shard_key, hash, petition_id)
);
select app.distribute('triage.band', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('triage.band');
