-- What followers filter by, as it was when the change was made: an article that moves to another source
-- later does not rewrite what its followers were told.
alter table change add column source_id uuid;
alter table change add column language text;
update change set source_id = article.source_id, language = article.language
from article where article.id = change.article_id;

-- The last change of an article is looked up with every further one, see ChangeLog.
drop index change_article;
create index change_article on change (article_id, transaction);

-- Articles of which followers do not hear until their embargo ends, and what they are told then.
create table change_embargo (
  article_id uuid        not null constraint change_embargo_pk primary key,
  kind       text        not null constraint change_embargo_kind check (kind in ('created', 'restored')),
  until      timestamptz not null
);
create index change_embargo_until on change_embargo (until);
insert into change_embargo (article_id, kind, until)
select id, 'created', embargoed_until from article where embargoed_until > now() and removed_at is null;
delete from change using change_embargo where change.article_id = change_embargo.article_id;

-- One row: which history the cursors belong to. Another server (its system identifier) or another
-- database of it (its oid) counts transactions anew, so what was restored there is another history.
-- Up to the purged position, changes have been forgotten.
create table change_history (
  single             boolean not null default true constraint change_history_pk primary key
                             constraint change_history_single check (single),
  epoch              bigint  not null,
  home               text    not null,
  purged_transaction xid8    not null default '0',
  purged_sequence    bigint  not null default 0
);
