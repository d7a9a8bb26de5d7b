package news.broadsheet.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Problems for what fails outside of JAX-RS: addresses that nothing serves, requests that Vert.x
 * cannot route, or that take too long. What fails before a request is read at all (a request line
 * over 32 KB, headers over 16 KB, bytes that are not HTTP) is answered by the HTTP layer without a
 * body: 414, 431, 400.
 */
@Singleton
class ProblemRoutes {
  private static final Logger LOG = Logger.getLogger(ProblemRoutes.class);

  private final ObjectMapper json;

  ProblemRoutes(ObjectMapper json) {
    this.json = json;
  }

  void register(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
    router.route().order(Integer.MAX_VALUE).handler(context -> answer(context, problem(404)));
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
    if (problem.status() == 503) {
      context.response().putHeader("Retry-After", Integer.toString(Problem.RETRY_AFTER));
    }
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
