-- What became of a report past the handler: how far the petitioner lets it go, and the sealed review that looks into it.
alter table portal.concern add column consent text not null default 'quiet';
alter table portal.concern add column review_shard text;
alter table portal.concern add column review_id uuid;
