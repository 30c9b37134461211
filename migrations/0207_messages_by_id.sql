-- 消息: a report that a mail came back names the message's id and no county.

create index message_by_id on messages.message (message_id);
