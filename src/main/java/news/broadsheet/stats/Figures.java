package news.broadsheet.stats;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.broadsheet.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Counts. Of days by narrow indexes, without their articles; how good articles are by the newest
 * thousand only, which tells of a fault sooner than all of a month would, and costs the same
 * however much there is. Articles under embargo count as well, as they do in a source's own number.
 */
@Singleton
class Figures {
  private static final int SAMPLE = 1_000;

  private static final String TOTAL =
      "select count(*) as articles, max(created_at) as newest from article a where a.removed_at is null and %s";

  private static final String ARTICLES =
      """
      select cast(created_at at time zone 'UTC' as date) as day, count(*)
      from article a where a.removed_at is null and %s and a.created_at >= ? group by day""";

  private static final String REVISIONS =
      """
      select cast(at at time zone 'UTC' as date) as day, count(*)
      from change a where a.kind = 'revised' and %s and a.at >= ? group by day""";

  private static final String QUALITY =
      """
      select count(*) as sampled, count(published_at) as dated,
        count(*) filter (where published_precision = 'day') as day,
        count(*) filter (where published_precision = 'minute') as minute,
        count(*) filter (where published_precision = 'second') as second,
        count(*) filter (where author_keys <> '{}') as authored,
        cast(percentile_cont(0.5) within group (order by extract(epoch from created_at - published_at))
          filter (where published_precision in ('minute', 'second')) as bigint) as lag
      from (
        select published_at, published_precision, author_keys, created_at
        from article a where a.removed_at is null and %s and a.created_at >= ?
        order by a.created_at desc limit"""
          + " "
          + SAMPLE
          + ") as newest";

  private record Total(long articles, @Nullable Instant newest) {}

  private final Sql sql;
  private final Unusual unusual;

  Figures(Sql sql, Unusual unusual) {
    this.sql = sql;
    this.unusual = unusual;
  }

  /**
   * @param source null for all
   * @param days today is one of them
   */
  Stats of(@Nullable UUID source, int days) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    LocalDate first = today.minusDays(days - 1L);
    Instant from = first.atStartOfDay(ZoneOffset.UTC).toInstant();
    Map<LocalDate, Long> articles = perDay(ARTICLES, source, from);
    Map<LocalDate, Long> revisions = perDay(REVISIONS, source, from);
    List<Stats.Day> perDay =
        Stream.iterate(first, day -> day.plusDays(1))
            .limit(days)
            .map(
                day ->
                    new Stats.Day(
                        day, articles.getOrDefault(day, 0L), revisions.getOrDefault(day, 0L)))
            .toList();
    Total total =
        sql.query(
                row -> new Total(row.getLong("articles"), Sql.instant(row, "newest")),
                of(TOTAL, source),
                values(source))
            .getFirst();
    return new Stats(
        total.articles(), total.newest(), perDay, quality(source, from), unusual.of(source));
  }

  private Map<LocalDate, Long> perDay(String question, @Nullable UUID source, Instant from) {
    return sql
        .query(
            row -> Map.entry(row.getObject(1, LocalDate.class), row.getLong(2)),
            of(question, source),
            values(source, from))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Stats.Quality quality(@Nullable UUID source, Instant from) {
    return sql.query(Figures::quality, of(QUALITY, source), values(source, from)).getFirst();
  }

  private static Stats.Quality quality(ResultSet row) throws SQLException {
    long sampled = row.getLong("sampled");
    if (sampled == 0) {
      return new Stats.Quality(0, null, null, null, null);
    }
    return new Stats.Quality(
        sampled,
        row.getObject("lag", Long.class),
        share(row, "dated", sampled),
        new Stats.Precision(
            share(row, "day", sampled),
            share(row, "minute", sampled),
            share(row, "second", sampled)),
        share(row, "authored", sampled));
  }

  private static double share(ResultSet row, String column, long of) throws SQLException {
    return Math.round(1_000.0 * row.getLong(column) / of) / 1_000.0;
  }

  /** Two statements rather than one with a condition that may be void: each has its own plan. */
  private static String of(String question, @Nullable UUID source) {
    return question.formatted(source == null ? "true" : "a.source_id = ?");
  }

  private static Object[] values(@Nullable UUID source, Object... others) {
    return source == null ? others : Stream.concat(Stream.of(source), Stream.of(others)).toArray();
  }
}
