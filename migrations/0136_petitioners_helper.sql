-- 信访人: who wrote it down for the petitioner, sealed like the others.

alter table petitioners.party drop constraint party_kind_check;
alter table petitioners.party add constraint party_kind_check
  check (kind in ('petitioner', 'representative', 'agent', 'member', 'helper'));
