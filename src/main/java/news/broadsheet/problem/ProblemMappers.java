package news.broadsheet.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.vertx.core.http.HttpClosedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * All error behaviour of the API in one look. {@link ProblemAnswers} completes what these answer,
 * and catches the answers that never come here.
 */
class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  // Reached through unforeseen: for a mapper of its own the build would load our class into Maven's
  // JVM,
  // which may be older than the class.
  private static Response named(ProblemException e) {
    var response = Response.fromResponse(Problem.of(e).response());
    e.headers().forEach((name, value) -> response.header(name, value));
    return response.build();
  }

  /**
   * Two types: Quarkus has a mapper for the second one of its own, which answers without a body.
   */
  @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class})
  Response json(JacksonException e) {
    try {
      return named(JsonProblem.of(e));
    } catch (IllegalStateException ours) {
      return unforeseen(e);
    }
  }

  @ServerExceptionMapper
  Response constraint(ConstraintViolationException e, ResourceInfo resource) {
    return ConstraintProblem.of(e, resource.getResourceMethod())
        .map(ProblemMappers::named)
        .orElseGet(() -> unforeseen(e));
  }

  /** With a cause it is a parameter that does not parse, which the specification makes a 404. */
  @ServerExceptionMapper
  Response notFound(NotFoundException e) {
    return e.getCause() == null ? web(e) : named(parameterRefused(e));
  }

  @ServerExceptionMapper
  Response web(WebApplicationException e) {
    Optional<JacksonException> json = Causes.find(e, JacksonException.class);
    if (json.isPresent()) {
      return json(json.get());
    }
    Optional<ProblemException> named = Causes.find(e, ProblemException.class);
    if (named.isPresent()) {
      return named(named.get());
    }
    int status = e.getResponse().getStatus();
    if (status >= 500) {
      LOG.error("Request failed", e);
    }
    // With the headers of the original: Allow on a 405, Location on a redirect.
    var response = Response.fromResponse(e.getResponse());
    return status < 400
        ? response.build()
        : response.type(Problem.MEDIA_TYPE).entity(Problem.ofStatus(status)).build();
  }

  @ServerExceptionMapper
  Response unforeseen(Throwable e) {
    Optional<ProblemException> known = ProblemException.in(e);
    if (known.isPresent()) {
      if (known.get().type() == ProblemType.UNAVAILABLE) {
        LOG.warnf("Not available: %s", e);
      }
      return named(known.get());
    }
    if (Causes.find(e, HttpClosedException.class).isPresent()) {
      LOG.debugf("The client left: %s", e);
    } else {
      LOG.error("Request failed", e);
    }
    return Problem.internal().response();
  }

  private static ProblemException parameterRefused(NotFoundException e) {
    return Causes.find(e, ProblemException.class)
        .orElseGet(
            () ->
                new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "A parameter of the path or query does not parse."));
  }
}
