-- 上下联动: what came in from other systems. One row a message, for ever: the same file twice adds nothing.

create schema exchange;
select app.open_schema('exchange');

create table exchange.imported (
  shard_key text not null,
  source text not null,
  message_no text not null,
  petition_id uuid not null,
  imported_at timestamptz not null,
  primary key (shard_key, source, message_no)
);
select app.distribute('exchange.imported', 'shard_key');
select app.grant_append_only('exchange.imported');
