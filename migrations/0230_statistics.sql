-- 统计: what is counted of each petition, and its sums by organ and month. Both follow from the facts and can be rebuilt.

create schema statistics;
select app.open_schema('statistics');

-- One thing that is counted: an obligation with its day, an evaluation, a transfer, a registration. None of an accusation.
create table statistics.item (
  shard_key text not null,
  petition_id uuid not null,
  item_id text not null,
  kind text not null,
  organ_id text not null,
  on_day date not null,
  outcome text not null,
  days integer,
  persons integer not null,
  primary key (shard_key, petition_id, item_id)
);
-- A figure leads to its list: one organ's, or the county's.
create index item_of_organ on statistics.item (shard_key, organ_id, kind, on_day, petition_id, item_id);
create index item_of_county on statistics.item (shard_key, kind, on_day, petition_id, item_id);
-- What is not due yet is counted apart, for today decides: as many rows as are open, however long the history.
create index item_open on statistics.item (shard_key, on_day, kind, organ_id) include (persons) where outcome = 'open';
select app.distribute('statistics.item', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('statistics.item');

-- The sums. A table of a year reads some hundred rows of these, whatever the number of petitions.
create table statistics.rollup (
  shard_key text not null,
  -- Its first day.
  month date not null,
  organ_id text not null,
  kind text not null,
  outcome text not null,
  n bigint not null,
  -- Of how many the days are known, and those days.
  timed bigint not null,
  days bigint not null,
  persons bigint not null,
  primary key (shard_key, month, organ_id, kind, outcome)
);
select app.distribute('statistics.rollup', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('statistics.rollup');

-- What acts changed in the sums and no job has folded in yet: appended in the act's own statement, so that no two acts wait
-- for one row. A reader adds these to the sums and is never behind; how many there are is where the sums stand.
create table statistics.change (
  shard_key text not null,
  change_id uuid not null,
  month date not null,
  organ_id text not null,
  kind text not null,
  outcome text not null,
  n integer not null,
  timed integer not null,
  days integer not null,
  persons integer not null,
  primary key (shard_key, change_id)
);
select app.distribute('statistics.change', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('statistics.change');
