-- What came in, and when: by source, and of all. Narrow, so that a month is counted without its articles.
create index article_created on article (source_id, created_at) where removed_at is null;
create index article_created_at on article (created_at) where removed_at is null;
create index change_at on change (at) include (kind, source_id);
