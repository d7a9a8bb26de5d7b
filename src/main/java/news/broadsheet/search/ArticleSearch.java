package news.broadsheet.search;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import news.broadsheet.article.SqlCondition;
import news.broadsheet.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles in PostgreSQL. How common the words are is counted first, to a limit, because it
 * decides how to find a page: a few matches are all gathered from the word index and sorted, many
 * are met soon enough by walking the articles in the order wanted. Either way is slow by orders of
 * magnitude where the other belongs, and the planner, which has only statistics, takes it at times.
 */
@Singleton
class ArticleSearch {

  private static final String KEPT = "a.id, a.ordered_at, a.search_config, a.search";

  private final AgroalDataSource database;
  private final FoundArticles rows;
  private final Highlighter highlighter;
  private final SearchConfig config;

  ArticleSearch(
      AgroalDataSource database, FoundArticles rows, Highlighter highlighter, SearchConfig config) {
    this.database = database;
    this.rows = rows;
    this.highlighter = highlighter;
    this.config = config;
  }

  SearchPage search(SearchQuery query) throws SQLException {
    PageKey key = PageKey.of(query);
    try (Snapshot snapshot = Snapshot.of(database)) {
      Connection connection = snapshot.connection();
      LocalQuery local = LocalQuery.of(query, connection);
      if (local.isEmpty()) {
        return new SearchPage(List.of(), new SearchPage.Total(0, SearchPage.Relation.EXACT), null);
      }
      var search = new Search(query, local, key);
      long count = count(search, connection);
      Page<FoundArticle> page =
          Page.of(
              find(search, count, connection),
              query.limit(),
              last -> PageKey.following(query, last));
      return new SearchPage(
          highlighter.hits(page.items(), query, local, connection),
          total(query, count),
          page.nextCursor());
    }
  }

  private record Search(SearchQuery query, LocalQuery local, @Nullable PageKey key) {
    SqlCondition filter() {
      return query.filter();
    }
  }

  private SearchPage.Total total(SearchQuery query, long count) {
    boolean cut = query.sort() == Sort.RELEVANCE && count > config.rankWindow();
    return count > config.countLimit()
        ? new SearchPage.Total(config.countLimit(), SearchPage.Relation.AT_LEAST)
        : new SearchPage.Total(
            count, cut ? SearchPage.Relation.AT_LEAST : SearchPage.Relation.EXACT);
  }

  private long count(Search search, Connection connection) throws SQLException {
    var sql =
        new SearchStatement()
            .add("select count(*) from (select from article a where")
            .add(search.filter())
            .add("and")
            .add(search.local().condition())
            .add("limit ?) as m", config.countLimit() + 1);
    try (var statement = sql.prepare(connection);
        ResultSet result = statement.executeQuery()) {
      result.next();
      return result.getLong(1);
    }
  }

  private List<FoundArticle> find(Search search, long count, Connection connection)
      throws SQLException {
    SearchStatement sql =
        search.query().sort() == Sort.RELEVANCE ? byScore(search, count) : byTime(search, count);
    List<FoundArticle> found = new ArrayList<>();
    try (var statement = sql.prepare(connection);
        ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        found.add(rows.read(result));
      }
    }
    return found;
  }

  private SearchStatement byScore(Search search, long count) {
    PageKey key = search.key();
    PageKey.Moment floor = key == null ? null : key.floor();
    var sql = with(search).add(", recent as (select * from (");
    matches(sql, search, count, "desc", ">=", floor);
    sql.add(") as a order by a.ordered_at desc, a.id desc limit ?),", window(key))
        .add(
            """
            -- Where the window cut something off, its old end goes into the cursor.
            floor as (
              select r.ordered_at, r.id from recent r
              where ? order by r.ordered_at, r.id limit 1),
            ranked as (
              select r.id,
            """,
            floor != null || (key == null && count > config.rankWindow()))
        .add(score("r", search))
        .add("from recent r join q on q.config = r.search_config),")
        .add("page as (select r.id, r.score from ranked r");
    if (key != null) {
      sql.add("where (r.score, r.id) < (?, ?)", key.score(), key.id());
    }
    return sql.add("order by r.score desc, r.id desc limit ?)", search.query().limit() + 1)
        .add("select")
        .add(FoundArticles.COLUMNS)
        .add(", p.score, f.ordered_at as floor_at, f.id as floor_id,")
        .add("case when ? then left(a.body, ?) end as body", bodies(search), prefix())
        .add(
            """
            from page p
            join article a on a.id = p.id
            join source s on s.id = a.source_id
            left join floor f on true
            order by p.score desc, p.id desc
            """);
  }

  private SearchStatement byTime(Search search, long count) {
    String direction = search.query().sort() == Sort.OLDEST ? "asc" : "desc";
    String after = search.query().sort() == Sort.OLDEST ? ">" : "<";
    PageKey key = search.key();
    PageKey.Moment last =
        key == null || key.at() == null ? null : new PageKey.Moment(key.at(), key.id());
    var sql = with(search).add(", page as (select * from (");
    matches(sql, search, count, direction, after, last);
    return sql.add(
            ") as a order by a.ordered_at %1$s, a.id %1$s limit ?)".formatted(direction),
            search.query().limit() + 1)
        .add("select")
        .add(FoundArticles.COLUMNS)
        .add(", null::timestamptz as floor_at, null::uuid as floor_id,")
        .add("case when ? then left(a.body, ?) end as body,", bodies(search), prefix())
        .add(score("p", search))
        .add(
            """
            from page p
            join q on q.config = p.search_config
            join article a on a.id = p.id
            join source s on s.id = a.source_id
            order by p.ordered_at %1$s, p.id %1$s
            """
                .formatted(direction));
  }

  /** {@code offset 0} keeps PostgreSQL from mixing the two ways. */
  private void matches(
      SearchStatement sql,
      Search search,
      long count,
      String direction,
      String comparison,
      PageKey.@Nullable Moment bound) {
    boolean walk = count > config.countLimit();
    sql.add("select").add(KEPT).add(walk ? "from (select" : "from article a where");
    if (walk) {
      sql.add(KEPT).add("from article a where");
    }
    sql.add(search.filter());
    if (bound != null) {
      sql.add("and (a.ordered_at, a.id) %s (?, ?)".formatted(comparison), bound.at(), bound.id());
    }
    if (walk) {
      sql.add("order by a.ordered_at %1$s, a.id %1$s offset 0) as a where".formatted(direction))
          .add(search.local().condition());
    } else {
      sql.add("and").add(search.local().condition()).add("offset 0");
    }
  }

  private static SearchStatement with(Search search) {
    return new SearchStatement()
        .add(
            """
            with q as materialized (
              select u.config, cast(u.query as tsquery) as query
              from unnest(cast(? as text[]), cast(? as text[])) as u (config, query))
            """,
            search.local().configurations(),
            search.local().queries());
  }

  /**
   * Words of the title count ten times those of the body. Divided by 1 + log(length) (normalisation
   * 1), else the longest article on a subject were always the best. Only words of the parts
   * searched count, as only they match.
   */
  private static String score(String row, Search search) {
    String weights =
        search.query().parts().stream()
            .map(part -> String.valueOf(part.weight()))
            .collect(Collectors.joining(","));
    return "ts_rank_cd('{0.1, 0.2, 0.5, 1.0}', ts_filter(%s.search, '{%s}'), q.query, 1) as score"
        .formatted(row, weights);
  }

  /** Pages after the first have the window's old end instead, or had all matches in it. */
  private @Nullable Integer window(@Nullable PageKey key) {
    return key == null ? config.rankWindow() : null;
  }

  private static boolean bodies(Search search) {
    return search.query().highlight() && search.query().parts().contains(Part.BODY);
  }

  private int prefix() {
    return config.highlightPrefix();
  }
}
