-- How long articles of this source are kept, in days from when they came here. Null: as the service is set.
alter table source add column retention_days integer
  constraint source_retention_days check (retention_days between 1 and 36500);

-- What is due is found without reading what is not, however many tombstones there are.
create index article_retention on article (source_id, created_at) where removed_at is null;
