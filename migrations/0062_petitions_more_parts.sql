-- Who decides a dispute about who handles a matter, and who owes a part of it, find it on their desks (Art. 24).
alter table petitions.holding drop constraint holding_part_check;
alter table petitions.holding add constraint holding_part_check
  check (part in ('holder', 'receiver', 'sender', 'reviewer', 'rereviewer', 'arbiter', 'partner', 'past'));
