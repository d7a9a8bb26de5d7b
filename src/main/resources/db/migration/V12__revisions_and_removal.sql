-- A past revision says all that the article said then, not only what makes a revision: a correction may
-- change the headline and the tags at once.
alter table revision
  add column authors       jsonb,
  add column agency        text,
  add column dateline      text,
  add column language      text,
  add column section       text,
  add column tags          text[],
  add column related_links jsonb,
  add column rights        text;

-- When a removed article became one again. From then on its text is current; between its removal and then
-- none was. Its time in store counts from then, too.
alter table article add column restored_at timestamptz;
