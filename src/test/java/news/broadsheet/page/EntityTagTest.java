package news.broadsheet.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import news.broadsheet.PostgresResource;
import news.broadsheet.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class EntityTagTest {

  /** Followers poll; what has not changed must cost no traffic. */
  @Test
  void an_answer_without_a_version_is_tagged_by_its_bytes() {
    Response first = given().get("/problems");
    assertThat(first.statusCode()).isEqualTo(200);
    String tag = first.header("ETag");
    assertThat(tag).matches("\"[0-9a-f]{32}\"");
    Response again = given().header("If-None-Match", tag).get("/problems");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.asByteArray()).isEmpty();
    assertThat(again.header("ETag")).isEqualTo(tag);
    assertThat(first.contentType()).startsWith("application/json");
    assertThat(given().head("/problems").header("ETag")).isEqualTo(tag);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"1.2\" | 304",
        "W/\"1.2\" | 304",
        "\"a\", \"1.2\" | 304",
        "\"a\",W/\"1.2\" ,\"b\" | 304",
        "* | 304",
        "\"1.3\" | 200",
        "\"a,1.2\" | 200",
        "1.2 | 400",
        "\"1.2 | 400"
      })
  void if_none_match_compares_weakly_and_takes_lists(String header, int status) {
    given().header("If-None-Match", header).get("/test/problems/tagged").then().statusCode(status);
  }

  @Test
  void errors_and_the_contract_are_left_alone() {
    assertThat(given().get("/problems/unknown").header("ETag")).isNull();
    assertThat(given().get("/openapi.yaml").statusCode()).isEqualTo(200);
    assertThat(given().get("/q/swagger-ui/").statusCode()).isEqualTo(200);
    assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"3.1\"", "\"x\", \"3.1\"", "*"})
  void a_change_passes_when_nothing_changed_meanwhile(String header) {
    IfMatch.check(header, "3.1", "3.1.urls");
    IfMatch.check(header, "\"3.1\"");
    IfMatch.check(null, "3.1");
    assertThat(header).isNotEmpty();
  }

  /** A weak tag promises only the same meaning, too little to overwrite by. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"\"3.0\" | 412", "W/\"3.1\" | 412", "3.1 | 400", "'' | 400", "\"3.1\" x | 400"})
  void a_change_is_refused(String header, int status) {
    assertThatThrownBy(() -> IfMatch.check(header, "3.1"))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.type().status()).isEqualTo(status));
  }
}
