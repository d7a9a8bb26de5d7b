package news.broadsheet.search;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.broadsheet.page.Page;
import news.broadsheet.search.facet.Bucket;
import news.broadsheet.search.facet.FacetCount;
import news.broadsheet.search.facet.Facets;
import news.broadsheet.search.facet.Histogram;
import news.broadsheet.search.highlight.Highlighter;
import news.broadsheet.search.highlight.Highlights;
import news.broadsheet.search.highlight.HitTexts;
import news.broadsheet.search.hit.FoundArticle;
import news.broadsheet.search.hit.FoundArticles;
import news.broadsheet.search.hit.SearchHit;
import news.broadsheet.search.local.LocalQuery;
import news.broadsheet.search.rank.Score;
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
      Matches matches = Matches.of(query, local, after, config, connection);
      var statement =
          new PageStatement(
              query, matches, new Score(local.words(), matches.plan().weighing()), after, config);
      Page<FoundArticle> page =
          Page.of(
              find(statement.statement(), connection),
              query.limit(),
              last -> PageKey.following(query, matches.plan(), last));
      return new SearchPage(
          hits(page.items(), query, local, connection),
          total(query, local, matches),
          cut(query, matches) ? config.rankWindow() : null,
          matches.plan().anyWord() ? SearchPage.Match.ANY : SearchPage.Match.ALL,
          facets(query, matches, connection),
          histogram(query, matches, connection),
          matches.count() == 0 && query.cursor() == null
              ? Proposal.instead(query, connection)
              : null,
          query.explain() ? Explanation.of(query, local, matches.plan().weighing()) : null,
          page.nextCursor());
    }
  }

  private @Nullable Map<String, List<FacetCount>> facets(
      SearchQuery query, Matches matches, Connection connection) throws SQLException {
    return query.facets().isEmpty()
        ? null
        : Facets.of(query.facets(), matches.selection(), config.countLimit(), connection);
  }

  private @Nullable List<Bucket> histogram(
      SearchQuery query, Matches matches, Connection connection) throws SQLException {
    Histogram histogram = query.histogram();
    return histogram == null
        ? null
        : histogram.of(matches.selection(), config.countLimit(), connection);
  }

  private SearchPage.Total total(SearchQuery query, LocalQuery local, Matches matches) {
    Plan plan = matches.plan();
    long count = matches.count();
    boolean more =
        cut(query, matches)
            || count > config.countLimit()
            || (plan.anyWord() && local.leavesOut(plan.weighing(), config.rankWindow()));
    return more
        ? SearchPage.Total.atLeast(Math.min(count, config.countLimit()))
        : SearchPage.Total.exactly(count);
  }

  private boolean cut(SearchQuery query, Matches matches) {
    return query.sort() == Sort.RELEVANCE && matches.count() > config.rankWindow();
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
    List<Highlights> highlights =
        new Highlighter(
                query.query().wanted().map(Query.Text::text).collect(Collectors.joining("\n")))
            .highlights(texts, connection);
    return IntStream.range(0, found.size())
        .mapToObj(i -> found.get(i).hit(highlights.get(i)))
        .toList();
  }

  private static HitTexts texts(FoundArticle found, SearchQuery query, LocalQuery local) {
    return new HitTexts(
        found.configuration(),
        local.sought(found.configuration()),
        query.parts().contains(Part.TITLE) ? found.article().title() : null,
        query.parts().contains(Part.SUMMARY) ? found.article().summary() : null,
        found.body());
  }
}
