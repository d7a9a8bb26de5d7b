-- Answers of single posts by their Idempotency-Key, for a client that did not hear the first one.
create table idempotency_key (
  -- Who sent it; empty as long as there are no API keys.
  caller     text        not null,
  key        text        not null,
  -- SHA-256 of the request: the same key with another request is a mistake.
  request    bytea       not null,
  started_at timestamptz not null,
  -- Null while the first request is being worked on.
  status     integer,
  answer     text,
  constraint idempotency_key_pk primary key (caller, key),
  constraint idempotency_key_answered check ((status is null) = (answer is null))
);
create index idempotency_key_age on idempotency_key (started_at);
