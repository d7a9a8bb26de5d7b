package news.broadsheet.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every door of the contract, and everybody who may come to it. */
@QuarkusTest
@TestProfile(ClosedDoors.class)
class AuthorisationMatrixTest {
  private static final List<String> SCOPES = List.of("read", "ingest", "admin");
  private static final Map<Who, String> HEADERS = new EnumMap<>(Who.class);
  private static int place;

  @BeforeEach
  void give_out_keys() {
    for (Who who : Who.values()) {
      HEADERS.computeIfAbsent(who, Who::header);
    }
  }

  /** Who forgets to think about it would leave a door open, or shut one for good. */
  @Test
  void every_operation_says_who_may() {
    assertThat(OpenApi.CONTRACT.operations())
        .allSatisfy(
            operation ->
                assertThat(scope(operation))
                    .as("security of %s", operation)
                    .isIn("read", "ingest", "admin", "nobody's"));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void an_operation_lets_in_whom_the_contract_says(String id) {
    Operation operation = OpenApi.CONTRACT.operation(id);
    Example example = Example.firstOf(operation).nowhere();
    SoftAssertions.assertSoftly(
        softly -> {
          for (Who who : Who.values()) {
            Response response = as(who, example).send();
            int refusal = SCOPES.contains(scope(operation)) ? who.refusal(scope(operation)) : 0;
            if (refusal == 0) {
              softly.assertThat(response.statusCode()).as("%s as %s", id, who).isNotIn(401, 403);
            } else {
              softly.assertThat(response.statusCode()).as("%s as %s", id, who).isEqualTo(refusal);
            }
          }
        });
  }

  /** A client that only hears 401 cannot tell a typing error from a revocation. */
  @Test
  void a_refusal_says_why() {
    Example example = Example.firstOf(OpenApi.CONTRACT.operation("listKeys"));
    assertThat(challenge(Who.NOBODY, example)).isEqualTo("Bearer realm=\"broadsheet\"");
    assertThat(challenge(Who.GARBAGE, example)).contains("invalid_token", "no key of this service");
    assertThat(challenge(Who.MADE_UP, example)).contains("invalid_token", "no key of this service");
    assertThat(challenge(Who.REVOKED, example)).contains("invalid_token", "revoked");
    assertThat(challenge(Who.EXPIRED, example)).contains("invalid_token", "expired");
    assertThat(challenge(Who.TOKEN_EXPIRED, example)).contains("invalid_token", "expired");
    assertThat(challenge(Who.TOKEN_FORGED, example)).contains("invalid_token", "not valid here");
    assertThat(challenge(Who.SCRAPER, example)).contains("insufficient_scope", "scope=\"admin\"");
  }

  /** The wrong answer would have clients throw good keys away whenever the database restarts. */
  @Test
  void while_keys_cannot_be_looked_up_the_answer_is_503_and_not_401() throws Exception {
    Example example = Example.firstOf(OpenApi.CONTRACT.operation("listSources"));
    try (var away = TestDatabase.ofTheService().away()) {
      assertThat(away).isNotNull();
      assertThat(as(Who.READER, example).send().statusCode()).isEqualTo(503);
      assertThat(as(Who.NOBODY, example).send().statusCode()).isEqualTo(401);
    }
  }

  /** One program that runs wild must not take the service from all others. */
  @ParameterizedTest
  @MethodSource("guarded")
  void too_many_requests_of_one_key_are_429(String id) {
    Example example = Example.firstOf(OpenApi.CONTRACT.operation(id)).nowhere();
    Response response = as(Who.GREEDY, example).send();
    // More than the limit, since a minute's share comes back every minute.
    for (int i = 0; i <= 10 * ClosedDoors.REQUESTS && response.statusCode() != 429; i++) {
      response = as(Who.GREEDY, example).send();
    }
    assertThat(response.statusCode()).isEqualTo(429);
    assertThat(response.header("RateLimit-Policy"))
        .isEqualTo("\"key\";q=%d;w=60".formatted(ClosedDoors.REQUESTS));
    assertThat(response.header("RateLimit")).matches("\"key\";r=0;t=\\d+");
    assertThat(as(Who.READER, example).send().statusCode()).isNotEqualTo(429);
  }

  /** Who guesses is not even answered; who had a good key all along is not punished for it. */
  @Test
  void an_address_with_too_many_bad_keys_is_refused_but_for_good_ones() {
    Example example = Example.firstOf(OpenApi.CONTRACT.operation("listSources"));
    assertThat(from("192.0.2.1", Who.READER, example)).isEqualTo(200);
    for (int i = 0; i < ClosedDoors.FAILURES; i++) {
      assertThat(from("192.0.2.1", Who.MADE_UP, example)).isEqualTo(401);
    }
    assertThat(from("192.0.2.1", Who.MADE_UP, example)).isEqualTo(429);
    assertThat(from("192.0.2.1", Who.READER, example)).isEqualTo(200);
    assertThat(from("192.0.2.2", Who.MADE_UP, example)).isEqualTo(401);
  }

  /** Clients slow down by these; without them they learn of a limit only by running into it. */
  @Test
  void an_answer_says_how_many_requests_are_left() {
    Response response =
        as(Who.SCRAPER, Example.firstOf(OpenApi.CONTRACT.operation("listSources"))).send();
    assertThat(response.header("RateLimit")).matches("\"key\";r=\\d+;t=\\d+");
  }

  /** What watches the service has no key, and who looks for how to get in has none yet. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/q/health/live",
        "/q/health/ready",
        "/q/metrics",
        "/q/openapi",
        "/q/swagger-ui/",
        "/openapi.yaml"
      })
  void what_is_no_operation_is_open(String path) {
    given().get(path).then().statusCode(200);
  }

  /** Refused before it is read: else whoever has no key could make the service work for nothing. */
  @Test
  void a_large_body_without_a_key_is_refused_all_the_same() {
    Example example = Example.firstOf(OpenApi.CONTRACT.operation("createArticle"));
    String large = " ".repeat(9 * 1024 * 1024);
    assertThat(as(Who.NOBODY, example.withBody(example.mediaType(), large)).send().statusCode())
        .isEqualTo(401);
  }

  static Stream<String> guarded() {
    return OpenApi.CONTRACT.operations().stream()
        .filter(operation -> SCOPES.contains(scope(operation)))
        .map(Operation::id);
  }

  static Stream<String> operations() {
    return OpenApi.CONTRACT.operations().stream().map(Operation::id);
  }

  /** The scope that an operation names; empty where it names nothing, and so is not classified. */
  private static String scope(Operation operation) {
    Part security = operation.part().get("security");
    if (!security.exists()) {
      return "";
    }
    return security.items().findFirst().isEmpty()
        ? "nobody's"
        : security.node().path(0).path("apiKey").path(0).asText();
  }

  private static Example as(Who who, Example example) {
    String header = HEADERS.get(who);
    // Each from where it lives, so that the failures of one do not count for the next.
    place++;
    Example from =
        example.withHeader("X-Forwarded-For", "10.0.%d.%d".formatted(place / 256, place % 256));
    return header.isEmpty() ? from : from.withHeader("Authorization", header);
  }

  private static int from(String address, Who who, Example example) {
    return example
        .withHeader("X-Forwarded-For", address)
        .withHeader("Authorization", HEADERS.get(who))
        .send()
        .statusCode();
  }

  private static String challenge(Who who, Example example) {
    return as(who, example).send().header("WWW-Authenticate");
  }
}
