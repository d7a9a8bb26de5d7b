package news.broadsheet.search;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import news.broadsheet.search.hit.Moment;
import news.broadsheet.search.sql.SearchStatement;
import org.jspecify.annotations.Nullable;

/**
 * How far one goes in the order of time for the matches of a common word. To gather all of them
 * would cost by their number; those within a stretch of time are had from the two indexes together.
 * News begin and end: where a stretch has too few or too many, another is tried between it and what
 * was tried before.
 *
 * @param stretch as many articles to pass; all of them, or more, is everything
 * @param tooShort a stretch that has too few
 * @param tooLong a stretch that has too many; infinite where none was tried
 * @param tries how many were tried before
 */
record Reach(double stretch, double tooShort, double tooLong, int tries) {

  /** What it costs to read one match, beside an entry of the index by time. */
  private static final int ENTRIES = 15;

  private static final int FACTOR = 8;

  /** Enough to tell one article in a million; news of one and the same moment have no between. */
  private static final int MOST_TRIES = 20;

  static final Reach EVERYTHING =
      new Reach(Double.POSITIVE_INFINITY, 0, Double.POSITIVE_INFINITY, 0);

  /** The stretch in which so many should be; everything, where to read it costs as much. */
  static Reach of(double wanted, long expected, long articles) {
    double stretch = wanted / expected * articles;
    return stretch > articles / 2.0 || stretch > (double) ENTRIES * expected
        ? EVERYTHING
        : new Reach(stretch, 0, Double.POSITIVE_INFINITY, 0);
  }

  boolean everything() {
    return Double.isInfinite(stretch);
  }

  boolean first() {
    return tries == 0;
  }

  boolean last() {
    return tries >= MOST_TRIES || stretch < 1;
  }

  Reach further(long articles) {
    double next = Double.isInfinite(tooLong) ? stretch * FACTOR : Math.sqrt(stretch * tooLong);
    return new Reach(
        next < articles ? next : Double.POSITIVE_INFINITY, stretch, tooLong, tries + 1);
  }

  /**
   * @param should have enough, if what is found in the longer one is spread evenly
   */
  Reach nearer(double should, long articles) {
    double here = Math.min(stretch, (double) articles);
    return new Reach(
        tooShort == 0 ? Math.min(should, here / 2) : Math.sqrt(tooShort * here),
        tooShort,
        here,
        tries + 1);
  }

  /**
   * The time at its end; null where there is nothing beyond.
   *
   * @param after where the page begins; null at the beginning
   */
  @Nullable OffsetDateTime end(SearchQuery query, @Nullable Moment after, Connection connection)
      throws SQLException {
    if (everything()) {
      return null;
    }
    var sql =
        new SearchStatement().add("select a.ordered_at from article a where a.removed_at is null");
    if (after != null) {
      sql.add(
          "and (a.ordered_at, a.id) %s (?, ?)".formatted(query.sort().beyond()),
          after.at(),
          after.id());
    }
    sql.add(
        "order by a.ordered_at %1$s, a.id %1$s offset ? limit 1"
            .formatted(query.sort().direction()),
        (long) stretch);
    try (var statement = sql.prepare(connection);
        ResultSet row = statement.executeQuery()) {
      return row.next() ? row.getObject(1, OffsetDateTime.class) : null;
    }
  }
}
