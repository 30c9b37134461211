-- 联系方式: what stood in a sealed identity before the petitioner changed it, as it was sealed. Lawful erasure takes it too.

create table petitioners.earlier_party (
  shard_key text not null,
  petition_id uuid not null,
  party_id uuid not null,
  until timestamptz not null,
  sealed bytea not null,
  primary key (shard_key, petition_id, party_id, until)
);
select app.distribute('petitioners.earlier_party', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('petitioners.earlier_party');
