-- From whom a petition is kept: organs complained of (with all under them) and officers complained of by name. Lists and their
-- figures leave such rows out in the statement itself, so that neither a count nor a next page tells that there is one.
alter table petitions.petition add column barred_ids text[] not null default '{}';
alter table petitions.holding add column barred_ids text[] not null default '{}';

update petitions.petition p
  set barred_ids = array(select jsonb_array_elements_text(p.state->'complainedOrganIds'))
  where p.state->'complainedOrganIds' <> '[]'::jsonb;
update petitions.holding h set barred_ids = p.barred_ids
  from petitions.petition p
  where p.shard_key = h.case_shard_key and p.petition_id = h.petition_id and p.barred_ids <> '{}';
