-- An organ finds its own matters among a whole county's without walking them all.

create index petition_by_party on petitions.petition using gin (parties);
