-- 机关单位: who is competent for what, who works there, who is signed in.
-- Organs, divisions, duties and categories are small and read everywhere: replicated. Officers and sessions stay local.

create schema organs;
select app.open_schema('organs');

create table organs.division (
  code text primary key,
  name_zh text not null,
  name_en text not null,
  parent_code text references organs.division (code)
);
select app.replicate('organs.division');
select app.grant_ordinary('organs.division');

create table organs.category (
  code text primary key,
  name_zh text not null,
  name_en text not null,
  parent_code text,
  keywords text[] not null
);
select app.replicate('organs.category');
select app.grant_ordinary('organs.category');

-- Dated rows: a merger or a new superior is a new row from that day on (Art. 24).
create table organs.organ (
  organ_id text not null,
  valid_from date not null,
  valid_to date,
  code text not null,
  division_code text not null references organs.division (code),
  level text not null check (level in ('national', 'province', 'city', 'county', 'town')),
  kind text not null check (kind in ('bureau', 'government', 'department', 'town', 'party', 'political-legal', 'discipline')),
  name_zh text not null,
  name_en text not null,
  short_zh text not null,
  initials text not null,
  number_word text not null,
  superior_id text,
  guiding_department_id text,
  vertical boolean not null,
  successor_id text,
  address text not null,
  phone text not null,
  hours text not null,
  primary key (organ_id, valid_from)
);
select app.replicate('organs.organ');
select app.grant_ordinary('organs.organ');

create table organs.duty (
  duty_id text primary key,
  organ_id text not null,
  number integer not null,
  title text not null,
  keywords text[] not null,
  category_code text,
  basis text not null
);
select app.replicate('organs.duty');
select app.grant_ordinary('organs.duty');

create table organs.officer (
  officer_id text primary key,
  account text not null unique,
  name text not null,
  title text not null,
  organ_id text not null,
  phone text not null,
  password_hash text not null,
  must_change_password boolean not null,
  totp_secret bytea,
  totp_confirmed boolean not null default false,
  active boolean not null default true,
  created_at timestamptz not null
);
create index officer_of_organ on organs.officer (organ_id);
select app.keep_local('organs.officer');
select app.grant_ordinary('organs.officer');

create table organs.officer_role (
  officer_id text not null references organs.officer (officer_id),
  role text not null,
  primary key (officer_id, role)
);
select app.keep_local('organs.officer_role');
select app.grant_ordinary('organs.officer_role');

-- Server-side sessions: ended at once when an officer is disabled. Only the token's hash is kept.
create table organs.session (
  token_hash bytea primary key,
  officer_id text not null references organs.officer (officer_id),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz
);
create index session_of_officer on organs.session (officer_id, created_at desc);
select app.keep_local('organs.session');
select app.grant_ordinary('organs.session');

-- Tries at one account, for the lock-out. No address is kept.
create table organs.sign_in_try (
  try_id uuid primary key,
  account text not null,
  at timestamptz not null,
  succeeded boolean not null
);
create index sign_in_try_of_account on organs.sign_in_try (account, at desc);
select app.keep_local('organs.sign_in_try');
select app.grant_ordinary('organs.sign_in_try');
