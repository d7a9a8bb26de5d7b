package news.broadsheet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import org.junit.jupiter.api.Test;

class RoutesTest {

  /**
   * A route that nobody documented is a door that nobody guards; the reverse is a broken promise.
   */
  @Test
  void the_routes_of_the_code_are_those_of_the_contract() {
    assertThat(Route.ofTheCode()).containsExactlyInAnyOrderElementsOf(Route.of(OpenApi.CONTRACT));
  }

  /** Otherwise the rule above would hold of a program whose routes it cannot find. */
  @Test
  void routes_are_found_in_code_however_they_are_written() {
    assertThat(Route.merged(Route.of(Boats.class).toList()))
        .containsExactlyInAnyOrder(
            new Route("GET", "/boats", "listBoats", Set.of("harbour", "limit")),
            new Route("GET", "/boats/{id}", "getBoat", Set.of()),
            new Route("POST", "/boats", "createBoat", Set.of("dryRun")));
  }

  record Filter(@RestQuery String harbour, String unrelated) {}

  @Path("boats/")
  static class Boats {
    @GET
    List<String> listBoats(@BeanParam Filter filter, @QueryParam("limit") int most) {
      return List.of(filter.harbour() + most);
    }

    @GET
    @Path("/{id: \\d+}")
    String getBoat() {
      return "";
    }

    @POST
    String createBoat(String body) {
      return body;
    }

    @POST
    String createBoat(byte[] body, @RestQuery boolean dryRun) {
      return dryRun + "" + body.length;
    }
  }
}
