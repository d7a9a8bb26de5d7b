-- Up to which change articles have been read for suggestions; no row before the first time. By time alone a
-- transaction that commits late is passed by, or all that is recent has to be read again and again.
drop table suggestion_progress;
create table suggestion_progress (
  single boolean not null default true constraint suggestion_progress_pk primary key
                 constraint suggestion_progress_single check (single),
  cursor text    not null
);
