package news.broadsheet.search;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.broadsheet.article.ArticleFilter;
import news.broadsheet.article.Embargo;
import news.broadsheet.article.SqlCondition;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.search.facet.Facet;
import news.broadsheet.search.facet.Histogram;
import news.broadsheet.search.syntax.Part;
import news.broadsheet.search.syntax.Query;
import news.broadsheet.text.SearchLanguage;
import org.jspecify.annotations.Nullable;

/**
 * A search that makes sense.
 *
 * @param text in web-search syntax, as typed
 * @param query what it means
 * @param language of the query and the articles; null where each article has its own
 * @param parts never empty
 * @param freshness in how many days an article loses half of what being new is worth; null where
 *     that is nothing
 * @param canonical equal for searches that find the same hits in the same order
 */
record SearchQuery(
    String text,
    Query.All query,
    @Nullable SearchLanguage language,
    Set<Part> parts,
    SqlCondition filter,
    Sort sort,
    @Nullable Integer freshness,
    Set<Facet> facets,
    @Nullable Histogram histogram,
    boolean highlight,
    boolean explain,
    int limit,
    @Nullable String cursor,
    String canonical) {

  private static final int MOST_HITS = 200;
  private static final int HITS = 20;
  private static final int MOST_DAYS = 3650;

  /**
   * @throws ProblemException 400 naming every parameter that has no meaning
   */
  static SearchQuery of(SearchParameters given, ArticleFilter filter, Embargo embargo) {
    var reading = new Reading();
    String text = reading.text(given.q());
    SearchLanguage language = reading.language(given.lang());
    Set<Part> parts = reading.choices("searchIn", given.searchIn(), Part.values());
    Set<Facet> facets = reading.choices("facets", given.facets(), Facet.values());
    Histogram histogram = reading.histogram(given.histogram(), given.timeZone());
    Sort sort =
        given.sort() == null
            ? Sort.RELEVANCE
            : reading.choice("sort", given.sort(), Sort.values(), Sort.RELEVANCE);
    boolean highlight = reading.flag("highlight", given.highlight(), true);
    boolean explain = reading.flag("explain", given.explain(), false);
    Query.All query = reading.query(text);
    int limit = reading.number("limit", given.limit(), HITS, MOST_HITS);
    Integer freshness =
        given.freshness() == null
            ? null
            : Integer.valueOf(reading.number("freshness", given.freshness(), 1, MOST_DAYS));
    reading.refuseViolations();
    SqlCondition condition = filter.condition(embargo);
    String canonical =
        Stream.of(
                text,
                String.valueOf(language),
                parts.toString(),
                sort.name(),
                String.valueOf(freshness),
                filter.canonical())
            .collect(Collectors.joining("\0"));
    return new SearchQuery(
        text,
        query,
        language,
        parts.isEmpty() ? EnumSet.allOf(Part.class) : parts,
        condition,
        sort,
        freshness,
        facets,
        histogram,
        highlight,
        explain,
        limit,
        given.cursor(),
        canonical);
  }
}
