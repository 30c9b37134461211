-- A dossier stays in the county that keeps it. Another county, or a level above, whose organ or officer has a part in it, or
-- whose petition it is about, has a row where they look. Derived from the facts.
create table dossiers.elsewhere (
  shard_key text not null,
  -- Where it is kept.
  home_shard text not null,
  dossier_id uuid not null,
  kind text not null,
  seq integer not null,
  phase text not null,
  open boolean not null,
  opened_on date not null,
  due_on date,
  -- Those of this county: organs with a part, officers named, petitions.
  organ_ids text[] not null,
  officer_ids text[] not null,
  numbers text[] not null,
  primary key (shard_key, home_shard, dossier_id)
);
create index elsewhere_of_organs on dossiers.elsewhere using gin (organ_ids);
create index elsewhere_of_officers on dossiers.elsewhere using gin (officer_ids);
create index elsewhere_of_matters on dossiers.elsewhere using gin (numbers);
select app.distribute('dossiers.elsewhere', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('dossiers.elsewhere');
