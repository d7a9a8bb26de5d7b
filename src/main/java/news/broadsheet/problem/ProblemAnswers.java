package news.broadsheet.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Completes every problem, and makes problems of errors that no mapper has seen: an exception that
 * carries a body passes all of them by, and so does a refusal of the framework.
 */
class ProblemAnswers {
  private final AllowedMethods allowed;

  ProblemAnswers(AllowedMethods allowed) {
    this.allowed = allowed;
  }

  @ServerResponseFilter
  void complete(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() < 400) {
      return;
    }
    Problem problem =
        response.getEntity() instanceof Problem known
            ? known
            : Problem.ofStatus(response.getStatus());
    response.setEntity(problem.at(request.getUriInfo().getRequestUri().getRawPath()));
    // Only now: setting the entity makes other headers.
    var headers = response.getHeaders();
    headers.putSingle(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
    headers.remove(HttpHeaders.CONTENT_LENGTH);
    if (problem.status() == 405) {
      headers.putSingle(HttpHeaders.ALLOW, allowed.at(request.getUriInfo().getPath()));
    }
    if (problem.status() == 413) {
      // The rest of the body is not read.
      headers.putSingle("Connection", "close");
    }
    if (problem.status() == 503) {
      headers.putSingle(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER);
    }
  }
}
