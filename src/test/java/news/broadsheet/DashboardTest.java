package news.broadsheet;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DashboardTest {
  private static final Pattern METRIC =
      Pattern.compile("\\b(?:broadsheet|agroal|http_server|jvm|process|system)_[a-z_]+");

  // A panel that shows nothing is noticed in the night in which it is needed.
  @Test
  void every_metric_of_the_dashboard_is_there() throws Exception {
    given()
        .contentType(ContentType.JSON)
        .body("{\"url\":\"https://watched.example/1\",\"title\":\"Watched\"}")
        .post("/api/v1/articles")
        .then()
        .statusCode(201);
    given().queryParam("q", "watched").get("/api/v1/search").then().statusCode(200);

    Set<String> served = metrics(given().get("/q/metrics").asString());
    Set<String> wanted = metrics(Files.readString(Path.of("docker/grafana-dashboard.json")));
    assertThat(wanted).hasSizeGreaterThan(10);
    // Counted from the first delivery on.
    wanted.remove("broadsheet_webhooks_attempts_total");
    assertThat(served).containsAll(wanted);
  }

  // The figures by which to tell whose fault it is.
  @Test
  void a_refused_post_is_counted_as_rejected() {
    double before = rejected();
    given()
        .contentType(ContentType.JSON)
        .body("{\"url\":\"https://watched.example/2\",\"title\":\" \"}")
        .post("/api/v1/articles")
        .then()
        .statusCode(422);
    assertThat(rejected()).isEqualTo(before + 1);
  }

  private static double rejected() {
    return given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith("broadsheet_ingest_verdicts_total"))
        .filter(line -> line.contains("outcome=\"rejected\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private static Set<String> metrics(String text) {
    return METRIC
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
