package news.broadsheet.search;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
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
import news.broadsheet.search.rank.Word;
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
      var score = new Score(local.words(), matches.plan().weighing());
      Finding.Found found =
          new Finding(query, matches, score, after, config, connection).page(rows);
      SearchPage.Total total =
          found.ranked() != null || leavesOut(matches.plan(), local)
              ? found.total().orMore()
              : found.total();
      Page<FoundArticle> page =
          Page.of(
              found.articles(),
              query.limit(),
              last -> PageKey.following(query, matches.plan(), total, found.ranked(), last));
      return new SearchPage(
          hits(page.items(), query, local, connection),
          total,
          found.ranked(),
          matches.plan().anyWord() ? SearchPage.Match.ANY : SearchPage.Match.ALL,
          facets(query, matches, connection),
          histogram(query, matches, connection),
          total.value() == 0 && query.cursor() == null ? Proposal.instead(query, connection) : null,
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

  private boolean leavesOut(Plan plan, LocalQuery local) {
    return plan.anyWord() && local.leavesOut(plan.weighing(), config.rankWindow());
  }

  private static List<SearchHit> hits(
      List<FoundArticle> found, SearchQuery query, LocalQuery local, Connection connection)
      throws SQLException {
    if (!query.highlight() || found.isEmpty()) {
      return found.stream().map(each -> each.hit(null)).toList();
    }
    Map<String, List<Word>> words = local.words();
    List<HitTexts> texts =
        found.stream()
            .map(each -> texts(each, query, words.getOrDefault(each.configuration(), List.of())))
            .toList();
    List<Highlights> highlights =
        new Highlighter(
                query.query().wanted().map(Query.Text::text).collect(Collectors.joining("\n")))
            .highlights(texts, connection);
    return IntStream.range(0, found.size())
        .mapToObj(i -> found.get(i).hit(highlights.get(i)))
        .toList();
  }

  private static HitTexts texts(FoundArticle found, SearchQuery query, List<Word> words) {
    return new HitTexts(
        found.configuration(),
        words.stream().distinct().toList(),
        query.parts().contains(Part.TITLE) ? found.article().title() : null,
        query.parts().contains(Part.SUMMARY) ? found.article().summary() : null,
        found.body());
  }
}
