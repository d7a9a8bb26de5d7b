package news.broadsheet.stats;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import news.broadsheet.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Sources that went silent, or doubled. Silent: nothing came in for longer than a day and than
 * three times the longest gap among its last hundred articles, so that a weekly is not silent on a
 * Friday. Doubled: in the last 24 hours came in more than twice as many as on average on each of
 * the seven days before, and 20 at least: often a scraper that takes one article for several.
 *
 * <p>A source with fewer than ten articles has no habits yet, nor for doubling has one that was not
 * there eight days ago.
 */
@Singleton
class Unusual {
  /** The flags that a page shows at most. */
  private static final int MOST = 200;

  private static final String FLAGGED =
      """
      with habit as (
        select s.id, s.slug, s.name, l.last_at, l.gap, d.today, d.week / 7.0 as usual,
          l.known >= 10 and now() - l.last_at > greatest(interval '24 hours', 3 * l.gap) as silent,
          l.known >= 10 and d.today >= 20 and d.today > 2 * d.week / 7.0
            and exists (
              select from article a where a.source_id = s.id and a.removed_at is null
                and a.created_at <= now() - interval '8 days') as doubled
        from source s
        cross join lateral (
          select count(*) as known, max(created_at) as last_at, coalesce(max(gap), interval '0') as gap
          from (
            select created_at, created_at - lag(created_at) over (order by created_at) as gap
            from (
              select created_at from article a where a.source_id = s.id and a.removed_at is null
              order by created_at desc limit 100) as newest) as gaps) as l
        cross join lateral (
          select count(*) filter (where created_at > now() - interval '24 hours') as today,
            count(*) filter (where created_at <= now() - interval '24 hours') as week
          from article a where a.source_id = s.id and a.removed_at is null
            and a.created_at > now() - interval '8 days') as d
        where %s)
      select *, cast(extract(epoch from gap) as bigint) as gap_seconds from habit
      where silent or doubled order by last_at desc, id limit"""
          + " "
          + MOST;

  private static final String OF_ALL = FLAGGED.formatted("s.merged_into is null");
  private static final String OF_ONE = FLAGGED.formatted("s.id = ?");

  private final Sql sql;

  Unusual(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param source null for all
   */
  List<Stats.Flagged> of(@Nullable UUID source) {
    return source == null
        ? sql.query(Unusual::read, OF_ALL)
        : sql.query(Unusual::read, OF_ONE, source);
  }

  private static Stats.Flagged read(ResultSet row) throws SQLException {
    return new Stats.Flagged(
        new Stats.OfSource(
            row.getObject("id", UUID.class), row.getString("slug"), row.getString("name")),
        row.getBoolean("silent") ? "silent" : "doubled",
        Sql.knownInstant(row, "last_at"),
        row.getLong("gap_seconds"),
        row.getLong("today"),
        Math.round(row.getDouble("usual") * 10) / 10.0);
  }
}
