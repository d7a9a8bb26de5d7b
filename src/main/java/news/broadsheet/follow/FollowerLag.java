package news.broadsheet.follow;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import news.broadsheet.changes.Portion;

/**
 * How far followers are behind, for whoever watches: {@code broadsheet.followers.lag}, how long the
 * oldest change of what a follower is told had been waiting for it. Only followers know how far
 * they are, so it is measured when they ask; one that stays away is not seen. Who reads the history
 * for the first time is as far behind as it is long.
 */
@Singleton
class FollowerLag {
  private final Timer lag;

  FollowerLag(MeterRegistry metrics) {
    lag =
        Timer.builder("broadsheet.followers.lag")
            .serviceLevelObjectives(
                Duration.ofMillis(100),
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                Duration.ofMinutes(1),
                Duration.ofMinutes(10),
                Duration.ofHours(1),
                Duration.ofDays(1))
            .register(metrics);
  }

  void told(Portion portion) {
    if (!portion.items().isEmpty()) {
      Duration waited = Duration.between(portion.items().getFirst().change().at(), Instant.now());
      // The clocks of two replicas may differ a little.
      lag.record(waited.isNegative() ? Duration.ZERO : waited);
    }
  }
}
