-- Keys by which programs are let in. Revoked ones stay, so that what they did can still be told apart.
create table api_key (
  id           uuid        not null,
  name         text        not null,
  -- The part of the key that may be shown, by which it is looked up.
  prefix       text        not null,
  -- SHA-256 of the whole key. Of 190 random bits nothing is guessed, so no slow hash is needed.
  hash         bytea       not null,
  scopes       text[]      not null,
  created_at   timestamptz not null,
  expires_at   timestamptz,
  -- Exact to a minute: not every request should write.
  last_used_at timestamptz,
  revoked_at   timestamptz,
  version      integer     not null,
  constraint api_key_pk primary key (id),
  constraint api_key_prefix_unique unique (prefix),
  constraint api_key_hash_is_sha256 check (octet_length(hash) = 32),
  constraint api_key_scopes_known check (scopes <@ array ['read', 'ingest', 'admin'] and cardinality(scopes) > 0)
);
