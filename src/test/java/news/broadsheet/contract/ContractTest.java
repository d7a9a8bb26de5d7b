package news.broadsheet.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The filter against services that keep the contract, and against one breach of it at a time. */
class ContractTest {
  private static final String SOURCE =
      """
      {"id":"019ab2f3-0b7a-7e66-b1c2-d3e4f5a6b7c8","slug":"harbour-gazette","name":"The Harbour Gazette",
       "hosts":["www.harbour-gazette.example"],"articleCount":3,
       "createdAt":"2026-11-17T09:58:40Z","updatedAt":"2026-11-17T09:58:40Z"}
      """;
  private static final String NOT_FOUND =
      """
      {"type":"/problems/not-found","title":"There is nothing here","status":404,"instance":"/x"}
      """;
  private static final String ONE_SOURCE = "/api/v1/sources/harbour-gazette";

  @TempDir Path directory;
  private CannedService service;
  private Seen seen;

  @BeforeEach
  void start() throws IOException {
    service = new CannedService();
    seen = new Seen(directory.resolve("seen"));
    answersSource(SOURCE);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void an_exchange_that_keeps_the_contract_passes_and_was_seen() {
    assertThatCode(() -> get(ONE_SOURCE)).doesNotThrowAnyException();
    assertThat(seen.lines()).containsExactly("getSource 200");
  }

  @Test
  void a_status_that_is_not_documented_is_a_breach_and_was_not_seen() {
    service.answers(202, "application/json", SOURCE);
    assertBreach(ONE_SOURCE, "status 202 is not documented");
    assertThat(seen.lines()).isEmpty();
  }

  @Test
  void another_media_type_is_a_breach() {
    service.answers(200, "text/html", "<p>").with("ETag", "\"0.3\"");
    assertBreach(ONE_SOURCE, "media type text/html is not documented");
  }

  @Test
  void a_property_too_few_or_too_many_is_a_breach() {
    answersSource(SOURCE.replace("\"articleCount\":3,", ""));
    assertBreach(ONE_SOURCE, "articleCount");
    answersSource(SOURCE.replace("\"articleCount\":3,", "\"articleCount\":3,\"colour\":\"red\","));
    assertBreach(ONE_SOURCE, "colour");
  }

  /** Also through allOf, where additionalProperties would not reach. */
  @Test
  void an_unknown_property_of_an_article_is_a_breach() {
    Operation list = OpenApi.CONTRACT.operation("getArticle");
    String article =
        list.response(200)
            .get("content")
            .get("application/json")
            .get("examples")
            .get("article")
            .get("value")
            .node()
            .toString();
    answersSource(article);
    assertThatCode(() -> get("/api/v1/articles/019ab2f4-3c5e-7d10-9a41-5b0c6e7f8a90"))
        .doesNotThrowAnyException();
    answersSource(article.replaceFirst("\\{", "{\"colour\":\"red\","));
    assertBreach("/api/v1/articles/019ab2f4-3c5e-7d10-9a41-5b0c6e7f8a90", "colour");
  }

  @Test
  void null_instead_of_absent_is_a_breach() {
    answersSource(SOURCE.replace("\"articleCount\":3,", "\"articleCount\":3,\"kind\":null,"));
    assertBreach(ONE_SOURCE, "kind");
  }

  @Test
  void a_value_of_another_format_is_a_breach() {
    answersSource(SOURCE.replace("2026-11-17T09:58:40Z", "17 November"));
    assertBreach(ONE_SOURCE, "date-time");
    answersSource(SOURCE.replace("019ab2f3-", "x"));
    assertBreach(ONE_SOURCE, "uuid");
  }

  @Test
  void a_body_that_is_not_json_is_a_breach() {
    answersSource(SOURCE + "}");
    assertBreach(ONE_SOURCE, "not JSON");
    answersSource("{\"slug\":\"a\"," + SOURCE.strip().substring(1));
    assertBreach(ONE_SOURCE, "not JSON");
  }

  @Test
  void a_header_that_is_missing_or_malformed_is_a_breach() {
    service.answers(200, "application/json", SOURCE);
    assertBreach(ONE_SOURCE, "header ETag is missing");
    service.with("ETag", "W/\"0.3\"");
    assertBreach(ONE_SOURCE, "header ETag");
    String unavailable = NOT_FOUND.replace("not-found", "unavailable").replace("404", "503");
    service.answers(503, "application/problem+json", unavailable).with("Retry-After", "soon");
    assertBreach(ONE_SOURCE, "header Retry-After");
  }

  @Test
  void a_body_where_none_is_documented_is_a_breach() {
    service.answers(200, "application/json", "{}");
    assertBreach(request -> request.delete(ONE_SOURCE), "status 200 is not documented");
    service.answers(404, "application/problem+json", NOT_FOUND);
    assertThatCode(() -> request().delete(ONE_SOURCE)).doesNotThrowAnyException();
  }

  @Test
  void a_problem_of_another_status_is_a_breach() {
    service.answers(404, "application/problem+json", NOT_FOUND.replace("404", "410"));
    assertBreach(ONE_SOURCE, "a problem of status 410 came with status 404");
  }

  @Test
  void accepting_what_is_not_documented_is_a_breach() {
    assertBreach(ONE_SOURCE + "?colour=red", "query parameter colour is not documented");
    assertBreach("/api/v1/sources/" + "x".repeat(101), "idOrSlug");
    service.answers(200, "application/json", "{\"items\":[]}").with("ETag", "\"0\"");
    assertThatCode(() -> get("/api/v1/sources?limit=200")).doesNotThrowAnyException();
    assertBreach("/api/v1/sources?limit=201", "limit");
    assertBreach("/api/v1/sources?limit=many", "limit");
    assertBreach("/api/v1/sources?limit=1&limit=2", "query parameter limit is repeated");
    service.answers(
        200,
        "application/json",
        "{\"items\":[],\"match\":\"all\",\"total\":{\"value\":0,\"relation\":\"exact\"}}");
    service.with("ETag", "\"0\"");
    assertThatCode(() -> get("/api/v1/search?q=a&searchIn=title,body")).doesNotThrowAnyException();
    assertBreach("/api/v1/search?q=a&searchIn=title,headline", "searchIn");
    assertBreach("/api/v1/search", "parameter q is missing");
  }

  @Test
  void accepting_a_body_that_is_not_documented_is_a_breach() {
    assertBreach(posting("application/json", "{\"name\":\"\"}"), "accepted, although body /name");
    assertBreach(
        posting("application/json", "{\"name\":\"A\",\"b\":1}"), "accepted, although body");
    assertBreach(posting("application/x-unknown", "{\"name\":\"A\"}"), "body of type");
    assertThatCode(() -> posting("application/json", "{\"name\":\"A\"}").apply(request()))
        .doesNotThrowAnyException();
  }

  /** Tests of errors send wrong requests on purpose. */
  @Test
  void a_wrong_request_that_is_refused_is_none() {
    service.answers(404, "application/problem+json", NOT_FOUND);
    assertThatCode(() -> get(ONE_SOURCE + "?colour=red")).doesNotThrowAnyException();
  }

  @Test
  void errors_outside_of_all_operations_are_problems_too() {
    service.answers(404, "application/problem+json", NOT_FOUND);
    assertThatCode(() -> get("/nothing")).doesNotThrowAnyException();
    service.answers(404, "text/html", "<h1>Resource not found</h1>");
    assertBreach("/nothing", "instead of application/problem+json");
    service.answers(405, "application/problem+json", NOT_FOUND.replace("404", "405"));
    assertBreach(request -> request.put("/api/v1/sources"), "405 without Allow");
    assertThat(seen.lines()).isEmpty();
  }

  @Test
  void a_route_that_is_not_in_the_contract_is_a_breach() {
    service.answers(200, "application/json", "{}");
    assertBreach("/api/v1/boats", "no such operation");
    assertThatCode(() -> get("/q/health")).doesNotThrowAnyException();
  }

  @Test
  void coverage_names_what_no_test_saw() {
    get(ONE_SOURCE);
    assertThat(ContractCoverageIT.unseen(OpenApi.CONTRACT, seen.lines()))
        .contains("getSource 404", "deleteSource 204")
        .doesNotContain("getSource 200");
  }

  private void answersSource(String body) {
    service.answers(200, "application/json;charset=UTF-8", body).with("ETag", "\"0.3\"");
    service.with("Vary", "Accept").with("X-Content-Type-Options", "nosniff");
  }

  private Function<RequestSpecification, Response> posting(String type, String body) {
    service.answers(201, "application/json", SOURCE);
    service.with("ETag", "\"0.0\"").with("Location", "/api/v1/sources/harbour-gazette");
    return request -> request.contentType(type).body(body).post("/api/v1/sources");
  }

  private void assertBreach(String path, String breach) {
    assertBreach(request -> request.get(path), breach);
  }

  private void assertBreach(Function<RequestSpecification, Response> call, String breach) {
    assertThatThrownBy(() -> call.apply(request()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(breach);
  }

  private Response get(String path) {
    return request().get(path);
  }

  private RequestSpecification request() {
    return service.given(new Contract(OpenApi.CONTRACT, seen));
  }
}
