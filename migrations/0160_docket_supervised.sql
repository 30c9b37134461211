-- 未办必督: which clock has its supervision card, so that the rule asks only after those without one.

create table docket.supervised (
  shard_key text not null,
  petition_id uuid not null,
  clock_id text not null,
  -- How many cards this clock has had: one that ran on after its card was closed gets another.
  cards integer not null,
  dossier_id uuid not null,
  open boolean not null,
  -- The card was told that the duty is met.
  told boolean not null,
  primary key (shard_key, petition_id, clock_id)
);
create index supervised_open on docket.supervised (shard_key, petition_id, clock_id) where open;
create index supervised_by_card on docket.supervised (shard_key, dossier_id);
select app.distribute('docket.supervised', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('docket.supervised');

-- Clocks that have run long, by their duty and beginning: matters for a leader's charge.
create index clock_running_since on docket.clock (shard_key, (split_part(clock_id, '.', 1)), started_on, petition_id)
  where status = 'running';
