-- Misspelt words are found by the groups of three letters that they share with known ones.
create extension if not exists pg_trgm;

-- Names of authors, tags, and words of titles, each once. Filled shortly after an article is committed, not with it:
-- two transactions that bring the same new names in another order would wait for each other.
create table suggestion (
  kind  text not null constraint suggestion_kind check (kind in ('author', 'tag', 'word')),
  -- In lower case; an author has one for the whole name and one for the last word of it.
  key   text not null,
  value text not null,
  constraint suggestion_pk primary key (kind, key, value)
);
-- Prefixes are ranges of this index whatever the collation of the database is.
create index suggestion_prefix on suggestion (kind, key text_pattern_ops);
create index suggestion_word on suggestion using gin (key gin_trgm_ops) where kind = 'word';

-- Up to where articles have been read for it; no row before the first time.
create table suggestion_progress (
  at timestamptz not null,
  id uuid        not null
);

create index article_title_prefix on article (left(lower(title), 100) text_pattern_ops) where removed_at is null;
create index source_name_prefix on source (lower(name) text_pattern_ops);
