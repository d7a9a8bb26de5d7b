package news.broadsheet.problem;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import news.broadsheet.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ProblemTest {
  private static final String ID = "/0190f3c2-7d1e-7cc0-98f3-0123456789ab";

  private static ValidatableResponse get(String path) {
    return problem(given().urlEncodingEnabled(false).get("/test/problems" + path).then());
  }

  private static ValidatableResponse problem(ValidatableResponse answer) {
    String body = answer.contentType("application/problem+json").extract().asString();
    assertThat(body).doesNotContain("Exception", "java.", "select", "secret", "\tat ");
    return answer.body("type", containsString("/problems/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nowhere",
        "/api/v1/nowhere",
        "/test",
        "/q/nowhere",
        "/favicon.ico",
        "/test/problems/nowhere/at/all"
      })
  void an_unknown_address_is_a_problem(String path) {
    problem(given().get(path).then()).statusCode(404).body("instance", equalTo(path));
  }

  @Test
  void an_unknown_method_is_told_the_known_ones() {
    problem(given().delete("/test/problems/gone").then())
        .statusCode(405)
        .header("Allow", containsString("GET"))
        .body("type", equalTo("/problems/method-not-allowed"));
  }

  @Test
  void media_types_that_are_not_known_are_named_problems() {
    problem(given().accept("image/png").get("/test/problems/text").then()).statusCode(406);
    problem(
            given()
                .contentType("application/xml")
                .body("<a/>".getBytes(UTF_8))
                .post("/test/problems/any")
                .then())
        .statusCode(415);
    problem(
            given()
                .contentType("garbage")
                .body("{}".getBytes(UTF_8))
                .post("/test/problems/any")
                .then())
        .statusCode(415);
  }

  @Test
  void head_and_options_answer() {
    given().head("/test/problems/tagged").then().statusCode(200).header("ETag", equalTo("\"1.2\""));
    given()
        .options("/test/problems/tagged")
        .then()
        .statusCode(200)
        .header("Allow", containsString("GET"));
  }

  @Test
  void an_exception_that_carries_a_body_does_not_leak_it() {
    get("/with-body").statusCode(418).body("secret", nullValue());
    get("/answered").statusCode(409).body("type", equalTo("/problems/conflict"));
  }

  @Test
  void a_defect_tells_nothing_of_the_inside() {
    get("/defect").statusCode(500).body("detail", containsString("logged"));
  }

  @Test
  void a_problem_carries_its_extension_members() {
    get("/gone")
        .statusCode(410)
        .body("reason", equalTo("takedown"))
        .body("removedAt", equalTo("1970-01-01T00:00:00Z"))
        .body("violations", nullValue())
        .body("extensions", nullValue())
        .body("instance", equalTo("/test/problems/gone"));
  }

  @ParameterizedTest
  @CsvSource({
    "23505, 409", "23503, 409", "22001, 422", "22021, 422", "54000, 422", "08006, 503",
    "53300, 503", "57P01, 503", "57014, 503", "40001, 503", "40P01, 503", "55P03, 503",
    "42601, 500", "23502, 500"
  })
  void what_the_database_says_becomes_a_status(String state, int status) {
    get("/sql/" + state)
        .statusCode(status)
        .header("Retry-After", status == 503 ? equalTo("5") : nullValue());
  }

  @Test
  void a_statement_that_takes_too_long_is_unavailable() {
    get("/sleep").statusCode(503).header("Retry-After", "5");
  }

  @ParameterizedTest
  @CsvSource({
    "/list/abc, path, id",
    "/list/1-1-1-1-1, path, id",
    "/list/0190f3c2-7d1e-7cc0-98f3-0123456789ab?limit=abc, query, limit",
    "/list/0190f3c2-7d1e-7cc0-98f3-0123456789ab?limit=99999999999, query, limit",
    "/list/0190f3c2-7d1e-7cc0-98f3-0123456789ab?limit=0, query, limit",
    "/list/0190f3c2-7d1e-7cc0-98f3-0123456789ab?limit=201, query, limit",
    "/list/0190f3c2-7d1e-7cc0-98f3-0123456789ab?limit=, query, limit",
    "/list/0190f3c2-7d1e-7cc0-98f3-0123456789ab?limit=1&limit=1, query, limit",
    "/list/0190f3c2-7d1e-7cc0-98f3-0123456789ab?limt=1, query, limt",
    "/list/0190f3c2-7d1e-7cc0-98f3-0123456789ab?highlight=yes, query, highlight",
    "/list/0190f3c2-7d1e-7cc0-98f3-0123456789ab?sort=upside, query, sort",
    "/list/0190f3c2-7d1e-7cc0-98f3-0123456789ab?tag=toolong, query, tag",
    "/list/0190f3c2-7d1e-7cc0-98f3-0123456789ab?tag=%00, query, tag",
    "/sql/%00, path, state",
  })
  void a_bad_parameter_is_a_400_that_names_it(String path, String in, String field) {
    get(path)
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-parameter"))
        .body("violations.in", equalTo(List.of(in)))
        .body("violations.field", equalTo(List.of(field)));
  }

  @Test
  void all_bad_parameters_are_named_at_once() {
    get("/list/x?limit=a&tga=1&sort=up").statusCode(400).body("violations.size()", equalTo(4));
  }

  @Test
  void good_parameters_pass() {
    given()
        .get(
            "/test/problems/list"
                + ID
                + "?limit=200&highlight=true&sort=newest&language=de&language=fr&tag=abc")
        .then()
        .statusCode(200);
  }

  /** Bytes that are no character would be replaced, and the search be for something else. */
  @ParameterizedTest
  @ValueSource(strings = {"/list/%ff", "/sql/%c3%28", "/text?tag=%ff", "/text?tag=a%ed%a0%80"})
  void percent_encoded_bytes_that_are_not_utf_8_are_a_problem(String path) throws Exception {
    RawAnswer answer = RawAnswer.to("GET /test/problems" + path + " HTTP/1.1");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
  }

  /** Clients of ours cannot even send it, scanners do; the HTTP layer has no body to give. */
  @ParameterizedTest
  @ValueSource(strings = {"/list/%zz", "/list/%", "/text?tag=%zz", "/text?tag=%"})
  void broken_percent_encoding_is_a_client_error(String path) throws Exception {
    assertThat(RawAnswer.to("GET /test/problems" + path + " HTTP/1.1").status()).isEqualTo(400);
  }

  /** The HTTP layer answers these before there is a route; it has no body to give. */
  @ParameterizedTest
  @CsvSource({"40000, 0, 414", "10, 20000, 431"})
  void what_is_refused_before_routing_has_a_status(int path, int header, int status)
      throws Exception {
    RawAnswer answer =
        RawAnswer.to("GET /" + "a".repeat(path) + " HTTP/1.1\r\nX: " + "b".repeat(header));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
  }

  /** A length that is not announced is counted while the body is read. */
  @Test
  void a_chunked_body_over_the_limit_is_a_problem() throws Exception {
    String chunk = "100000\r\n" + " ".repeat(0x100000) + "\r\n";
    RawAnswer answer =
        RawAnswer.to(
            "POST /test/problems/any HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked",
            chunk.repeat(11) + "0\r\n\r\n");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(413);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
  }

  @Test
  void a_body_over_the_limit_is_a_problem() {
    problem(
            given()
                .contentType("application/json")
                .body("\"" + "a".repeat(10 * 1024 * 1024) + "\"")
                .post("/test/problems/any")
                .then())
        .statusCode(413);
  }

  @Test
  void every_type_of_problem_is_explained_at_its_uri() {
    List<String> types =
        given().get("/problems").then().statusCode(200).extract().path("items.type");
    assertThat(types).hasSize(ProblemType.values().length);
    types.forEach(type -> given().get(type).then().statusCode(200).body("type", equalTo(type)));
    problem(given().get("/problems/unheard-of").then()).statusCode(404);
  }
}
