-- What the code printed on a letter is compared with: the digest of its salted text. It confirms no guess. Letters from
-- before this have none; their text is opened instead.

alter table notices.document add column digest bytea;
create index document_by_number on notices.document (number) where number is not null;
