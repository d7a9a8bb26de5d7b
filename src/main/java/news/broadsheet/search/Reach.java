package news.broadsheet.search;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import news.broadsheet.search.hit.Moment;
import news.broadsheet.search.sql.SearchStatement;
import org.jspecify.annotations.Nullable;

/**
 * How far one has to go in the order of time to meet enough articles with a common word. To gather
 * all its articles and sort them would cost by their number; those within a stretch of time are had
 * from the two indexes together.
 */
final class Reach {
  /** What it costs to read one match, beside an entry of the index by time. */
  private static final int ENTRIES = 30;

  private Reach() {}

  /**
   * Null where that is most of the way, or where to read the stretch costs more than all matches.
   *
   * @param after where the page begins; null at the beginning
   * @param stretch as many articles to pass
   * @param articles there are, about
   * @param expected matches
   */
  static @Nullable OffsetDateTime of(
      SearchQuery query,
      @Nullable Moment after,
      double stretch,
      long articles,
      long expected,
      Connection connection)
      throws SQLException {
    if (stretch > articles / 2.0 || stretch > (double) ENTRIES * expected) {
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
