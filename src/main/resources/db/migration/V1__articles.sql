-- Accents are folded inside the text search configurations below.
create extension if not exists unaccent;

create table source (
  id         uuid        not null constraint source_pk primary key,
  slug       text        not null constraint source_slug_unique unique
                         constraint source_slug_shape check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name       text        not null,
  homepage   text,
  language   text,
  country    text,
  kind       text,
  version    integer     not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- Every host belongs to one source; a source may have many (www, mobile, former names).
create table source_host (
  host      text not null constraint source_host_pk primary key,
  source_id uuid not null constraint source_host_source_fk references source on delete cascade
);
create index source_host_source on source_host (source_id);

create table article (
  id                  uuid        not null constraint article_pk primary key,
  source_id           uuid        not null constraint article_source_fk references source,
  url                 text        not null,
  canonical_url       text        not null,
  title               text        not null,
  summary             text,
  body                text,
  byline              text,
  authors             jsonb,
  author_keys         text[]      not null default '{}',
  agency              text,
  dateline            text,
  -- ISO 8601 as given: a date, a local date-time or an instant with its offset.
  published           text,
  published_at        timestamptz,
  published_precision text        constraint article_precision check (published_precision in ('day', 'minute', 'second')),
  published_text      text,
  modified            text,
  modified_at         timestamptz,
  language            text,
  -- The primary subtag: what the language filter and the facets count.
  language_code       text        generated always as (lower(split_part(language, '-', 1))) stored,
  section             text,
  tags                text[],
  images              jsonb,
  related_links       jsonb,
  retrieved_at        timestamptz,
  rights              text,
  embargoed_until     timestamptz,
  word_count          integer     not null,
  content_fingerprint bytea       not null,
  -- Which revision is current, and the last number given out: an older scrape that arrives late takes
  -- a number without becoming current.
  revision            integer     not null,
  last_revision       integer     not null,
  -- Counts every change of the representation; the entity tag.
  version             integer     not null default 0,
  -- The trusted publication time, else when the article arrived. Never null, so that keyset paging is total.
  ordered_at          timestamptz not null,
  created_at          timestamptz not null,
  updated_at          timestamptz not null,
  removed_at          timestamptz,
  removed_reason      text        constraint article_removed_reason check (removed_reason in ('gone', 'expired', 'takedown', 'duplicate')),
  -- Named without its schema: a text search configuration of this database.
  search_config       text        not null,
  search              tsvector    not null,
  constraint article_removed check ((removed_at is null) = (removed_reason is null))
);
create index article_newest     on article (ordered_at desc, id desc) where removed_at is null;
create index article_by_source  on article (source_id, ordered_at desc, id desc) where removed_at is null;
create index article_updated    on article (updated_at desc, id desc) where removed_at is null;
create index article_language   on article (language_code, ordered_at desc, id desc) where removed_at is null;
create index article_section    on article (section, ordered_at desc, id desc) where removed_at is null and section is not null;
create index article_source     on article (source_id);
create index article_search_config on article (search_config);
create index article_tags       on article using gin (tags);
create index article_authors    on article using gin (author_keys);
create index article_search     on article using gin (search);

-- The addresses that name an article. identity is the SHA-256 of the canonical URL without scheme and
-- trailing slash: a B-tree key holds at most 2,704 bytes, an address may be longer. A syndication claim
-- (rel=canonical of another publisher) is kept but names nothing. The foreign key is deferred because an
-- address is claimed before its article is written: the claim decides whether there will be one.
create table original_url (
  id            uuid        not null constraint original_url_pk primary key,
  article_id    uuid        not null constraint original_url_article_fk references article on delete cascade deferrable initially deferred,
  url           text        not null,
  canonical_url text        not null,
  identity      bytea       not null,
  fingerprint   bytea       not null,
  host          text        not null,
  relation      text        not null constraint original_url_relation check (relation in ('original', 'canonical', 'alias', 'syndication')),
  rules_version integer     not null,
  first_seen_at timestamptz not null
);
create unique index original_url_identity_unique on original_url (identity) where relation <> 'syndication';
create index original_url_article on original_url (article_id);
create index original_url_fingerprint on original_url (fingerprint);
create index original_url_host on original_url (host, article_id);

-- One article a text a source. Claimed like an address, so that the same text posted at two addresses at once
-- becomes one article. A text of an earlier revision goes on naming its article.
create table content_claim (
  source_id   uuid  not null,
  fingerprint bytea not null,
  article_id  uuid  not null constraint content_claim_article_fk references article on delete cascade deferrable initially deferred,
  constraint content_claim_pk primary key (source_id, fingerprint)
);
create index content_claim_article on content_claim (article_id);

-- Revisions that are no longer current, as they were; the current one is the article itself, so that no
-- text is stored twice.
create table revision (
  article_id          uuid        not null constraint revision_article_fk references article on delete cascade,
  number              integer     not null,
  title               text        not null,
  summary             text,
  body                text,
  byline              text,
  images              jsonb,
  published           text,
  published_text      text,
  modified            text,
  retrieved_at        timestamptz,
  content_fingerprint bytea       not null,
  word_count          integer     not null,
  -- When this text was current: from its arrival until the next one took its place. Null where it never was.
  recorded_at         timestamptz not null,
  superseded_at       timestamptz,
  constraint revision_pk primary key (article_id, number)
);

-- Documents as they were posted, so that a better reader can read them again.
create table raw_document (
  id          uuid        not null constraint raw_document_pk primary key,
  article_id  uuid        not null constraint raw_document_article_fk references article on delete cascade,
  revision    integer     not null,
  media_type  text        not null,
  content     bytea       not null,
  received_at timestamptz not null
);
create index raw_document_article on raw_document (article_id, revision);

-- Gap-free: a sequence number is given out before its transaction commits, so readers order by
-- (transaction, sequence) and see only rows below pg_snapshot_xmin(pg_current_snapshot()).
-- Knows ids, not articles: a change outlives what it tells of.
create table change (
  sequence    bigint      generated always as identity constraint change_pk primary key,
  transaction xid8        not null default pg_current_xact_id(),
  kind        text        not null constraint change_kind check (kind in ('created', 'revised', 'removed', 'merged', 'restored')),
  article_id  uuid        not null,
  revision    integer     not null,
  at          timestamptz not null
);
create index change_order on change (transaction, sequence);
create index change_article on change (article_id);
