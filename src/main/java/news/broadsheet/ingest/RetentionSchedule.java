package news.broadsheet.ingest;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Lets retention run from time to time, one run after the other. */
@Singleton
class RetentionSchedule {
  private final Retention retention;

  RetentionSchedule(Retention retention) {
    this.retention = retention;
  }

  @Scheduled(
      identity = "retention",
      every = "{broadsheet.retention.every}",
      delayed = "10s",
      concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    retention.run(Instant.now());
  }
}
