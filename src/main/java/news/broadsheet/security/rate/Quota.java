package news.broadsheet.security.rate;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/**
 * So many requests a minute for each of many. A bucket refills evenly (token bucket), so that a
 * minute's requests may come at once, but not twice around the turn of a minute.
 */
final class Quota {
  private static final Duration WINDOW = Duration.ofMinutes(1);

  /**
   * Of callers at most. The one that was silent longest is forgotten first; and after a window of
   * silence its bucket is full, so that nothing is lost by forgetting it.
   */
  private static final int REMEMBERED = 100_000;

  private final String name;
  private final int limit;
  private final Cache<String, Bucket> buckets =
      CacheBuilder.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(WINDOW).build();

  /**
   * @param name in the headers of answers
   * @param limit requests a minute; 0 for any number
   */
  Quota(String name, int limit) {
    this.name = name;
    this.limit = limit;
  }

  String name() {
    return name;
  }

  int limit() {
    return limit;
  }

  /** Takes one request; empty where they are not counted. */
  Optional<Take> take(String who) {
    return limit == 0
        ? Optional.empty()
        : Optional.of(taken(bucket(who).tryConsumeAndReturnRemaining(1)));
  }

  /** Whether there is one left, without taking it. */
  boolean has(String who) {
    Bucket bucket = buckets.getIfPresent(who);
    return limit == 0 || bucket == null || bucket.getAvailableTokens() > 0;
  }

  /** At least; and 1 where they are not counted. */
  long secondsPerRequest() {
    return limit == 0 ? 1 : Math.ceilDiv(WINDOW.toSeconds(), limit);
  }

  private Take taken(ConsumptionProbe probe) {
    return new Take(
        this,
        probe.isConsumed(),
        probe.getRemainingTokens(),
        seconds(probe.getNanosToWaitForReset()),
        seconds(probe.getNanosToWaitForRefill()));
  }

  /** What became of a request: the fields of draft-ietf-httpapi-ratelimit-headers-10. */
  record Take(Quota quota, boolean granted, long left, long secondsToFull, long secondsToNext) {
    String policy() {
      return "\"%s\";q=%d;w=%d".formatted(quota.name, quota.limit, WINDOW.toSeconds());
    }

    String state() {
      return "\"%s\";r=%d;t=%d".formatted(quota.name, left, secondsToFull);
    }
  }

  private Bucket bucket(String who) {
    try {
      return buckets.get(who, this::full);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, WINDOW))
        .build();
  }

  private static long seconds(long nanos) {
    return Math.max(1, (nanos + 999_999_999) / 1_000_000_000);
  }
}
