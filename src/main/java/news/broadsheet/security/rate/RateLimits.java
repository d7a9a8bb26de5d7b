package news.broadsheet.security.rate;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts requests by who sends them, in this process alone: counted together, every request of
 * every process would write to one place.
 */
@Singleton
public class RateLimits {
  private static final Duration GOOD_FOR = Duration.ofMinutes(10);
  private static final int REMEMBERED = 10_000;

  private final Quota keys;
  private final Quota addresses;
  private final Quota failures;

  /** Callers that were let in lately, whom the failures of their neighbours must not lock out. */
  private final Cache<String, Boolean> good =
      CacheBuilder.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(GOOD_FOR).build();

  RateLimits(
      @ConfigProperty(name = "broadsheet.rate.per-key", defaultValue = "6000") int perKey,
      @ConfigProperty(name = "broadsheet.rate.per-address", defaultValue = "0") int perAddress,
      @ConfigProperty(name = "broadsheet.rate.failures-per-address", defaultValue = "60")
          int failuresPerAddress) {
    keys = new Quota("key", perKey);
    addresses = new Quota("address", perAddress);
    failures = new Quota("failures", failuresPerAddress);
  }

  /**
   * One that is known by a key.
   *
   * @throws news.broadsheet.problem.ProblemException 429
   */
  public void countKey(String caller, RoutingContext request) {
    count(keys, caller, request);
  }

  /** One that is let in without a key. */
  public void countAddress(RoutingContext request) {
    count(addresses, Network.of(request), request);
  }

  /**
   * To be asked before a token is looked up, which is work that everybody can cause.
   *
   * @param token digest of what is to be tried
   * @throws news.broadsheet.problem.ProblemException 429 where too many of the address have failed
   */
  public void beforeTrying(String token, RoutingContext request) {
    if (!failures.has(Network.of(request)) && good.getIfPresent(token) == null) {
      throw new TooManyRequests(
          "Too many requests from your address had no good key.", failures.secondsPerRequest());
    }
  }

  public void succeeded(String token) {
    good.put(token, true);
  }

  public void failed(String token, RoutingContext request) {
    good.invalidate(token);
    failures.take(Network.of(request));
  }

  private static void count(Quota quota, String who, RoutingContext request) {
    quota.take(who).ifPresent(take -> answer(take, request));
  }

  private static void answer(Quota.Take take, RoutingContext request) {
    request
        .response()
        .putHeader("RateLimit-Policy", take.policy())
        .putHeader("RateLimit", take.state());
    if (!take.granted()) {
      throw new TooManyRequests(
          "No more than %d requests a minute are taken from one %s."
              .formatted(take.quota().limit(), take.quota().name()),
          take.secondsToNext());
    }
  }
}
