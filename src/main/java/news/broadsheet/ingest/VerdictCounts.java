package news.broadsheet.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Counts what became of posts, for whoever watches: {@code broadsheet.ingest.verdicts} by {@code
 * outcome}, which is {@code rejected} where the post is at fault and {@code failed} where the
 * service is.
 */
@Singleton
class VerdictCounts {
  private static final String NAME = "broadsheet.ingest.verdicts";

  private final MeterRegistry metrics;

  VerdictCounts(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  List<Verdict> count(List<Verdict> verdicts) {
    verdicts.forEach(verdict -> count(outcome(verdict)));
    return verdicts;
  }

  void count(Outcome outcome) {
    count(outcome.code());
  }

  private void count(String outcome) {
    metrics.counter(NAME, "outcome", outcome).increment();
  }

  private static String outcome(Verdict verdict) {
    IngestResult result = verdict.result();
    if (result != null) {
      return result.outcome().code();
    }
    return verdict.isRefused() ? "rejected" : "failed";
  }
}
