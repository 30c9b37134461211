-- 政策法规库: documents in their versions, with dates, issuing body and articles, searchable by the public.

create table statutes.version (
  version_id text not null,
  -- The title without 《》 and 中华人民共和国: versions of one document share it.
  document text not null,
  title_zh text not null,
  title_en text not null,
  issuer text not null,
  document_number text not null,
  scope text not null check (scope in ('national', 'local', 'house')),
  form text not null check (form in ('gist', 'text')),
  passed_on date,
  in_force_from date not null,
  ends_on date,
  replaced boolean not null,
  source text not null,
  -- From the program itself, or admitted at the desk.
  origin text not null check (origin in ('program', 'desk')),
  primary key (version_id)
);
create index version_by_document on statutes.version (document, in_force_from);
select app.replicate('statutes.version');
select app.grant_ordinary('statutes.version');

create table statutes.passage (
  version_id text not null,
  position integer not null,
  article integer not null,
  label_zh text not null,
  label_en text not null,
  text_zh text not null,
  text_en text not null,
  words text[] not null,
  primary key (version_id, position)
);
create index passage_words on statutes.passage using gin (words);
select app.replicate('statutes.passage');
select app.grant_ordinary('statutes.passage');
