package news.broadsheet.ingest;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.broadsheet.sql.Micros;
import news.broadsheet.sql.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Removes articles whose time in store is over, with their text: whoever may keep an article for
 * thirty days may not keep it in a drawer for longer. Time counts from when an article came here,
 * not from when it was published: an archive that is loaded today is not gone tonight.
 *
 * <p>Any number of replicas may do so at once. Each takes articles that nobody else has locked, and
 * never waits for a lock, so it deadlocks with nothing; what is being written just now is taken
 * next time.
 */
@Singleton
class Retention {
  /** A transaction of about a tenth of a second: posts of these articles wait no longer. */
  static final int STEP = 500;

  private static final Logger LOG = Logger.getLogger(Retention.class);

  private final Sql sql;
  private final Transactions transactions;
  private final Burial burial;
  private final Optional<Integer> days;

  /**
   * @param days for sources that do not say; empty where their articles stay
   */
  Retention(
      Sql sql,
      Transactions transactions,
      Burial burial,
      @ConfigProperty(name = "broadsheet.retention.days") Optional<Integer> days) {
    this.sql = sql;
    this.transactions = transactions;
    this.burial = burial;
    this.days = days;
    // Zero or less would be a slip that empties the store.
    if (days.filter(given -> given < 1).isPresent()) {
      throw new IllegalArgumentException("broadsheet.retention.days must be at least 1");
    }
  }

  private record Term(UUID source, int days) {}

  /** Removes all that is due; how many articles that were. */
  int run(Instant now) {
    int removed = 0;
    for (Term term : transactions.run(this::terms)) {
      Instant before = now.minus(Duration.ofDays(term.days()));
      int step;
      do {
        step = step(term.source(), before, STEP);
        removed += step;
      } while (step == STEP);
    }
    if (removed > 0) {
      LOG.infof("Retention removed %d articles", removed);
    }
    return removed;
  }

  /** Removes the oldest articles of a source in one transaction. */
  int step(UUID source, Instant before, int limit) {
    return transactions.run(
        () -> {
          List<UUID> due = due(source, before, limit);
          if (!due.isEmpty()) {
            burial.bury(due, RemovalReason.EXPIRED, Micros.now());
          }
          return due.size();
        });
  }

  private List<UUID> due(UUID source, Instant before, int limit) {
    return sql.query(
        """
        select id from article
        where source_id = ? and removed_at is null and created_at < ?
          and (restored_at is null or restored_at < ?)
        order by created_at limit ? for no key update skip locked""",
        c -> List.of(source, ArticleRow.time(before), ArticleRow.time(before), limit),
        row -> row.getObject(1, UUID.class));
  }

  private List<Term> terms() {
    return sql.query(
        """
        select id, coalesce(retention_days, cast(? as integer)) as days from source
        where coalesce(retention_days, cast(? as integer)) is not null order by id""",
        c -> Arrays.asList(days.orElse(null), days.orElse(null)),
        row -> new Term(row.getObject(1, UUID.class), row.getInt(2)));
  }
}
