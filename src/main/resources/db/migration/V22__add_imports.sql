-- Documents of many articles (feeds, web archives) that are read after they were taken. Their bytes stand here
-- and not in a directory, so that any replica can read them, and a backup holds what was acknowledged.
create table import (
  id          uuid        not null constraint import_pk primary key,
  media_type  text        not null,
  url         text,
  state       text        not null constraint import_state check (state in ('receiving', 'queued', 'running', 'done', 'failed', 'cancelled')),
  size        bigint      not null default 0,
  -- How much of it was read, and what became of the items in it; written together with the items.
  position    bigint      not null default 0,
  read        integer     not null default 0,
  created     integer     not null default 0,
  revised     integer     not null default 0,
  unchanged   integer     not null default 0,
  duplicate   integer     not null default 0,
  gone        integer     not null default 0,
  rejected    integer     not null default 0,
  -- Where and why it is, or was, no whole document.
  warnings    jsonb,
  detail      text,
  -- Who works on it, until when nobody else does, and how often somebody began without getting anywhere.
  worker      uuid,
  leased_until timestamptz,
  attempts    integer     not null default 0,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  started_at  timestamptz,
  finished_at timestamptz,
  constraint import_finished check ((finished_at is null) = (state in ('receiving', 'queued', 'running')))
);
create index import_unfinished on import (id) where finished_at is null;
create index import_finished_at on import (finished_at) where finished_at is not null;

-- Gone as soon as the import is over. They are packed already, or soon gone: not worth packing.
create table import_chunk (
  import_id uuid    not null constraint import_chunk_import_fk references import on delete cascade,
  number    integer not null,
  content   bytea   not null,
  constraint import_chunk_pk primary key (import_id, number)
);
alter table import_chunk alter column content set storage external;

-- What became of each item, in the order of the document. Knows ids, not articles: an article may go.
create table import_item (
  import_id  uuid    not null constraint import_item_import_fk references import on delete cascade,
  number     integer not null,
  address    text,
  outcome    text    not null constraint import_item_outcome check (outcome in ('created', 'revised', 'unchanged', 'duplicate', 'gone', 'rejected')),
  article_id uuid,
  revision   integer,
  warnings   jsonb,
  problem    jsonb,
  constraint import_item_pk primary key (import_id, number)
);
create index import_item_outcome_order on import_item (import_id, outcome, number);
