-- 信访事项: facts, and what is derived from them.

create schema petitions;
select app.open_schema('petitions');

-- One thing that happened to a petition. Appended once, never changed; everything else here can be rebuilt from it.
create table petitions.fact (
  shard_key text not null,
  petition_id uuid not null,
  seq integer not null check (seq > 0),
  fact_id uuid not null,
  -- The registration number, on the first fact: given by the counter in the same statement, after the commitment was made.
  number text check ((number is not null) = (seq = 1)),
  kind text not null,
  version smallint not null,
  recorded_at timestamptz not null,
  occurred_on date not null,
  channel_received_at timestamptz,
  actor jsonb not null,
  payload jsonb not null,
  sealed bytea,
  salt bytea not null,
  commitment bytea not null,
  primary key (shard_key, petition_id, seq)
);
select app.distribute('petitions.fact', 'shard_key', 'petitioners.case_key');
select app.grant_append_only('petitions.fact');

-- The state that the facts leave, with the columns that lists filter and sort by. `parties` are the organs that hold,
-- held, sent, were sent, or review it: an organ sees a petition because it stands there.
create table petitions.petition (
  shard_key text not null,
  petition_id uuid not null,
  number text not null check (number ~ '^[0-9]{25}$'),
  seq integer not null,
  state jsonb not null,
  phase text not null,
  holder_id text not null,
  parties text[] not null,
  category_code text,
  division_code text not null,
  form text not null,
  received_on date not null,
  restricted boolean not null,
  headline bytea not null,
  primary key (shard_key, petition_id),
  unique (shard_key, number)
);
create index petition_by_receipt on petitions.petition (shard_key, received_on desc, petition_id desc);
create index petition_by_holder on petitions.petition (shard_key, holder_id, received_on desc, petition_id desc);
select app.distribute('petitions.petition', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('petitions.petition');

-- A petition as one organ has it on its desk, in that organ's own county: its work list, in order of due date.
-- The file itself stays at home (`case_shard_key`).
create table petitions.holding (
  shard_key text not null,
  organ_id text not null,
  petition_id uuid not null,
  case_shard_key text not null,
  part text not null check (part in ('holder', 'receiver', 'sender', 'reviewer', 'rereviewer', 'past')),
  must_act boolean not null,
  open boolean not null,
  due_on date,
  clock_id text,
  handler_id text,
  restricted boolean not null,
  seq integer not null,
  primary key (shard_key, organ_id, petition_id)
);
create index holding_by_due on petitions.holding (shard_key, organ_id, must_act, due_on, petition_id) where open;
create index holding_of_handler on petitions.holding (shard_key, handler_id) where open and handler_id is not null;
select app.distribute('petitions.holding', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('petitions.holding');

-- Registration numbers: one row per day and form, without gaps because it is counted in the case's own transaction.
create table petitions.counter (
  shard_key text not null,
  name text not null,
  n integer not null,
  primary key (shard_key, name)
) with (fillfactor = 50);
select app.distribute('petitions.counter', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('petitions.counter');

-- One writing per key (decisions 13). Holds ids only.
create table petitions.idempotency (
  shard_key text not null,
  principal text not null,
  act text not null,
  key text not null,
  body_hash bytea not null,
  petition_id uuid not null,
  seq integer not null,
  at timestamptz not null,
  primary key (shard_key, principal, act, key)
);
create index idempotency_by_age on petitions.idempotency (shard_key, at);
select app.distribute('petitions.idempotency', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('petitions.idempotency');

-- Words and character pairs of the text; known names and number patterns are left out (decisions 27).
create table petitions.search (
  shard_key text not null,
  petition_id uuid not null,
  words tsvector not null,
  primary key (shard_key, petition_id)
);
create index search_words on petitions.search using gin (words);
select app.distribute('petitions.search', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('petitions.search');

-- Where a rebuild of the projections stands; a rebuild that was stopped goes on from here.
create table petitions.rebuild (
  name text primary key,
  shard_key text,
  petition_id uuid,
  done integer not null,
  differing integer not null,
  at timestamptz not null
);
select app.keep_local('petitions.rebuild');
select app.grant_ordinary('petitions.rebuild');

-- ISO 7064 MOD 11,10. The same rule stands in core/registration-number.ts; a test compares the two.
create function petitions.check_digit(digits text) returns text language plpgsql immutable strict parallel safe as
$$
declare
  product integer := 10;
  total integer;
begin
  for at in 1..length(digits) loop
    total := (product + substr(digits, at, 1)::integer) % 10;
    if total = 0 then
      total := 10;
    end if;
    product := (total * 2) % 11;
  end loop;
  return ((11 - product) % 10)::text;
end
$$;

create function petitions.registration_number(head text, n integer) returns text language sql immutable strict parallel safe as
$$ select head || lpad(n::text, 6, '0') || petitions.check_digit(head || lpad(n::text, 6, '0')) $$;
