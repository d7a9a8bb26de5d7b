package news.broadsheet.follow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import news.broadsheet.changes.Follower;
import news.broadsheet.changes.Portion;
import news.broadsheet.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Changes as server-sent events (HTML standard, 9.2). The next portion is asked for when the last
 * one is written, so a slow client costs no memory here.
 */
@Singleton
class ChangeEvents {
  private static final Logger LOG = Logger.getLogger(ChangeEvents.class);

  /** After which a client that was cut off comes again. */
  private static final Duration RETRY = Duration.ofSeconds(2);

  /** While the database is away. */
  private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(5);

  private final Sse sse;
  private final ObjectMapper json;
  private final Duration heartbeat;

  /**
   * @param heartbeat below the idle times of proxies, the shortest of which are half a minute
   */
  ChangeEvents(
      @Context Sse sse,
      ObjectMapper json,
      @ConfigProperty(name = "broadsheet.changes.heartbeat", defaultValue = "15S")
          Duration heartbeat) {
    this.sse = sse;
    this.json = json;
    this.heartbeat = heartbeat;
  }

  /**
   * @param page makes the page of a portion, which may ask the database
   */
  Multi<OutboundSseEvent> of(Portion first, Follower follower, Function<Portion, ChangePage> page) {
    Multi<Portion> further =
        Multi.createBy()
            .repeating()
            .uni(() -> follower.next(heartbeat))
            .whilst(portion -> !follower.isSentHome());
    Multi<Portion> portions =
        first.items().isEmpty()
            ? further
            : Multi.createBy().concatenating().streams(Multi.createFrom().item(first), further);
    Multi<OutboundSseEvent> changes =
        portions
            .onItem()
            .transformToUniAndConcatenate(portion -> events(portion, page))
            .onItem()
            .disjoint();
    return Multi.createBy()
        .concatenating()
        .streams(Multi.createFrom().item(hello(first)), changes)
        .onFailure(ProblemException.class)
        .recoverWithCompletion();
  }

  private Uni<List<OutboundSseEvent>> events(Portion portion, Function<Portion, ChangePage> page) {
    return Uni.createFrom()
        .item(() -> written(portion, page.apply(portion)))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .onFailure(ChangeEvents::passes)
        .invoke(failure -> LOG.debug("Changes wait for the database", failure))
        .onFailure(ChangeEvents::passes)
        .retry()
        .withBackOff(RETRY, LONGEST_BACK_OFF)
        .indefinitely();
  }

  private List<OutboundSseEvent> written(Portion portion, ChangePage page) {
    return page.items().isEmpty()
        ? List.of(heartbeat(portion))
        : page.items().stream().map(this::event).toList();
  }

  /** A refusal ends the stream, and the client comes again with where it was. */
  private static boolean passes(Throwable failure) {
    return !(failure instanceof ProblemException);
  }

  private OutboundSseEvent event(ChangeView change) {
    try {
      return sse.newEventBuilder()
          .id(change.cursor())
          .data(json.writeValueAsString(change))
          .build();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Goes out at once, so that the client knows that it is connected. */
  private OutboundSseEvent hello(Portion first) {
    var hello = sse.newEventBuilder().comment("following").reconnectDelay(RETRY.toMillis());
    return first.items().isEmpty() ? hello.id(first.next().encoded()).build() : hello.build();
  }

  /**
   * With an id but no data, which moves the client's cursor on without an event: what it does not
   * want to hear of need not be read again.
   */
  private OutboundSseEvent heartbeat(Portion portion) {
    return sse.newEventBuilder().id(portion.next().encoded()).comment("nothing new").build();
  }
}
