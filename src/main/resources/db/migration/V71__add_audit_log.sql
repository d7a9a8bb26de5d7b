-- What those who run the store did to it. Without foreign keys: it outlives what it tells of.
create table audit_entry (
  id      uuid        not null constraint audit_entry_pk primary key,
  at      timestamptz not null,
  actor   text        not null,
  act     text        not null,
  subject text        not null,
  detail  jsonb
);
create index audit_entry_subject on audit_entry (subject, id desc);
