package news.broadsheet;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import news.broadsheet.embedded.Eventually;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that neither answers nor refuses is the worst of its failures. */
@QuarkusTest
class DatabaseAwayTest {
  private static final Path DATA = Path.of("target", "test-postgres", "data");
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final long LONGEST_MILLIS = 12_000;

  @BeforeEach
  void onlyWhereWeMayStopIt() {
    assumeTrue(System.getenv("TEST_JDBC_URL") == null, "the database is not ours to stop");
  }

  @Test
  void while_it_is_frozen_requests_end_with_503_and_afterwards_all_is_well() throws Exception {
    given().get("/api/v1/articles").then().statusCode(200);
    try (var frozen = new FrozenPostgres(DATA)) {
      assertEnds("/api/v1/articles");
      assertEnds("/q/health/ready");
      assertThat(post().statusCode()).isEqualTo(503);
      given().get("/q/health/live").then().statusCode(200);
      frozen.thaw();
    }
    Eventually.isTrue(
        "it is ready", SOON, () -> given().get("/q/health/ready").statusCode() == 200);
    assertThat(post().statusCode()).isEqualTo(201);
  }

  private static Response post() {
    Response answer =
        given()
            .contentType("application/json")
            .body("{\"url\":\"https://frozen.example/a\",\"title\":\"Frozen\"}")
            .post("/api/v1/articles");
    assertThat(answer.time()).isLessThan(LONGEST_MILLIS);
    return answer;
  }

  private static void assertEnds(String path) {
    var answer = given().get(path);
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.time()).isLessThan(LONGEST_MILLIS);
  }
}
