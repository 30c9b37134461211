-- 时限: the clocks that facts start and stop, kept for lists and alarms. The facts remain the truth.

create schema docket;
select app.open_schema('docket');

create table docket.clock (
  shard_key text not null,
  petition_id uuid not null,
  clock_id text not null,
  owed_by text not null,
  organ_id text,
  started_on date not null,
  due_on date not null,
  status text not null check (status in ('running', 'met', 'met-late', 'lapsed', 'ended')),
  met_on date,
  provisional boolean not null,
  primary key (shard_key, petition_id, clock_id)
);
create index clock_running on docket.clock (shard_key, due_on, petition_id) where status = 'running';
select app.distribute('docket.clock', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('docket.clock');
