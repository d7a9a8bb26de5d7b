package news.broadsheet;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
    unreadable("https://www.unread.example/1");
    given().get("/api/v1/changes").then().statusCode(200);
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

  // Who mends readers must see whose pages changed.
  @Test
  void a_document_without_an_article_is_counted_for_its_source() {
    unreadable("https://www.redesigned.example/1");
    String failures = "broadsheet_reader_failures_total";
    assertThat(sum(failures, "reader=\"markdown\"", "source=\"redesigned.example\"")).isEqualTo(1);
    double documents = sum("broadsheet_reader_documents_total", "reader=\"markdown\"");
    double failed = sum(failures, "reader=\"markdown\"");
    given()
        .contentType("text/markdown")
        .body("# Read\n\nAll is well.\n\nOriginal url:\n<https://www.redesigned.example/2>\n")
        .post("/api/v1/articles")
        .then()
        .statusCode(201);
    assertThat(sum("broadsheet_reader_documents_total", "reader=\"markdown\""))
        .isEqualTo(documents + 1);
    assertThat(sum(failures, "reader=\"markdown\"")).isEqualTo(failed);
  }

  private static void unreadable(String url) {
    given()
        .contentType("text/markdown")
        .queryParam("url", url)
        .body("No headline at all, only a text that goes on and on.\n".repeat(3))
        .post("/api/v1/articles")
        .then()
        .statusCode(422);
  }

  private static double rejected() {
    return sum("broadsheet_ingest_verdicts_total", "outcome=\"rejected\"");
  }

  private static double sum(String metric, String... labels) {
    return given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith(metric))
        .filter(line -> Arrays.stream(labels).allMatch(line::contains))
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
