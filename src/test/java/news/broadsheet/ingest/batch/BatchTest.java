package news.broadsheet.ingest.batch;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static news.broadsheet.ingest.Articles.article;
import static news.broadsheet.ingest.Articles.with;
import static news.broadsheet.ingest.batch.Batches.lines;
import static news.broadsheet.ingest.batch.Batches.outcomes;
import static news.broadsheet.ingest.batch.Batches.request;
import static news.broadsheet.ingest.batch.Batches.results;
import static news.broadsheet.ingest.batch.Batches.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import news.broadsheet.ingest.Articles;
import org.junit.jupiter.api.Test;

/** Many articles in one request: a verdict for each line, and no line harms another. */
@QuarkusTest
class BatchTest {

  @Test
  void each_line_has_its_verdict_in_order_and_the_counts_come_last() {
    List<JsonNode> results =
        send(
            lines(
                article("in-order-1"),
                "{\"url\":\"https://www.tidewater-courier.example/no-title\"}",
                "not json",
                "",
                article("in-order-1"),
                with(article("in-order-1"), "title", "The ferry stays in dock")));
    assertThat(outcomes(results))
        .containsExactly("created", "rejected", "rejected", "unchanged", "revised");
    assertThat(results.stream().limit(5).map(result -> result.path("line").asInt()))
        .as("the blank line is passed over and counted")
        .containsExactly(1, 2, 3, 5, 6);
    assertThat(results.get(1).at("/problem/status").asInt()).isEqualTo(422);
    assertThat(results.get(1).at("/problem/violations/0/field").asText()).isEqualTo("title");
    assertThat(results.get(2).at("/problem/status").asInt()).isEqualTo(400);
    JsonNode summary = results.get(5);
    assertThat(summary.path("summary").asBoolean()).isTrue();
    assertThat(summary.path("lines").asInt()).isEqualTo(5);
    assertThat(summary.path("outcomes").toString())
        .isEqualTo("{\"created\":1,\"rejected\":2,\"revised\":1,\"unchanged\":1}");
  }

  @Test
  void what_a_batch_stores_is_what_a_single_post_would() {
    Map<String, Object> one =
        with(
            article("whole"),
            "tags",
            List.of("sea, \"and\" land", "{harbour}", "a\\b", "ü"),
            "authors",
            List.of(Map.of("name", "Ada Quill")),
            "images",
            List.of(Map.of("caption", "The ferry")),
            "publishedAt",
            "2026-11-17T08:30:00+01:00",
            "language",
            "en",
            "summary",
            "Back at sea.");
    String id = send(lines(one)).get(0).path("id").asText();
    var read = Articles.get(id).statusCode(200);
    one.forEach((name, value) -> read.body(name, equalTo(value)));
    Articles.post(one).statusCode(200).body("outcome", equalTo("unchanged"));
    given().get("/api/v1/search?q=ferry+whole").then().body("items[0].article.id", equalTo(id));
  }

  @Test
  void copies_within_a_batch_become_one_article() {
    Map<String, Object> one = article("copies");
    List<JsonNode> results =
        send(
            lines(
                one,
                with(one, "url", one.get("url") + "/elsewhere"),
                with(one, "url", "http://www.tidewater-courier.example/news/copies/?utm_source=x"),
                with(
                    article("copies-canonical"),
                    "url",
                    "https://www.tidewater-courier.example/x?page=1",
                    "canonicalUrl",
                    one.get("url"))));
    assertThat(outcomes(results)).containsExactly("created", "duplicate", "unchanged", "revised");
    assertThat(results.stream().limit(4).map(result -> result.path("id").asText()).distinct())
        .hasSize(1);
  }

  @Test
  void a_thousand_lines_are_a_thousand_articles_and_again_none() {
    Object[] many = IntStream.range(0, 1000).mapToObj(i -> article("many-" + i)).toArray();
    assertThat(outcomes(send(lines(many)))).hasSize(1000).containsOnly("created");
    assertThat(outcomes(send(lines(many)))).hasSize(1000).containsOnly("unchanged");
  }

  @Test
  void gzip_is_read_and_its_truth_checked() throws IOException {
    byte[] packed = gzip(lines(article("gzip-1"), article("gzip-2")));
    assertThat(
            outcomes(
                results(
                    request().header("Content-Encoding", "gzip").body(packed).post(Batches.PATH))))
        .containsExactly("created", "created");
    request()
        .header("Content-Encoding", "gzip")
        .body(lines(article("gzip-3")).getBytes(UTF_8))
        .post(Batches.PATH)
        .then()
        .statusCode(400)
        .body("violations.field", equalTo(List.of("Content-Encoding")));
    request()
        .header("Content-Encoding", "br")
        .body(packed)
        .post(Batches.PATH)
        .then()
        .statusCode(415);
  }

  /** What came before the break is stored and told; the summary says that it is not all. */
  @Test
  void gzip_that_breaks_off_is_told_in_the_summary() throws IOException {
    byte[] packed = gzip(lines(article("torn-1"), article("torn-2")));
    byte[] torn = Arrays.copyOf(packed, packed.length - 12);
    List<JsonNode> results =
        results(request().header("Content-Encoding", "gzip").body(torn).post(Batches.PATH));
    assertThat(results.getLast().at("/problem/status").asInt()).isEqualTo(400);
  }

  /** As for a single post, and measured after decompression: a bomb of a line is one bad line. */
  @Test
  void a_line_that_is_too_long_is_rejected_and_the_next_one_read() throws IOException {
    String bomb = "{\"title\":\"" + " ".repeat(11 * 1024 * 1024) + "\"}";
    byte[] packed = gzip(lines(article("before"), bomb, article("after")));
    List<JsonNode> results =
        results(request().header("Content-Encoding", "gzip").body(packed).post(Batches.PATH));
    assertThat(outcomes(results)).containsExactly("created", "rejected", "created");
    assertThat(results.get(1).at("/problem/status").asInt()).isEqualTo(413);
  }

  @Test
  void a_dry_run_says_what_would_be_and_stores_nothing() {
    String host = "never-seen-before.example";
    Map<String, Object> one = with(article("dry"), "url", "https://" + host + "/dry");
    assertThat(
            outcomes(
                results(
                    request()
                        .queryParam("dryRun", true)
                        .body(lines(one, one, "{}").getBytes(UTF_8))
                        .post(Batches.PATH))))
        .containsExactly("created", "unchanged", "rejected");
    given()
        .contentType("application/json")
        .body(one)
        .post(Articles.PATH + "?dryRun=true")
        .then()
        .statusCode(200)
        .body("outcome", equalTo("created"));
    given().queryParam("url", one.get("url")).get("/api/v1/articles/by-url").then().statusCode(404);
    given()
        .queryParam("host", host)
        .get("/api/v1/sources")
        .then()
        .body("items", equalTo(List.of()));
    Articles.post(one).statusCode(201);
  }

  private static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
