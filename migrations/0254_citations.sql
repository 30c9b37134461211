-- Which articles the answers to petitions rest on. Follows from the facts and can be rebuilt.

create schema citations;
select app.open_schema('citations');

create table citations.citation (
  shard_key text not null,
  petition_id uuid not null,
  -- Title of the law without 《》 and 中华人民共和国.
  document text not null,
  article integer not null,
  -- The newest act that cites it, and its day.
  act text not null,
  cited_on date not null,
  primary key (shard_key, petition_id, document, article)
);
create index citation_of_article on citations.citation (shard_key, document, article, cited_on desc, petition_id);
select app.distribute('citations.citation', 'shard_key', 'petitioners.case_key');
select app.grant_ordinary('citations.citation');
