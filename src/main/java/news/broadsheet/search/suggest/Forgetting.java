package news.broadsheet.search.suggest;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import news.broadsheet.article.ArticleFilter;
import news.broadsheet.article.ArticlesRemoved;
import news.broadsheet.article.Embargo;
import news.broadsheet.article.SqlCondition;
import news.broadsheet.sql.Sql;

/**
 * Suggests no more what only removed articles said, in the transaction that removes them: the name
 * that a court had taken down is not to be completed for whoever types its beginning. Words are
 * looked up in the language of the article, so one that only an article of another language has as
 * well goes, too, until that is read anew.
 */
@Singleton
class Forgetting {
  // Which is to see removed articles as removed, so this waits for a reading that may not.
  private static final String ALONE = "select pg_advisory_xact_lock(?)";

  private static final String FORGET =
      """
      with b as materialized (
        select title, authors, author_keys, tags, cast(search_config as regconfig) as config
        from article where id = any(?)
      ), said (kind, key, value) as (
        select 'tag', left(lower(t.tag), 200), left(t.tag, 200)
        from b, unnest(b.tags) as t (tag)
        where not exists (
          select from article a where a.tags @> array[t.tag] and VISIBLE)
        union
        select 'author', k.key, k.name
        from b
        cross join unnest(b.author_keys) with ordinality as n (key, n)
        cross join lateral (
          select left(coalesce(b.authors -> cast(n.n - 1 as integer) ->> 'name', n.key), 200)) as p (name)
        cross join lateral (
          values (left(n.key, 200), p.name), (left(substring(n.key from '\\S+$'), 200), p.name)) as k (key, name)
        where k.key is not null and not exists (
          select from article a where a.author_keys @> array[n.key] and VISIBLE)
        union
        select 'word', w.word, w.word
        from b
        cross join regexp_split_to_table(lower(b.title), '[^[:alnum:]]+') as w (word)
        cross join lateral (
          select case when w.word <> '' then to_tsquery(b.config, w.word || ':A') end) as q (query)
        where numnode(q.query) > 0 and not exists (
          select from article a where a.search @@ q.query and VISIBLE)
      )
      delete from suggestion s using said
      where s.kind = said.kind and s.key = said.key and s.value = said.value
      """;

  private final Sql sql;

  Forgetting(Sql sql) {
    this.sql = sql;
  }

  void forget(@Observes ArticlesRemoved removed) {
    sql.query(row -> 1, ALONE, SuggestionReading.LOCK);
    SqlCondition visible = ArticleFilter.NONE.condition(Embargo.HOLDS);
    sql.update(
        FORGET.replace("VISIBLE", visible.sql()),
        connection -> List.of(Sql.array(connection, "uuid", removed.articles(), id -> id)));
  }
}
