package news.broadsheet.search.suggest;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.broadsheet.article.ArticleFilter;
import news.broadsheet.article.Reader;
import news.broadsheet.search.sql.SearchStatement;
import news.broadsheet.search.sql.Snapshot;

/** Completes by prefix; every part is a range of an index. */
@Singleton
class Suggestions {
  /** Of one headline there may be many articles; so many are read to find some different ones. */
  private static final int TITLES_READ = 200;

  private static final String NAMES =
      """
      select n.kind, n.value as text, cast(null as text) as value,
        case n.kind when 'author' then 3 else 4 end as place
      from (
        (select distinct s.kind, s.value from suggestion s
         where s.kind = 'author' and s.key like ? order by s.value limit ?)
        union all
        (select distinct s.kind, s.value from suggestion s
         where s.kind = 'tag' and s.key like ? order by s.value limit ?)) as n
      """;

  private final AgroalDataSource database;
  private final Reader reader;

  Suggestions(AgroalDataSource database, Reader reader) {
    this.database = database;
    this.reader = reader;
  }

  /**
   * @param limit how many of each kind
   */
  List<Suggestion> beginningWith(String typed, int limit) throws SQLException {
    String begin = prefix(typed);
    var sql =
        new SearchStatement()
            .add("select g.kind, g.text, g.value from (")
            .add(
                "(select 'title' as kind, t.title as text, cast(null as text) as value, 1 as place")
            .add(
                "from (select a.title from article a where left(lower(a.title), 100) like ? and",
                begin)
            .add(ArticleFilter.NONE.condition(reader.embargo()))
            .add("limit ?) as t group by t.title order by t.title limit ?)", TITLES_READ, limit)
            .add(
                """
                union all
                (select 'source', s.name, s.slug, 2 from source s
                 where lower(s.name) like ? and s.merged_into is null order by s.name limit ?)
                union all
                """,
                begin,
                limit)
            .add(NAMES, begin, limit, begin, limit)
            .add(") as g order by g.place, g.text");
    List<Suggestion> found = new ArrayList<>();
    try (Snapshot snapshot = Snapshot.of(database);
        var statement = sql.prepare(snapshot.connection());
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        found.add(new Suggestion(rows.getString(1), rows.getString(2), rows.getString(3)));
      }
    }
    return found;
  }

  private static String prefix(String typed) {
    return typed
            .stripLeading()
            .toLowerCase(Locale.ROOT)
            .replace("\\", "\\\\")
            .replace("%", "\\%")
            .replace("_", "\\_")
        + "%";
  }
}
