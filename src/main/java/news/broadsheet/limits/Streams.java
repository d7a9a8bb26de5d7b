package news.broadsheet.limits;

import io.quarkus.arc.ClientProxy;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Requests that take as long as they take, which no deadline ends. So many at once, lest they keep
 * every thread and every connection from those that take a moment.
 */
@Singleton
public class Streams {
  private final Bounded uploads;
  private final Bounded followers;

  Streams(
      @ConfigProperty(name = "broadsheet.http.max-uploads", defaultValue = "40") int uploads,
      @ConfigProperty(name = "broadsheet.http.max-followers", defaultValue = "2000")
          int followers) {
    this.uploads = new Bounded("uploads", uploads, ConcurrentHashMap.newKeySet());
    this.followers = new Bounded("followers", followers, ConcurrentHashMap.newKeySet());
  }

  /**
   * A body that is read piece by piece; it holds a thread.
   *
   * @return to be run at its end; twice does no harm
   * @throws ProblemException 503 where there are as many already
   */
  Runnable upload(RoutingContext request) {
    return uploads.begin(ClientProxy.unwrap(request));
  }

  /**
   * Somebody who waits for changes, and holds a connection of the network.
   *
   * @return to be run at its end; twice does no harm
   * @throws ProblemException 503 where there are as many already
   */
  public Runnable follower(RoutingContext request) {
    return followers.begin(ClientProxy.unwrap(request));
  }

  /** All that are under way, to look through. */
  public List<RoutingContext> open() {
    return Stream.of(uploads, followers).flatMap(bounded -> bounded.open().stream()).toList();
  }

  private record Bounded(String name, int limit, Set<RoutingContext> open) {
    /** What is injected stands for the request of whoever asks; this must be one of its own. */
    Runnable begin(RoutingContext request) {
      open.add(request);
      if (open.size() > limit) {
        open.remove(request);
        throw new ProblemException(
            ProblemType.UNAVAILABLE, "No more than %d %s at once.".formatted(limit, name));
      }
      return () -> open.remove(request);
    }
  }
}
