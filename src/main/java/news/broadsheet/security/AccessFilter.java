package news.broadsheet.security;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.Optional;
import news.broadsheet.audit.Actor;
import news.broadsheet.security.keys.Scope;
import news.broadsheet.security.rate.RateLimits;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Asks every request who sends it and whether they may, before anything of it is looked at. What is
 * outside of the API (health, metrics, the contract, Swagger UI) does not come by here and is open.
 */
class AccessFilter {
  private static final String IDENTITY = Identity.class.getName();

  private final RequiredScopes scopes;
  private final Access access;
  private final RateLimits limits;
  private final Caller caller;
  private final Actor actor;
  private final RoutingContext http;

  AccessFilter(
      RequiredScopes scopes,
      Access access,
      RateLimits limits,
      Caller caller,
      Actor actor,
      RoutingContext http) {
    this.scopes = scopes;
    this.access = access;
    this.limits = limits;
    this.caller = caller;
    this.actor = actor;
    this.http = http;
  }

  /** Who sent a request that is not the present one. */
  static Optional<Identity> identity(RoutingContext request) {
    return Optional.ofNullable(request.get(IDENTITY));
  }

  @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
  void check(ContainerRequestContext request, ResourceInfo resource) {
    Method method = resource.getResourceMethod();
    if (method == null) {
      return;
    }
    Optional<Scope> needed = scopes.of(method.getName());
    if (needed.isPresent()) {
      Identity identity = access.identify(request.getHeaderString(HttpHeaders.AUTHORIZATION), http);
      caller.is(identity);
      actor.is(identity.name());
      http.put(IDENTITY, identity);
      if (identity.isKnown()) {
        limits.countKey(identity.name(), http);
      } else {
        limits.countAddress(http);
      }
      caller.must(needed.get(), "This operation");
    }
  }
}
