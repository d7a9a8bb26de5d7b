package news.broadsheet.search.local;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.broadsheet.search.syntax.Query;
import news.broadsheet.text.SearchLanguage;
import news.broadsheet.text.SearchText;
import org.jspecify.annotations.Nullable;

/** What each configuration makes of the words and phrases of a query. */
final class Leaves {
  private static final String PREFIX = "broadsheet_";

  /**
   * Hops from one configuration to the next over the index: thirty look-ups at most, where {@code
   * select distinct} would read an index entry for every article. A prefix is not stemmed; the
   * configuration without a stemmer cuts it into words.
   */
  private static final String SQL =
      """
      with recursive present (name) as (
        (select a.search_config from article a order by 1 limit 1)
        union all
        select (select a.search_config from article a where a.search_config > p.name order by 1 limit 1)
        from present p
        where p.name is not null)
      select p.name, cast(l.n as integer), phraseto_tsquery(cast(p.name as regconfig), l.words),
        case when l.prefix then phraseto_tsquery('broadsheet_simple', l.words) end
      from present p
      cross join unnest(cast(? as text[]), cast(? as boolean[])) with ordinality as l (words, prefix, n)
      where p.name is not null and p.name = coalesce(?, p.name)
      """;

  private Leaves() {}

  /**
   * By configuration those that are not empty in it; in the languages of the articles there are, or
   * in the one asked for.
   */
  static Map<String, Map<Query.Text, TsQuery>> of(
      List<Query.Text> texts, @Nullable SearchLanguage language, Connection connection)
      throws SQLException {
    Map<String, Map<Query.Text, TsQuery>> found = new LinkedHashMap<>();
    try (var statement = connection.prepareStatement(SQL)) {
      statement.setObject(1, texts.stream().map(Leaves::words).toArray(String[]::new));
      statement.setObject(
          2, texts.stream().map(text -> text.prefix() != null).toArray(Boolean[]::new));
      statement.setString(3, language == null ? null : PREFIX + language.configuration());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          Map<Query.Text, TsQuery> here =
              found.computeIfAbsent(rows.getString(1), name -> new LinkedHashMap<>());
          TsQuery local = either(rows.getString(3), rows.getString(4));
          if (!local.isEmpty()) {
            here.put(texts.get(rows.getInt(2) - 1), local);
          }
        }
      }
    }
    return found;
  }

  private static String words(Query.Text text) {
    return String.join(" ", SearchText.queryTerms(text.text()));
  }

  /** {@code ferries*} means the forms of ferry, too, whose stem is shorter than what was typed. */
  private static TsQuery either(String stemmed, @Nullable String typed) {
    if (typed == null || typed.isEmpty()) {
      return new TsQuery(stemmed);
    }
    TsQuery prefix = new TsQuery(typed).asPrefix();
    return stemmed.isEmpty() || stemmed.equals(typed)
        ? prefix
        : new TsQuery("(" + prefix.text() + " | " + stemmed + ")");
  }
}
