-- 消息: mail beside short messages, letters that have no address to go to, and since when a person has the task.

-- One fact may be told by several channels: a short message, and a letter that is owed.
alter table messages.message drop constraint message_shard_key_petition_id_fact_seq_key;
alter table messages.message add constraint message_once unique (shard_key, petition_id, fact_seq, channel);

alter table messages.message add column task_since timestamptz;
-- Why somebody could not be reached, sealed with the case's key like the text.
alter table messages.message add column settled_note bytea;
