package news.broadsheet.security;

import io.quarkus.scheduler.Scheduled;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.broadsheet.limits.Streams;
import news.broadsheet.security.keys.Keys;
import org.jboss.logging.Logger;

/**
 * Ends streams whose key is no longer good: a follower would otherwise go on for days with a key
 * that was revoked. Asked by the clock for all streams at once; asked by each stream, a thousand
 * followers would be a thousand questions.
 */
@Singleton
class RevokedStreams {
  private static final Logger LOG = Logger.getLogger(RevokedStreams.class);

  private final Streams streams;
  private final Keys keys;

  RevokedStreams(Streams streams, Keys keys) {
    this.streams = streams;
    this.keys = keys;
  }

  @Scheduled(
      identity = "revoked-streams",
      every = "5s",
      delayed = "5s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void end() {
    Map<UUID, List<RoutingContext>> byKey = new HashMap<>();
    for (RoutingContext request : streams.open()) {
      AccessFilter.identity(request)
          .flatMap(Identity::keyId)
          .ifPresent(key -> byKey.computeIfAbsent(key, id -> new ArrayList<>()).add(request));
    }
    if (!byKey.isEmpty()) {
      end(byKey);
    }
  }

  private void end(Map<UUID, List<RoutingContext>> byKey) {
    try {
      Set<UUID> ended = keys.noLongerGood(byKey.keySet());
      for (UUID key : ended) {
        byKey.getOrDefault(key, List.of()).forEach(RevokedStreams::close);
      }
    } catch (RuntimeException e) {
      LOG.debugf("Streams are checked again when the database is back: %s", e.getMessage());
    }
  }

  /** Not only the answer: the client would take it for complete. */
  private static void close(RoutingContext request) {
    request.request().connection().close();
  }
}
