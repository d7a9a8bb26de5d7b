package news.broadsheet.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Problems for what fails outside of JAX-RS: addresses that nothing serves, requests that Vert.x
 * cannot route, bodies whose announced length is too large. What fails before a request is read at
 * all (a request line over 8 KB, headers over 16 KB, bytes that are not HTTP) is answered by the
 * HTTP layer without a body: 414, 431, 400.
 */
@Singleton
class ProblemRoutes {
  private static final Logger LOG = Logger.getLogger(ProblemRoutes.class);

  private final ObjectMapper json;
  private final long maxBody;

  ProblemRoutes(
      ObjectMapper json,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody) {
    this.json = json;
    this.maxBody = maxBody.asLongValue();
  }

  void register(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).handler(this::refuseTooLarge);
    router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
    router.route().order(Integer.MAX_VALUE).handler(context -> answer(context, problem(404)));
  }

  /** Before the framework does, which closes the connection without saying why. */
  private void refuseTooLarge(RoutingContext context) {
    String length = context.request().getHeader("Content-Length");
    if (length != null && isOver(length)) {
      context.response().putHeader("Connection", "close");
      answer(context, problem(413));
      return;
    }
    context.next();
  }

  private boolean isOver(String length) {
    try {
      return Long.parseLong(length) > maxBody;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private void failed(RoutingContext context) {
    int status = context.statusCode() < 400 ? 500 : context.statusCode();
    if (context.failure() != null && status >= 500) {
      LOG.error("Request failed", context.failure());
    }
    answer(context, problem(status));
  }

  private static Problem problem(int status) {
    return Problem.ofStatus(status);
  }

  private void answer(RoutingContext context, Problem problem) {
    if (context.response().headWritten()) {
      context.response().reset();
      return;
    }
    try {
      context
          .response()
          .setStatusCode(problem.status())
          .putHeader("Content-Type", Problem.MEDIA_TYPE)
          .end(json.writeValueAsString(problem.at(path(context))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String path(RoutingContext context) {
    String uri = context.request().uri();
    int query = uri.indexOf('?');
    return query < 0 ? uri : uri.substring(0, query);
  }
}
