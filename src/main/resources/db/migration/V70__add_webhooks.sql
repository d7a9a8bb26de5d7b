-- Who is told of changes, and where. Secrets stand here as they are: signing needs them.
create table webhook (
  id              uuid        not null constraint webhook_pk primary key,
  url             text        not null,
  description     text,
  kinds           text[]      not null default '{}'
                              constraint webhook_kinds check (kinds <@ array['created', 'revised', 'removed', 'merged', 'restored']),
  source_id       uuid        constraint webhook_source_fk references source,
  language        text,
  query           text,
  include_article boolean     not null,
  secret          text        not null,
  -- The one before, with which deliveries are signed as well until then.
  former_secret   text,
  former_until    timestamptz,
  enabled         boolean     not null,
  disabled_reason text        constraint webhook_disabled_reason check (disabled_reason in ('owner', 'gone', 'failing')),
  disabled_at     timestamptz,
  -- How far the change feed has been read for it: a cursor.
  position        text        not null,
  -- Failures without a success in between, since when, and until when nothing is sent for them.
  failures        integer     not null default 0,
  failing_since   timestamptz,
  rests_until     timestamptz,
  -- Who delivers to it, until when nobody else does; and when somebody did last, for all to have their turn.
  worker          uuid,
  leased_until    timestamptz,
  served_at       timestamptz,
  version         integer     not null default 0,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  constraint webhook_former_secret check ((former_secret is null) = (former_until is null)),
  constraint webhook_disabled check (enabled = (disabled_reason is null) and enabled = (disabled_at is null)),
  constraint webhook_lease check ((worker is null) = (leased_until is null))
);
create index webhook_source on webhook (source_id);

-- What a webhook is told, and what became of it. Without the text of articles, which is read when it is sent:
-- what is taken down must not live on here. Without a foreign key: deleting a webhook must not take as long as
-- deleting all that it was ever sent, which follows in steps.
create table webhook_delivery (
  id              uuid        not null constraint webhook_delivery_pk primary key,
  webhook_id      uuid        not null,
  event           text        not null
                              constraint webhook_delivery_event check (event in ('created', 'revised', 'removed', 'merged', 'restored', 'ping', 'missed')),
  -- Of the change; not of a ping, nor where changes were missed.
  change_sequence bigint,
  article_id      uuid,
  revision        integer,
  cursor          text,
  at              timestamptz not null,
  state           text        not null constraint webhook_delivery_state check (state in ('pending', 'delivered', 'dead')),
  attempts        integer     not null default 0,
  due_at          timestamptz,
  gives_up_at     timestamptz not null,
  attempted_at    timestamptz,
  last_status     integer,
  last_error      text,
  created_at      timestamptz not null,
  finished_at     timestamptz,
  -- However many processes read the feed, each change becomes one delivery.
  constraint webhook_delivery_once unique (webhook_id, change_sequence),
  constraint webhook_delivery_change check (num_nulls(change_sequence, article_id, revision, cursor) = case when event in ('ping', 'missed') then 4 else 0 end),
  constraint webhook_delivery_due check ((state = 'pending') = (due_at is not null)),
  constraint webhook_delivery_finished check ((state = 'pending') = (finished_at is null))
);
create index webhook_delivery_pending on webhook_delivery (webhook_id, due_at) where state = 'pending';
create index webhook_delivery_log on webhook_delivery (webhook_id, id desc);
create index webhook_delivery_finished_at on webhook_delivery (finished_at) where finished_at is not null;
