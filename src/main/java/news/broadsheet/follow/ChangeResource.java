package news.broadsheet.follow;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.Map;
import news.broadsheet.changes.ChangeCursor;
import news.broadsheet.changes.ChangeFeed;
import news.broadsheet.changes.ChangeFilter;
import news.broadsheet.changes.Follower;
import news.broadsheet.changes.Portion;
import news.broadsheet.limits.Deadline;
import news.broadsheet.limits.Streams;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/**
 * The change feed: pages, long polls and streams. Each begins on a worker thread, which reads what
 * is there; waiting for what is not there yet holds neither a thread nor a connection.
 */
@Path("/api/v1/changes")
public class ChangeResource {
  private static final int STREAMED_AT_ONCE = 200;

  private final ChangeFeed feed;
  private final Following following;
  private final ToldArticles articles;
  private final FollowerLag lag;
  private final ChangeEvents events;
  private final Deadline deadline;
  private final Streams streams;
  private final RoutingContext request;

  ChangeResource(
      ChangeFeed feed,
      Following following,
      ToldArticles articles,
      FollowerLag lag,
      ChangeEvents events,
      Deadline deadline,
      Streams streams,
      RoutingContext request) {
    this.deadline = deadline;
    this.streams = streams;
    this.request = request;
    this.feed = feed;
    this.following = following;
    this.articles = articles;
    this.lag = lag;
    this.events = events;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Blocking
  public Uni<ChangePage> listChanges(@Valid @BeanParam ChangeParameters parameters) {
    ChangeFilter filter = following.filter(parameters);
    Portion first =
        first(parameters.after(), "after", parameters.waits(), filter, parameters.limit());
    if (!first.items().isEmpty() || first.more() || !parameters.waits()) {
      return Uni.createFrom().item(page(first, filter, parameters));
    }
    deadline.lift(request);
    Runnable end = streams.follower(request);
    return feed.follower(first, filter, parameters.limit())
        .next(Duration.ofSeconds(parameters.seconds()))
        .map(portion -> page(portion, filter, parameters))
        .onTermination()
        .invoke(end);
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.5")
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
  // Else nginx keeps events back until its buffer is full.
  @ResponseHeader(name = "X-Accel-Buffering", value = "no")
  @Blocking
  public Multi<OutboundSseEvent> listChanges(
      @Valid @BeanParam ChangeParameters parameters,
      @RestHeader(Following.LAST_EVENT_ID) @Nullable String lastEventId) {
    ChangeFilter filter = following.filter(parameters);
    Runnable end = streams.follower(request);
    try {
      return follow(parameters, lastEventId, filter).onTermination().invoke(end);
    } catch (RuntimeException e) {
      end.run();
      throw e;
    }
  }

  private Multi<OutboundSseEvent> follow(
      ChangeParameters parameters, @Nullable String lastEventId, ChangeFilter filter) {
    Portion first =
        lastEventId == null
            ? first(parameters.after(), "after", true, filter, STREAMED_AT_ONCE)
            : first(lastEventId, Following.LAST_EVENT_ID, true, filter, STREAMED_AT_ONCE);
    Follower follower = feed.follower(first, filter, STREAMED_AT_ONCE);
    return events.of(first, follower, portion -> page(portion, filter, parameters));
  }

  /**
   * @param recent whether what is known without the database will do: those who wait are woken when
   *     there is more, while an answer without waiting must know what was committed before it
   */
  private Portion first(
      @Nullable String after, String field, boolean recent, ChangeFilter filter, int limit) {
    if (after == null) {
      return feed.oldest(filter, limit);
    }
    ChangeCursor cursor =
        after.equals(ChangeParameters.NOW) ? feed.now() : following.cursor(after, field);
    return recent ? feed.recent(cursor, filter, limit) : feed.after(cursor, filter, limit);
  }

  private ChangePage page(Portion portion, ChangeFilter filter, ChangeParameters parameters) {
    following.check(filter, parameters);
    lag.told(portion);
    return ChangePage.of(
        portion, parameters.withArticles() ? articles.of(portion.items()) : Map.of());
  }
}
