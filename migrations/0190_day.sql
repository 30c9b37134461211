-- 今天: what each officer looks at when the day begins.

create schema day;
select app.open_schema('day');

-- What happened to matters of an organ, as lines to read: references only, told by the outbox. Kept 30 days.
create table day.news (
  shard_key text not null,
  organ_id text not null,
  event_id uuid not null,
  -- Whom it concerns in that organ; null: whoever works there and may know of it.
  officer_id text,
  -- Who did it: nobody is told of the own act. Null: the petitioner, or the clock.
  by_officer_id text,
  by_organ_id text,
  at timestamptz not null,
  -- When the line was written: events come late, and what came after one looked is new, however old.
  told_at timestamptz not null,
  what text not null,
  number text not null,
  -- The petition's, or the dossier's with its kind.
  subject_shard_key text not null,
  subject_id uuid not null,
  kind text,
  primary key (shard_key, organ_id, event_id)
);
create index news_by_time on day.news (shard_key, organ_id, told_at desc);
create index news_by_age on day.news (told_at);
select app.distribute('day.news', 'shard_key');
select app.grant_ordinary('day.news');

-- Up to when an officer has read them.
create table day.looked (
  officer_id text primary key,
  at timestamptz not null
);
select app.keep_local('day.looked');
select app.grant_ordinary('day.looked');

-- 摘要邮件: who wants it, and for which week it went out last.
create table day.digest (
  officer_id text primary key,
  address text not null,
  language text not null check (language in ('zh', 'en')),
  sent_for date,
  -- The last one could not be delivered.
  failed boolean not null default false
);
select app.keep_local('day.digest');
select app.grant_ordinary('day.digest');

-- Readings of a whole day by organ and role, counted once when the day is over: never by officer.
create table day.reads_of_day (
  shard_key text not null,
  on_day date not null,
  organ_id text not null,
  role text not null,
  n integer not null,
  identities integer not null,
  primary key (shard_key, on_day, organ_id, role)
);
select app.distribute('day.reads_of_day', 'shard_key');
select app.grant_ordinary('day.reads_of_day');
