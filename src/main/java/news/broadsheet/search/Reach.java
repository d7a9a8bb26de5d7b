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
  private Reach() {}

  /**
   * Null where that is most of the way.
   *
   * @param after where the page begins; null at the beginning
   * @param share of all articles to pass
   */
  static @Nullable OffsetDateTime of(
      SearchQuery query, @Nullable Moment after, double share, long articles, Connection connection)
      throws SQLException {
    if (share > 0.5) {
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
        (long) (share * articles));
    try (var statement = sql.prepare(connection);
        ResultSet row = statement.executeQuery()) {
      return row.next() ? row.getObject(1, OffsetDateTime.class) : null;
    }
  }
}
