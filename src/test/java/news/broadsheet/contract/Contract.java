package news.broadsheet.contract;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds every exchange of REST Assured to the contract: the response always, the request when it
 * was accepted, since a refused one may be wrong on purpose.
 */
final class Contract implements Filter {
  private final OpenApi contract;
  private final Seen seen;

  Contract(OpenApi contract, Seen seen) {
    this.contract = contract;
    this.seen = seen;
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expectation,
      FilterContext context) {
    var exchange = new Exchange(request, context.next(request, expectation));
    List<String> breaches = breaches(exchange);
    if (!breaches.isEmpty()) {
      throw new AssertionError(
          "%s %s → %d breaks the contract:\n  %s"
              .formatted(
                  exchange.method(),
                  exchange.path(),
                  exchange.status(),
                  String.join("\n  ", breaches)));
    }
    return exchange.response();
  }

  private List<String> breaches(Exchange exchange) {
    Optional<Operation> operation = operation(exchange);
    if (operation.isEmpty()) {
      return outside(exchange);
    }
    var breaches = new ArrayList<>(new ResponseRules(exchange).breachesOf(operation.get()));
    if (exchange.accepted()) {
      breaches.addAll(new RequestRules(exchange, operation.get()).breaches());
    }
    if (breaches.isEmpty()) {
      seen.add(operation.get().id(), exchange.status());
    }
    return breaches;
  }

  private Optional<Operation> operation(Exchange exchange) {
    String method = exchange.method().equals("HEAD") ? "GET" : exchange.method();
    return contract.ofPath(exchange.path()).stream()
        .filter(each -> each.method().equals(method))
        .findFirst();
  }

  /** Health, metrics and the contract itself answer in their own ways, but errors are problems. */
  private List<String> outside(Exchange exchange) {
    if (exchange.status() >= 400 && exchange.status() < 500) {
      return new ResponseRules(exchange).breachesOfProblem(contract);
    }
    boolean own =
        exchange.path().startsWith("/q/")
            // Resources of the tests, for failures that no operation can be brought to.
            || exchange.path().startsWith("/test/")
            || exchange.path().equals("/openapi.yaml")
            || exchange.method().equals("OPTIONS");
    return own ? List.of() : List.of("there is no such operation in the contract");
  }
}
