-- What a source's own query parameters mean: {"trackingParameters": [...], "identityParameters": [...]}.
alter table source add column url_rules jsonb;

-- The rules by which addresses are compared, as of now: one row. version says when a rule of a source or the owner
-- of a host last changed (microseconds since 1970, always growing, so that it is never given out twice, not even
-- after a restore); general_version is the newest program's. Without the row nothing was ever changed.
create table url_rules (
  only_one        boolean not null default true constraint url_rules_pk primary key
                                                constraint url_rules_only_one check (only_one),
  version         bigint  not null,
  general_version integer not null
);
insert into url_rules (version, general_version)
values ((extract(epoch from clock_timestamp()) * 1000000)::bigint, 1);

-- With rules_version, the general one: by which rules a key was made.
alter table original_url add column source_rules_version bigint not null default 0;

-- Hosts whose keys may be of former rules, with how far they were made anew. A row goes with the last key of its host.
create table rekey (
  host          text        not null constraint rekey_pk primary key,
  after_article uuid,
  after_url     uuid,
  queued_at     timestamptz not null default now()
);

-- A tombstone of a duplicate says which article it became.
alter table article add column merged_into uuid constraint article_merged_into_fk references article;
alter table article add constraint article_merged check (merged_into is null or removed_reason = 'duplicate');
create index article_merged_into on article (merged_into) where merged_into is not null;
