package news.broadsheet.webhook.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import news.broadsheet.sql.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Forgets old deliveries, and counts for those who watch: from the start on, since a series that
 * appears only after the first round looks like a service that is broken.
 */
@Startup
@Singleton
class Upkeep {
  private static final Logger LOG = Logger.getLogger(Upkeep.class);
  private static final int STEP = 5_000;

  private static final String OLD =
      """
      delete from webhook_delivery where id in (
        select id from webhook_delivery where finished_at < now() - ? * interval '1 millisecond' limit %d)"""
          .formatted(STEP);

  private static final String OF_NOBODY =
      """
      delete from webhook_delivery where id in (
        select d.id from webhook_delivery d
        where not exists (select from webhook w where w.id = d.webhook_id) limit %d)"""
          .formatted(STEP);

  private final Sql sql;
  private final Duration kept;
  private final AtomicLong waiting = new AtomicLong();
  private final AtomicInteger failing = new AtomicInteger();
  private final AtomicLong oldestSeconds = new AtomicLong();

  Upkeep(
      Sql sql,
      MeterRegistry metrics,
      @ConfigProperty(name = "broadsheet.webhooks.log-retention", defaultValue = "30D")
          Duration kept) {
    this.sql = sql;
    this.kept = kept;
    metrics.gauge("broadsheet.webhooks.backlog", waiting);
    metrics.gauge("broadsheet.webhooks.failing", failing);
    metrics.gauge("broadsheet.webhooks.lag.seconds", oldestSeconds);
  }

  @Scheduled(
      every = "10m",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void forget() {
    // Each step within the time that a statement may take.
    while (sql.update(OLD, kept.toMillis()) == STEP || sql.update(OF_NOBODY) == STEP) {
      LOG.debug("More deliveries are to be forgotten");
    }
  }

  @Scheduled(
      every = "15s",
      delayed = "5s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void count() {
    // The oldest in all: also one that is tried again and again.
    sql.query(
        row -> {
          waiting.set(row.getLong(1));
          oldestSeconds.set(row.getLong(2));
          return row;
        },
        """
        select count(*), coalesce(extract(epoch from now() - min(created_at)), 0)::bigint
        from webhook_delivery where state = 'pending'""");
    failing.set(
        sql.query(
                row -> row.getInt(1),
                "select count(*) from webhook where failing_since is not null or disabled_reason in ('gone', 'failing')")
            .getFirst());
  }
}
