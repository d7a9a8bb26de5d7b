package news.broadsheet.search;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.broadsheet.article.SqlCondition;
import news.broadsheet.page.Page;
import news.broadsheet.search.highlight.Highlighter;
import news.broadsheet.search.highlight.Highlights;
import news.broadsheet.search.highlight.HitTexts;
import news.broadsheet.search.local.LocalQuery;
import news.broadsheet.search.local.TsQuery;
import news.broadsheet.search.rank.Score;
import news.broadsheet.search.rank.Weighing;
import news.broadsheet.search.sql.SearchStatement;
import news.broadsheet.search.sql.Snapshot;
import news.broadsheet.search.syntax.Part;
import news.broadsheet.search.syntax.Query;
import org.jspecify.annotations.Nullable;

/** Finds articles in PostgreSQL. */
@Singleton
class ArticleSearch {
  private final AgroalDataSource database;
  private final FoundArticles rows;
  private final SearchConfig config;

  ArticleSearch(AgroalDataSource database, FoundArticles rows, SearchConfig config) {
    this.database = database;
    this.rows = rows;
    this.config = config;
  }

  /**
   * @throws SQLException when the database does not answer in time
   */
  SearchPage search(SearchQuery query) throws SQLException {
    PageKey after = PageKey.of(query);
    try (Snapshot snapshot = Snapshot.of(database)) {
      Connection connection = snapshot.connection();
      LocalQuery local =
          LocalQuery.of(
              query.query(), query.parts(), query.language(), FieldFilter::condition, connection);
      if (local.isEmpty()) {
        return SearchPage.empty(query.explain() ? Explanation.of(query, local, Weighing.NONE) : null);
      }
      Matches matches = matches(query, local, after, connection);
      var statement =
          new PageStatement(
              query,
              matches,
              new Score(local.words(), matches.plan().weighing()),
              after,
              config);
      Page<FoundArticle> page =
          Page.of(
              find(statement.statement(), connection),
              query.limit(),
              last -> PageKey.following(query, matches.plan(), last));
      return new SearchPage(
          hits(page.items(), query, local, connection),
          total(query, matches.count()),
          matches.plan().anyWord() ? SearchPage.Match.ANY : SearchPage.Match.ALL,
          query.explain() ? Explanation.of(query, local, matches.plan().weighing()) : null,
          page.nextCursor());
    }
  }

  /**
   * Of a sentence few articles have all the words, and those are not all that it is about. Not in an
   * order by time, where the best would not come first.
   */
  private Matches matches(
      SearchQuery query, LocalQuery local, @Nullable PageKey after, Connection connection)
      throws SQLException {
    Plan plan = after == null ? null : after.plan();
    if (plan == null || !plan.anyWord()) {
      SqlCondition words = local.condition();
      long count = count(query, words, connection);
      boolean some =
          plan == null
              && query.sort() == Sort.RELEVANCE
              && count < config.enough()
              && local.sentence();
      if (plan == null) {
        plan = Plan.of(local, some, connection);
      }
      if (!some) {
        return new Matches(plan, words, count);
      }
    }
    SqlCondition words = local.someWords(plan.weighing(), config.rankWindow());
    return new Matches(plan, words, count(query, words, connection));
  }

  private long count(SearchQuery query, SqlCondition words, Connection connection)
      throws SQLException {
    var sql =
        new SearchStatement()
            .add("select count(*) from (select from article a where")
            .add(query.filter())
            .add("and")
            .add(words)
            .add("limit ?) as m", config.countLimit() + 1);
    try (var statement = sql.prepare(connection);
        ResultSet result = statement.executeQuery()) {
      result.next();
      return result.getLong(1);
    }
  }

  private SearchPage.Total total(SearchQuery query, long count) {
    boolean cut = query.sort() == Sort.RELEVANCE && count > config.rankWindow();
    return cut || count > config.countLimit()
        ? SearchPage.Total.atLeast(Math.min(count, config.countLimit()))
        : SearchPage.Total.exactly(count);
  }

  private List<FoundArticle> find(SearchStatement sql, Connection connection) throws SQLException {
    List<FoundArticle> found = new ArrayList<>();
    try (var statement = sql.prepare(connection);
        ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        found.add(rows.read(result));
      }
    }
    return found;
  }

  private static List<SearchHit> hits(
      List<FoundArticle> found, SearchQuery query, LocalQuery local, Connection connection)
      throws SQLException {
    if (!query.highlight() || found.isEmpty()) {
      return found.stream().map(each -> each.hit(null)).toList();
    }
    List<HitTexts> texts = found.stream().map(each -> texts(each, query, local)).toList();
    List<Highlights> highlights = new Highlighter(query.query().wanted().map(Query.Text::text).collect(Collectors.joining("\n"))).highlights(texts, connection);
    return IntStream.range(0, found.size())
        .mapToObj(i -> found.get(i).hit(highlights.get(i)))
        .toList();
  }

  private static HitTexts texts(FoundArticle found, SearchQuery query, LocalQuery local) {
    TsQuery words = local.in(found.configuration());
    return new HitTexts(
        found.configuration(),
        words.positive().text(),
        words.positiveAny().text(),
        query.parts().contains(Part.TITLE) ? found.article().title() : null,
        query.parts().contains(Part.SUMMARY) ? found.article().summary() : null,
        found.body());
  }
}
