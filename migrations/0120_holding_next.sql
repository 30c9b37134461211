-- The act that a desk's row waits for, so that each role finds its own work in it. Null where nothing can be done now,
-- and in rows that were written before.

alter table petitions.holding add column next_act text;
