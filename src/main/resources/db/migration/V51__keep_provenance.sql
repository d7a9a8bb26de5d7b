-- Where each field of the present text was found, as {"title": "jsonld high", "*": "given high"}; null where that is
-- not known, as of articles of former versions. Of past revisions it is not kept: it serves who mends a reader, and
-- readers are held against the present text.
alter table article add column provenance jsonb;
