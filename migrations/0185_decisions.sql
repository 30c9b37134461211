-- 决策公开征求意见: what anybody said about a draft. No account, no name, no address and no time of the day stands here.

create schema decisions;
select app.open_schema('decisions');

create table decisions.comment (
  shard_key text not null,
  -- At random: one made from the clock would tell the time of the day.
  comment_id uuid not null,
  dossier_id uuid not null,
  -- The consultation it came to, by its first day: a draft that changed is commented on anew.
  round_on date not null,
  -- Sealed with the key of the decision's dossier.
  sealed bytea not null,
  received_on date not null,
  -- The kind of comment it was sorted into by whoever answers, as it is published.
  kind text,
  -- HMAC of the code by which the commenter finds the answer, and of the form it came by: sent twice is one comment.
  code_digest bytea not null,
  once_digest bytea not null,
  primary key (shard_key, comment_id),
  unique (shard_key, code_digest),
  unique (shard_key, once_digest)
);
create index comment_of_dossier on decisions.comment (shard_key, dossier_id, round_on, received_on, comment_id);
select app.distribute('decisions.comment', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('decisions.comment');
