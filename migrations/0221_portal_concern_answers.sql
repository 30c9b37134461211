-- What a petitioner says of the custodian's answer: nothing, or once. Not solved goes to another custodian, once, as a report of its own.
alter table portal.concern add column solved text check (solved in ('yes', 'partly', 'no'));
alter table portal.concern add column solved_at timestamptz;
alter table portal.concern add column again_of uuid;
create unique index concern_again_once on portal.concern (shard_key, again_of) where again_of is not null;
