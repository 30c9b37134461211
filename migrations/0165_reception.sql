-- 接访: appointments for leaders' receptions, and the hall: tickets, the parts that units take in a visit, calls for help. The
-- rosters and records themselves are dossiers.

create schema reception;
select app.open_schema('reception');

-- One place on one day. Who it is lies sealed under a key of the row's own, which is destroyed 30 days after the day; the code
-- by which the person sees and cancels it is kept as its digest. A place is held by one booking at a time.
create table reception.appointment (
  shard_key text not null,
  appointment_id uuid not null,
  plan_id uuid not null,
  day_n integer not null,
  on_day date not null,
  -- `open`: for anybody; `kept`: for people who come by telephone or to the window.
  pool text not null check (pool in ('open', 'kept')),
  place_n integer not null check (place_n > 0),
  how text not null check (how in ('portal', 'phone', 'window')),
  status text not null check (status in ('booked', 'came', 'absent', 'cancelled')),
  -- The matter names the leader of that day: somebody else receives them.
  leader_named boolean not null,
  code bytea not null,
  once bytea not null,
  wrapped bytea,
  sealed bytea,
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (shard_key, appointment_id),
  unique (shard_key, code),
  unique (shard_key, once)
);
create unique index appointment_place on reception.appointment (shard_key, plan_id, day_n, pool, place_n)
  where status in ('booked', 'came');
create index appointment_by_day on reception.appointment (shard_key, on_day);
select app.distribute('reception.appointment', 'shard_key');
select app.grant_ordinary('reception.appointment');

-- Who opened whose appointment, and why; shown to the person.
create table reception.reading (
  shard_key text not null,
  appointment_id uuid not null,
  reading_id uuid not null,
  at timestamptz not null,
  organ_id text not null,
  officer_id text not null,
  purpose text not null,
  primary key (shard_key, appointment_id, reading_id)
);
select app.distribute('reception.reading', 'shard_key', 'reception.appointment');
select app.grant_append_only('reception.reading');

-- What a person with an appointment is told, once for each cause. The text never says what the matter is.
create table reception.message (
  shard_key text not null,
  message_id uuid not null,
  appointment_id uuid not null,
  cause text not null,
  body text not null,
  state text not null check (state in ('waiting', 'sent', 'person', 'told')),
  attempts integer not null default 0,
  next_at timestamptz,
  made_at timestamptz not null,
  finished_at timestamptz,
  told_by text,
  told_how text,
  primary key (shard_key, message_id),
  unique (shard_key, appointment_id, cause)
);
create index message_due on reception.message (next_at) where state = 'waiting';
select app.distribute('reception.message', 'shard_key', 'reception.appointment');
select app.grant_ordinary('reception.message');

-- A number drawn in the hall. It bears no name and no matter.
create table reception.ticket (
  shard_key text not null,
  ticket_id uuid not null,
  on_day date not null,
  series text not null check (series in ('A', 'B', 'C')),
  n integer not null check (n > 0),
  appointment_id uuid,
  plan_id uuid,
  day_n integer,
  status text not null check (status in ('waiting', 'called', 'serving', 'done', 'absent')),
  -- The unit whose turn it is.
  organ_id text not null,
  place text,
  calls integer not null default 0,
  taken_at timestamptz not null,
  waiting_since timestamptz not null,
  called_at timestamptz,
  ended_at timestamptz,
  primary key (shard_key, ticket_id),
  unique (shard_key, on_day, series, n)
);
create index ticket_waiting on reception.ticket (shard_key, on_day, status);
select app.distribute('reception.ticket', 'shard_key', 'reception.appointment');
select app.grant_ordinary('reception.ticket');

-- One visit, several units in turn: what each did. `number` is the petition that was registered or linked.
create table reception.part (
  shard_key text not null,
  ticket_id uuid not null,
  part integer not null check (part > 0),
  organ_id text not null,
  officer_id text not null,
  note bytea,
  number text,
  advice text,
  at timestamptz not null,
  primary key (shard_key, ticket_id, part)
);
select app.distribute('reception.part', 'shard_key', 'reception.appointment');
select app.grant_append_only('reception.part');

-- Somebody at a machine wants a person.
create table reception.help (
  shard_key text not null,
  help_id uuid not null,
  place text not null,
  called_at timestamptz not null,
  answered_at timestamptz,
  answered_by text,
  primary key (shard_key, help_id)
);
select app.distribute('reception.help', 'shard_key', 'reception.appointment');
select app.grant_ordinary('reception.help');
