package news.broadsheet.security;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.Optional;
import news.broadsheet.security.keys.Scope;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Asks every request who sends it and whether they may, before anything of it is looked at. What is
 * outside of the API (health, metrics, the contract, Swagger UI) does not come by here and is open.
 */
class AccessFilter {
  private final RequiredScopes scopes;
  private final Access access;
  private final Caller caller;

  AccessFilter(RequiredScopes scopes, Access access, Caller caller) {
    this.scopes = scopes;
    this.access = access;
    this.caller = caller;
  }

  @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
  void check(ContainerRequestContext request, ResourceInfo resource) {
    Method method = resource.getResourceMethod();
    if (method == null) {
      return;
    }
    Optional<Scope> needed = scopes.of(method.getName());
    if (needed.isPresent()) {
      caller.is(access.identify(request.getHeaderString(HttpHeaders.AUTHORIZATION)));
      caller.must(needed.get(), "This operation");
    }
  }
}
