package news.broadsheet.search;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import news.broadsheet.article.SqlCondition;
import news.broadsheet.search.hit.FoundArticle;
import news.broadsheet.search.hit.FoundArticles;
import news.broadsheet.search.hit.Moment;
import news.broadsheet.search.rank.Score;
import news.broadsheet.search.sql.Selection;
import org.jspecify.annotations.Nullable;

/**
 * Finds one page of a search. How common the words are decides how: the planner's estimate, since
 * to count takes as long as to gather, and the matches of a common word are too many for either.
 *
 * @param after the last hit of the page before; null for the first page
 */
record Finding(
    SearchQuery query,
    Matches matches,
    Score score,
    @Nullable PageKey after,
    SearchConfig config,
    Connection connection) {

  /** What it costs to unpack a search vector, beside reading the row. */
  private static final int VECTOR = 10;

  /**
   * The articles of a page, one more than the limit where there is a next.
   *
   * @param ranked how many of the matches were ranked; null where all were
   */
  record Found(List<FoundArticle> articles, SearchPage.Total total, @Nullable Integer ranked) {}

  Found page(FoundArticles rows) throws SQLException {
    if (after != null && query.sort() == Sort.RELEVANCE) {
      // The first page chose which matches are ranked.
      Rows read = read(Gathering.all(from(">=", after.floor()), null), rows);
      return new Found(read.articles(), after.total(), after.ranked());
    }
    Selection selection = from(query.sort().beyond(), after == null ? null : after.moment());
    long articles = matches.plan().weighing().articles();
    long expected = Estimate.of(selection, connection);
    long known = 0;
    Reach reach =
        expected <= config.countLimit()
            ? Reach.EVERYTHING
            : Reach.of(config.reach() * wanted(), expected, articles);
    while (true) {
      Gathering gathering = within(reach, selection, expected);
      Rows read = read(gathering, rows);
      known = Math.max(known, read.matches());
      if (gathering.tooMany(read.matches())) {
        expected = Math.max(expected, known);
        reach = reach.nearer(config.reach() * wanted() / expected * (double) articles, articles);
      } else if (gathering.tooFew(read.matches())) {
        reach = reach.further(articles);
      } else {
        return found(read, gathering.end() != null, known, expected);
      }
    }
  }

  /** Of what is dear to find a tenth will do. */
  private int wanted() {
    int ranked = matches.needVectors() ? config.rankWindow() / VECTOR : config.rankWindow();
    return Math.max(ranked, query.limit() + 1);
  }

  private Gathering within(Reach reach, Selection selection, long expected) throws SQLException {
    OffsetDateTime end = reach.end(query, after == null ? null : after.moment(), connection);
    if (reach.last()) {
      return new Gathering(selection, end, 0, null);
    }
    long few = Math.max(config.countLimit(), 2L * wanted());
    return end == null
        ? Gathering.all(selection, reach.first() ? Math.max(few, 2 * expected) : few)
        : new Gathering(selection, end, wanted(), few);
  }

  private Found found(Rows read, boolean near, long known, long expected) {
    SearchPage.Total total =
        near
            ? SearchPage.Total.atLeast(known, Math.max(expected, known))
            : SearchPage.Total.exactly(read.matches());
    return new Found(
        read.articles(),
        after == null ? total : after.total(),
        query.sort() == Sort.RELEVANCE && (near || read.matches() > config.rankWindow())
            ? Integer.valueOf((int) Math.min(read.matches(), config.rankWindow()))
            : null);
  }

  private Selection from(String comparison, @Nullable Moment bound) {
    return bound == null
        ? matches.selection()
        : matches
            .selection()
            .and(
                new SqlCondition(
                    "(a.ordered_at, a.id) %s (?, ?)".formatted(comparison),
                    List.of(bound.at(), bound.id())));
  }

  /**
   * What a statement found.
   *
   * @param matches gathered
   */
  private record Rows(List<FoundArticle> articles, long matches) {}

  private Rows read(Gathering gathering, FoundArticles rows) throws SQLException {
    List<FoundArticle> articles = new ArrayList<>();
    long matches = 0;
    var sql = new PageStatement(query, this.matches.plan(), gathering, score, after, config);
    try (var statement = sql.statement().prepare(connection);
        ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        matches = result.getLong("n");
        if (result.getObject("id", UUID.class) != null) {
          articles.add(rows.read(result));
        }
      }
    }
    return new Rows(articles, matches);
  }
}
