-- The ground every slice stands on: table classes (distributed, replicated, local), and grants.
-- Everything is a no-op towards Citus on plain PostgreSQL.

create extension if not exists pg_trgm with schema public;

create table app.distributed_table (
  rel text primary key,
  key text not null,
  colocated_with text not null
);

create table app.replicated_table (rel text primary key);

create table app.local_table (rel text primary key);

create table app.append_only_table (rel text primary key);

create function app.on_citus() returns boolean language sql stable as
$$ select exists (select 1 from pg_catalog.pg_extension where extname = 'citus') $$;

-- Declares a table that grows. `key` is `shard_key`, save for tables with a key of their own.
create function app.distribute(rel text, key text, colocate text default 'none') returns void language plpgsql as
$$
begin
  insert into app.distributed_table (rel, key, colocated_with) values (rel, key, colocate);
  if app.on_citus() then
    execute format('select create_distributed_table(%L, %L, colocate_with => %L)', rel, key, colocate);
  end if;
end
$$;

-- Declares a small, rarely written table that every node holds whole.
create function app.replicate(rel text) returns void language plpgsql as
$$
begin
  insert into app.replicated_table (rel) values (rel);
  if app.on_citus() then
    execute format('select create_reference_table(%L)', rel);
  end if;
end
$$;

-- Declares a table that stays on the coordinator: sessions, queues, registries.
create function app.keep_local(rel text) returns void language sql as
$$ insert into app.local_table (rel) values (rel) $$;

-- Lets the application into a slice's schema; it gets nothing in it that is not granted table by table.
create function app.open_schema(name text) returns void language plpgsql as
$$
begin
  execute format('grant usage on schema %I to huiyin_app', name);
end
$$;

create function app.grant_ordinary(rel text) returns void language plpgsql as
$$
begin
  execute format('grant select, insert, update, delete on table %s to huiyin_app', rel::regclass);
end
$$;

-- Facts and ledger: written once, never changed. No role but the migrator can update, delete or truncate.
create function app.grant_append_only(rel text) returns void language plpgsql as
$$
begin
  insert into app.append_only_table (rel) values (rel);
  execute format('grant select, insert on table %s to huiyin_app', rel::regclass);
end
$$;

create function app.grant_read_only(rel text) returns void language plpgsql as
$$
begin
  execute format('grant select on table %s to huiyin_app', rel::regclass);
end
$$;

-- What this database is for: 'demo' or 'office', decided at first start. Office mode refuses a demo database.
create table app.installation (
  only_row boolean primary key default true check (only_row),
  id uuid not null,
  mode text not null check (mode in ('demo', 'office')),
  -- Tells the master key apart without revealing it: another key would open nothing.
  master_fingerprint text not null,
  created_at timestamptz not null
);

select app.open_schema('app');
select app.keep_local('app.migration');
select app.keep_local('app.distributed_table');
select app.keep_local('app.replicated_table');
select app.keep_local('app.local_table');
select app.keep_local('app.append_only_table');
select app.keep_local('app.installation');
select app.grant_read_only('app.migration');
select app.grant_read_only('app.distributed_table');
select app.grant_read_only('app.replicated_table');
select app.grant_read_only('app.local_table');
select app.grant_read_only('app.append_only_table');
select app.grant_append_only('app.installation');
