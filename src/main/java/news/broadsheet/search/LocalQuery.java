package news.broadsheet.search;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import news.broadsheet.article.SqlCondition;
import news.broadsheet.search.rank.Weighing;
import news.broadsheet.search.rank.Word;
import news.broadsheet.text.SearchText;

/**
 * One search in all the languages it is made in: each article is searched as its own language cuts
 * and stems words.
 *
 * @param byConfiguration the query a text search configuration makes of it; none is empty
 */
record LocalQuery(Map<String, TsQuery> byConfiguration) {

  private static final String PREFIX = "broadsheet_";

  /**
   * Hops from one configuration to the next over the index: thirty look-ups at most, where {@code
   * select distinct} would read an index entry for every article.
   */
  private static final String PRESENT =
      """
      with recursive present (name) as (
        (select a.search_config from article a order by 1 limit 1)
        union all
        select (select a.search_config from article a where a.search_config > p.name order by 1 limit 1)
        from present p
        where p.name is not null)
      select p.name, websearch_to_tsquery(cast(p.name as regconfig), ?)
      from present p
      where p.name is not null and p.name = coalesce(?, p.name)
      """;

  /** Nobody means a double negation; hundreds of them overflow PostgreSQL's parser. */
  private static final Pattern REPEATED_SIGN = Pattern.compile("-{2,}");

  /** In the languages of the articles there are, or in the one asked for. */
  static LocalQuery of(SearchQuery query, Connection connection) throws SQLException {
    String only = query.language() == null ? null : PREFIX + query.language().configuration();
    Map<String, TsQuery> found = new LinkedHashMap<>();
    try (var statement = connection.prepareStatement(PRESENT)) {
      statement.setString(
          1, SearchText.webQuery(REPEATED_SIGN.matcher(query.text()).replaceAll("-")));
      statement.setString(2, only);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          var local = new TsQuery(rows.getString(2));
          if (!local.isEmpty()) {
            found.put(rows.getString(1), local.in(query.parts()));
          }
        }
      }
    }
    return new LocalQuery(found);
  }

  boolean isEmpty() {
    return byConfiguration.isEmpty();
  }

  /** Of an article found, whose configuration is one of these by {@link #condition}. */
  TsQuery in(String configuration) {
    return Objects.requireNonNull(byConfiguration.get(configuration));
  }

  /** The words asked for, by configuration. */
  Map<String, List<Word>> words() {
    Map<String, List<Word>> words = new LinkedHashMap<>();
    byConfiguration.forEach((name, query) -> words.put(name, query.words()));
    return words;
  }

  /** For articles that have only some of the words. */
  LocalQuery any(Weighing weighing, Set<Part> parts, int most) {
    Map<String, TsQuery> some = new LinkedHashMap<>();
    byConfiguration.forEach(
        (name, query) ->
            some.put(name, TsQuery.any(weighing.telling(query.words(), most)).in(parts)));
    return new LocalQuery(some);
  }

  /**
   * The articles that match. A query that several languages make alike is looked up once. Literal
   * queries rather than a join with the configurations, for the planner to know how common the
   * words are.
   */
  SqlCondition condition() {
    Map<String, List<String>> configurations = new LinkedHashMap<>();
    byConfiguration.forEach(
        (name, query) ->
            configurations.computeIfAbsent(query.text(), text -> new ArrayList<>()).add(name));
    List<String> terms = new ArrayList<>();
    List<Object> parameters = new ArrayList<>();
    configurations.forEach(
        (query, names) -> {
          terms.add("(a.search @@ cast(? as tsquery) and a.search_config = any(?))");
          parameters.add(query);
          parameters.add(names.toArray(String[]::new));
        });
    return new SqlCondition("(" + String.join(" or ", terms) + ")", parameters);
  }
}
