-- A source that became another one. Its row stays: its id and slug go on naming that one, and its articles follow in
-- steps. Never more than one step: who was merged into it is from then on merged into that one.
alter table source
  add column merged_into uuid constraint source_merged_into_fk references source,
  add constraint source_merged_into_another check (merged_into <> id);
create index source_merged_into on source (merged_into) where merged_into is not null;
