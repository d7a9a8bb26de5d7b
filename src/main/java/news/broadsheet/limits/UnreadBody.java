package news.broadsheet.limits;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Takes and drops what a refused request still sends: clients read an answer only when they have
 * sent their body, and would wait for the service as it does for them. But not for ever.
 */
class UnreadBody {
  private static final long LINGER_MILLIS = 5_000;

  private final RoutingContext request;

  UnreadBody(RoutingContext request) {
    this.request = request;
  }

  @ServerResponseFilter
  void drop(ContainerResponseContext response) {
    if (response.getStatus() >= 400) {
      HttpServerRequest rest = request.request();
      Vertx vertx = request.vertx();
      // Where the rest arrives: nothing of it comes between the question and what follows.
      vertx.getOrCreateContext().runOnContext(now -> drop(rest, vertx));
    }
  }

  private static void drop(HttpServerRequest rest, Vertx vertx) {
    if (!rest.isEnded()) {
      long closing = vertx.setTimer(LINGER_MILLIS, now -> rest.connection().close());
      rest.handler(null).endHandler(end -> vertx.cancelTimer(closing)).resume();
    }
  }
}
