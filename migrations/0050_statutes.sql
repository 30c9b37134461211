-- 政策法规: the articles that dates, refusals and opinions cite, with their effect. Filled from core/law at migration.

create schema statutes;
select app.open_schema('statutes');

create table statutes.article (
  article_id text not null,
  valid_from date not null,
  valid_to date,
  law_zh text not null,
  law_en text not null,
  label_zh text not null,
  label_en text not null,
  gist_zh text not null,
  gist_en text not null,
  standing text not null,
  primary key (article_id, valid_from)
);
select app.replicate('statutes.article');
select app.grant_ordinary('statutes.article');
