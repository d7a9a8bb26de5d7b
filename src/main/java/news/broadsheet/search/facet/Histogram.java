package news.broadsheet.search.facet;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import news.broadsheet.search.sql.SearchStatement;
import news.broadsheet.search.sql.Selection;

/**
 * Matches by time of publication.
 *
 * @param zone in which days begin
 */
public record Histogram(Unit unit, ZoneId zone) {
  /** Nearly three years of days. A match dated 1851 must not make a hundred thousand buckets. */
  private static final int MOST_BUCKETS = 1000;

  /**
   * From the first match to the last without a gap, at most {@link #MOST_BUCKETS}, the latest. What
   * has no time of publication is in none.
   *
   * @param most matches that are counted at most
   */
  public List<Bucket> of(Selection matches, int most, Connection connection) throws SQLException {
    var sql =
        matches
            .addTo(
                new SearchStatement()
                    .add(
                        """
                        select cast(date_trunc(?, m.published_at at time zone ?) as date), count(*)
                        from (
                        """,
                        unit.code(),
                        zone.getId()),
                "a.published_at")
            .add("limit ?) as m where m.published_at is not null group by 1", most);
    var counts = new TreeMap<LocalDate, Long>();
    try (var statement = sql.prepare(connection);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        counts.put(rows.getObject(1, LocalDate.class), rows.getLong(2));
      }
    }
    return withEmptyOnes(counts);
  }

  private List<Bucket> withEmptyOnes(TreeMap<LocalDate, Long> counts) {
    if (counts.isEmpty()) {
      return List.of();
    }
    Deque<Bucket> buckets = new ArrayDeque<>();
    LocalDate start = counts.lastKey();
    while (!start.isBefore(counts.firstKey()) && buckets.size() < MOST_BUCKETS) {
      buckets.addFirst(new Bucket(start, counts.getOrDefault(start, 0L)));
      start = unit.before(start);
    }
    return new ArrayList<>(buckets);
  }
}
