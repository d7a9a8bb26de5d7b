package news.broadsheet.search.rank;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What ranking needs to know of all articles. Nothing is kept for it: how common a word is stands
 * in the word index and, for the thousand or so most common ones, in what ANALYZE (autovacuum)
 * noted. A table of our own would cost every ingest a contended write, or be behind by a job's
 * interval.
 *
 * @param articles how many there are, about
 * @param length mean number of words of the newest; at least 1
 */
record Corpus(double articles, double length) {

  /** A word of more articles than these is in ANALYZE's list, or hardly more common than that. */
  private static final int COUNTED = 2_000;

  private static final int SAMPLE = 100;

  /** As the planner does: the density that was noted, and the size that the table has now. */
  private static final String SIZE =
      """
      select
        coalesce(
          (select c.reltuples / c.relpages
             * (pg_relation_size(c.oid) / cast(current_setting('block_size') as float8))
           from pg_class c
           where c.oid = cast('article' as regclass) and c.reltuples > 0 and c.relpages > 0),
          (select count(*) from (select from article limit ?) as a)),
        (select avg(a.word_count) from (
          select a.word_count from article a where a.removed_at is null
          order by a.ordered_at desc, a.id desc limit ?) as a)
      """;

  private static final String FREQUENCIES =
      """
      select t.lexeme,
        coalesce(
          c.frequency * cast(? as float8),
          (select count(*) from (
            select from article a where c.frequency is null and a.search @@ t.query limit ?) as m))
      from (
        select u.lexeme, cast(u.query as tsquery) as query
        from unnest(cast(? as text[]), cast(? as text[])) as u (lexeme, query)) as t
      left join (
        select e.lexeme, e.frequency
        from pg_stats s
        join pg_class k on k.oid = cast('article' as regclass) and k.reltuples > 0
        cross join lateral unnest(
          cast(cast(s.most_common_elems as text) as text[]), s.most_common_elem_freqs)
          as e (lexeme, frequency)
        where s.schemaname = current_schema() and s.tablename = 'article' and s.attname = 'search'
      ) as c on c.lexeme = t.lexeme
      """;

  static Corpus of(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(SIZE)) {
      statement.setInt(1, COUNTED);
      statement.setInt(2, SAMPLE);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new Corpus(row.getDouble(1), Math.max(1, row.getDouble(2)));
      }
    }
  }

  /** In how many articles each word is, about; by {@link Word#anywhere}. */
  Map<String, Double> frequencies(Collection<Word> words, Connection connection)
      throws SQLException {
    Map<String, Double> found = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    words.forEach(
        word -> names.put(word.prefix() ? word.anywhere() : word.lexeme(), word.anywhere()));
    String[] lexemes = names.keySet().toArray(String[]::new);
    String[] queries = names.values().toArray(String[]::new);
    try (var statement = connection.prepareStatement(FREQUENCIES)) {
      statement.setDouble(1, articles);
      statement.setInt(2, COUNTED);
      statement.setObject(3, lexemes);
      statement.setObject(4, queries);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.put(names.get(rows.getString(1)), rows.getDouble(2));
        }
      }
    }
    return found;
  }
}
