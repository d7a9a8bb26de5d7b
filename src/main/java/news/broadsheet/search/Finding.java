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

  /**
   * The articles of a page, one more than the limit where there is a next.
   *
   * @param cut whether only some of the matches were ranked
   */
  record Found(List<FoundArticle> articles, SearchPage.Total total, boolean cut) {}

  Found page(FoundArticles rows) throws SQLException {
    if (after != null && query.sort() == Sort.RELEVANCE) {
      // The first page chose which matches are ranked.
      Moment floor = after.floor();
      var chosen = new Gathering(query.sort(), from(">=", floor), null, null, 0);
      return new Found(read(chosen, rows).articles(), after.total(), floor != null);
    }
    Selection selection = from(query.sort().beyond(), after == null ? null : after.moment());
    long expected = Estimate.of(selection, connection);
    Gathering gathering =
        expected <= config.countLimit()
            ? new Gathering(query.sort(), selection, config.countLimit(), null, 0)
            : within(selection, expected);
    Rows read = read(gathering, rows);
    long known = read.matches();
    if (gathering.tooMany(known)) {
      expected = Math.max(known, expected);
      read = read(within(selection, expected), rows);
    }
    return new Found(
        read.articles(),
        after == null ? total(read, known, expected) : after.total(),
        query.sort() == Sort.RELEVANCE && (read.near() || read.matches() > config.rankWindow()));
  }

  private Gathering within(Selection selection, long expected) throws SQLException {
    int wanted = Math.max(config.rankWindow(), query.limit() + 1);
    long articles = matches.plan().weighing().articles();
    OffsetDateTime reach =
        Reach.of(
            query,
            after == null ? null : after.moment(),
            config.reach() * wanted / expected * articles,
            articles,
            expected,
            connection);
    return new Gathering(query.sort(), selection, null, reach, wanted);
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

  private static SearchPage.Total total(Rows read, long known, long expected) {
    long found = Math.max(read.matches(), known);
    return read.near()
        ? SearchPage.Total.atLeast(found, Math.max(expected, found))
        : SearchPage.Total.exactly(read.matches());
  }

  /**
   * What a statement found.
   *
   * @param matches gathered
   * @param near whether there may be others
   */
  private record Rows(List<FoundArticle> articles, long matches, boolean near) {}

  private Rows read(Gathering gathering, FoundArticles rows) throws SQLException {
    List<FoundArticle> articles = new ArrayList<>();
    long matches = 0;
    boolean near = false;
    var sql = new PageStatement(query, this.matches.plan(), gathering, score, after, config);
    try (var statement = sql.statement().prepare(connection);
        ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        matches = result.getLong("n");
        near = result.getBoolean("near");
        if (result.getObject("id", UUID.class) != null) {
          articles.add(rows.read(result));
        }
      }
    }
    return new Rows(articles, matches, near);
  }
}
