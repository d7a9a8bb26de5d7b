-- language is what the article is taken as. Articles of former versions have no detection: they are taken as what
-- was declared, and nothing of them is written.
alter table article
  add column declared_language   text,
  add column detected_language   text,
  add column language_confidence double precision
    constraint article_language_confidence check (language_confidence between 0 and 1),
  add constraint article_detection check ((detected_language is null) = (language_confidence is null));
