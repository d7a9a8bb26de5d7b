package news.broadsheet.limits;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Every request ends. One that is not being answered in time gets a 503 and its connection is
 * closed, whatever it waits for: the database, a free thread, or the rest of its body. The timeouts
 * below it (statement, socket, pool) are each shorter, but add up, and none of them sees a client
 * that sends a byte a second.
 */
@Singleton
public class Deadline {
  private static final String KEY = Deadline.class.getName();

  /** What a client must at least send of its body in a second, in bytes. */
  private static final long SLOWEST = 64 * 1024;

  private final long answerMillis;
  private final long bodyMillis;

  Deadline(
      @ConfigProperty(name = "broadsheet.http.answer-timeout", defaultValue = "11S")
          Duration answer,
      @ConfigProperty(name = "broadsheet.http.body-timeout", defaultValue = "60S") Duration body) {
    this.answerMillis = answer.toMillis();
    this.bodyMillis = body.toMillis();
  }

  void register(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE + 1).handler(this::begin);
  }

  /** From now on the answer has its whole time; to be called when the body is in. */
  void restart(RoutingContext request) {
    Timer timer = request.get(KEY);
    if (timer != null) {
      timer.restart(answerMillis);
    }
  }

  /** For requests that may take as long as they take: streams, long polls. */
  public void lift(RoutingContext request) {
    Timer timer = request.get(KEY);
    if (timer != null) {
      timer.cancel();
    }
  }

  private void begin(RoutingContext request) {
    var timer = new Timer(request);
    request.put(KEY, timer);
    timer.restart(answerMillis + timeToSend(request.request()));
    request.addEndHandler(end -> timer.cancel());
    request.next();
  }

  private long timeToSend(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    if (length == null) {
      return request.getHeader("Transfer-Encoding") == null ? 0 : bodyMillis;
    }
    return length.matches("\\d{1,15}")
        ? Math.min(bodyMillis, 1000 * Long.parseLong(length) / SLOWEST)
        : 0;
  }

  /** Lives on the event loop of its connection, where the answer is written. */
  private static final class Timer {
    private final RoutingContext request;
    private final Context loop;
    private long id = -1;
    private boolean cancelled;

    Timer(RoutingContext request) {
      this.request = request;
      this.loop = request.vertx().getOrCreateContext();
    }

    void restart(long millis) {
      loop.runOnContext(
          now -> {
            request.vertx().cancelTimer(id);
            if (!cancelled) {
              id = request.vertx().setTimer(millis, fired -> end());
            }
          });
    }

    void cancel() {
      loop.runOnContext(
          now -> {
            cancelled = true;
            request.vertx().cancelTimer(id);
          });
    }

    private void end() {
      if (!request.response().headWritten()) {
        request.response().putHeader("Connection", "close");
        request.fail(503);
      }
    }
  }
}
