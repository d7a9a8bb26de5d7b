package news.broadsheet.webhook.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses that grow by a factor with each failure up to a longest, and of which a random part is
 * waited ("full jitter"): what failed together does not come back together.
 */
record BackOff(Duration first, int growth, Duration longest) {

  /**
   * @param failures how many there were, at least 1
   */
  Duration pause(int failures, RandomGenerator random) {
    // In doubles, which overflow to infinity and not to a negative number.
    double whole = first.toMillis() * Math.pow(growth, failures - 1.0);
    double bounded = Math.min(whole, (double) longest.toMillis());
    return Duration.ofMillis((long) (bounded * random.nextDouble()));
  }
}
