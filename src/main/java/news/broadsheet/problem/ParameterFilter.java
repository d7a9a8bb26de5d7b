package news.broadsheet.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses parameters that the operation does not have, that come twice, or that are not of their
 * type, all at once. A misspelt filter that is ignored answers everything, and a deletion by a
 * misspelt reason cannot be undone.
 */
class ParameterFilter {

  @ServerRequestFilter
  void check(ContainerRequestContext request, ResourceInfo resource) {
    Method method = resource.getResourceMethod();
    if (method == null) {
      return;
    }
    Parameters declared = Parameters.of(method);
    var violations = new ArrayList<Violation>();
    path(declared, request.getUriInfo().getPathParameters(), violations);
    query(declared, request.getUriInfo().getQueryParameters(), violations);
    if (!violations.isEmpty()) {
      throw new ProblemException(
          ProblemType.INVALID_PARAMETER, violations.getFirst().sentence() + ".", violations);
    }
  }

  private static void path(
      Parameters declared, MultivaluedMap<String, String> given, List<Violation> violations) {
    for (Parameter parameter : declared.all()) {
      String value = given.getFirst(parameter.name());
      if (!parameter.isQuery() && value != null) {
        parameter.refuse(value).ifPresent(violations::add);
      }
    }
  }

  private static void query(
      Parameters declared, MultivaluedMap<String, String> given, List<Violation> violations) {
    given.forEach(
        (name, values) ->
            declared
                .named("query", name)
                .ifPresentOrElse(
                    parameter -> values(parameter, values, violations),
                    () -> violations.add(Violation.inQuery(name, "is not a parameter here"))));
  }

  private static void values(Parameter parameter, List<String> values, List<Violation> violations) {
    if (values.size() > 1 && !parameter.many()) {
      violations.add(Violation.inQuery(parameter.name(), "must be given once"));
      return;
    }
    for (String value : values) {
      if (value.isEmpty()) {
        violations.add(Violation.inQuery(parameter.name(), "must not be empty"));
      } else {
        parameter.refuse(value).ifPresent(violations::add);
      }
    }
  }
}
