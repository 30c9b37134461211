-- 申请查看身份: whose role does not need to know asks the custodian, with a purpose; the custodian decides with a reason.
-- Both are sealed with the case's key. A decision is made once and never changed.
create table petitioners.identity_request (
  shard_key text not null,
  request_id uuid not null,
  petition_id uuid not null,
  organ_id text not null,
  officer_id text not null,
  role text not null,
  purpose bytea not null,
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  granted boolean,
  reason bytea,
  -- Last day on which a granted request opens the identity.
  usable_until date,
  used_at timestamptz,
  primary key (shard_key, request_id)
);
-- One at a time: who waits for an answer does not ask again.
create unique index identity_request_waiting on petitioners.identity_request (shard_key, petition_id, officer_id)
  where decided_at is null;
create index identity_request_by_officer on petitioners.identity_request (shard_key, officer_id, asked_at desc);
create index identity_request_by_time on petitioners.identity_request (shard_key, asked_at desc);
select app.distribute('petitioners.identity_request', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('petitioners.identity_request');
