package news.broadsheet.search;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/**
 * How long searches take, for whoever watches: {@code broadsheet.search} by how much they {@code
 * match}. A search for a common word costs more than one for a rare word, and a mean of both says
 * nothing of either.
 */
@Singleton
class SearchTimes {
  private static final int FEW = 200;

  private final MeterRegistry metrics;

  SearchTimes(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  void took(long nanos, SearchPage.Total found) {
    Timer.builder("broadsheet.search")
        .tag("match", match(found))
        .publishPercentileHistogram()
        .register(metrics)
        .record(nanos, TimeUnit.NANOSECONDS);
  }

  private static String match(SearchPage.Total found) {
    if (found.value() == 0) {
      return "none";
    }
    if (found.relation() == SearchPage.Relation.AT_LEAST) {
      return "most";
    }
    return found.value() <= FEW ? "few" : "many";
  }
}
