package news.broadsheet.imports;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import news.broadsheet.embedded.Eventually;
import news.broadsheet.sql.Sql;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportTest {
  private static final String PATH = "/api/v1/imports";
  private static final String RSS = "application/rss+xml";
  private static final Duration SOON = Duration.ofSeconds(20);

  @Inject Jobs jobs;
  @Inject Sql sql;

  @Test
  void each_entry_of_a_feed_is_stored_and_has_its_verdict() {
    String id =
        posted(RSS, feed("alma", item("one", "Text."), "<item><title>No address</title></item>"));

    done(id)
        .body("progress.items", is(2))
        .body("progress.outcomes.created", is(1))
        .body("progress.outcomes.rejected", is(1))
        .body("startedAt", notNullValue())
        .body("detail", nullValue());
    items(id)
        .body("items.number", contains(1, 2))
        .body("items.outcome", contains("created", "rejected"))
        .body("items[0].address", is("https://alma.tidewater.example/one"))
        .body("items[1].problem.violations.field", contains("url"));
    String article = items(id).extract().path("items[0].articleId");
    given()
        .get("/api/v1/articles/" + article)
        .then()
        .body("body", is("Text."))
        .body("retrievedAt", notNullValue());
  }

  // Scrapers send a feed again every hour; most of it is what was there before.
  @Test
  void the_same_feed_again_changes_nothing() {
    String feed = feed("berta", item("one", "Text."));
    done(posted(RSS, feed));

    done(posted(RSS, feed)).body("progress.outcomes.unchanged", is(1));
  }

  @Test
  void a_gzipped_feed_of_any_media_type_is_a_feed() throws IOException {
    byte[] packed = gzip(feed("clara", item("one", "Text.")).getBytes(UTF_8));

    done(posted("application/gzip", packed)).body("progress.outcomes.created", is(1));
  }

  @Test
  void relative_links_are_relative_to_where_the_feed_was_fetched() {
    String id =
        given()
            .contentType(RSS)
            .queryParam("url", "https://dora.tidewater.example/feeds/news.xml")
            .body("<rss><channel><item><title>T</title><link>../one</link></item></channel></rss>")
            .post(PATH)
            .path("id");

    done(id);
    items(id).body("items[0].address", is("https://dora.tidewater.example/one"));
  }

  // A crawler's disk was full: what came before is worth keeping, and the rest must be missed.
  @Test
  void an_archive_that_is_cut_off_is_read_as_far_as_it_goes() {
    String archive = page("emma", "one") + page("emma", "two");

    String id = posted("application/warc", archive.substring(0, archive.length() - 200));

    done(id).body("progress.outcomes.created", is(1)).body("warnings.code", contains("cutOff"));
    String article = items(id).extract().path("items[0].articleId");
    given()
        .get("/api/v1/articles/" + article)
        .then()
        .body("title", is("The ferry one"))
        .body("body", is("The ferry one of emma sails again."))
        .body("retrievedAt", is("2022-01-11T16:30:00Z"));
  }

  @Test
  void what_is_neither_feed_nor_archive_fails_in_words() {
    over(posted("text/xml", "<html><body>Not found</body></html>"), "failed")
        .body("detail", containsString("no RSS, Atom, RDF or JSON feed"))
        .body("progress.items", is(0));
  }

  @Test
  void an_empty_body_is_400_and_leaves_nothing_behind() {
    given().contentType(RSS).body("").post(PATH).then().statusCode(400);
    assertThat(sql.query(row -> row.getInt(1), "select 1 from import where size = 0")).isEmpty();
  }

  @Test
  void an_address_that_is_none_is_400() {
    given()
        .contentType(RSS)
        .queryParam("url", "feed.xml")
        .body("<rss/>")
        .post(PATH)
        .then()
        .statusCode(400)
        .body("violations.field", contains("url"));
  }

  // A worker that was killed reports no more; whoever comes next must not begin from the start.
  @Test
  void what_a_killed_worker_left_is_gone_on_with() {
    Job job = held("frida", Duration.ofHours(1), "one", "two", "three");
    var first =
        new ItemVerdict(
            1, "https://frida.tidewater.example/one", "created", UUID.randomUUID(), 1, null, null);
    assertThat(jobs.report(job, new Report(10, 1, List.of(first), List.of()))).isTrue();
    sql.update(
        "update import set leased_until = now() - interval '1 second' where id = ?", job.id());

    String id = job.id().toString();
    done(id).body("progress.items", is(3)).body("progress.outcomes.created", is(3));
    items(id)
        .body("items.number", contains(1, 2, 3))
        .body("items[0].articleId", is(String.valueOf(first.articleId())));
  }

  // Two replicas must never tell of one job at once.
  @Test
  void a_worker_that_lost_its_job_reports_nothing() {
    Job job = held("greta", Duration.ofHours(1), "one");
    var other = new Job(job.id(), UUID.randomUUID(), RSS, null, job.size(), 0, 1, job.createdAt());

    assertThat(jobs.report(other, new Report(1, 1, List.of(), List.of()))).isFalse();
    jobs.end(other, ImportState.DONE, null);

    given().get(PATH + "/" + job.id()).then().body("state", is("running"));
  }

  @Test
  void a_cancelled_import_ends_with_the_next_report() {
    Job job = held("hanna", Duration.ofHours(1), "one");

    given().delete(PATH + "/" + job.id()).then().statusCode(204);
    given().delete(PATH + "/" + job.id()).then().statusCode(204);

    assertThat(jobs.report(job, new Report(1, 1, List.of(), List.of()))).isFalse();
    jobs.end(job, ImportState.DONE, null);
    over(job.id().toString(), "cancelled").body("progress.items", is(1));
    assertThat(chunks(job.id())).isEmpty();
  }

  // The bytes of an import are most of what it costs; its verdicts stay.
  @Test
  void an_import_that_is_over_keeps_its_verdicts_and_not_its_bytes() {
    String id = posted(RSS, feed("ida", item("one", "Text.")));
    done(id);

    assertThat(chunks(UUID.fromString(id))).isEmpty();
    items(id).body("items.outcome", contains("created"));
  }

  @Test
  void lists_are_filtered_and_paged() {
    String first =
        posted(RSS, feed("jana", item("one", "1."), item("two", "2."), item("three", "3.")));
    String second = posted("text/xml", "<html/>");
    done(first);
    over(second, "failed");

    given()
        .queryParam("state", "failed")
        .queryParam("limit", 1)
        .get(PATH)
        .then()
        .body("items[0].id", is(second));
    String cursor =
        given().queryParam("limit", 2).get(PATH + "/" + first + "/items").path("nextCursor");
    given()
        .queryParam("limit", 2)
        .queryParam("cursor", cursor)
        .get(PATH + "/" + first + "/items")
        .then()
        .body("items.number", contains(3))
        .body("nextCursor", nullValue());
    given()
        .queryParam("outcome", "rejected")
        .get(PATH + "/" + first + "/items")
        .then()
        .body("items.size()", is(0));
    given().queryParam("outcome", "lost").get(PATH + "/" + first + "/items").then().statusCode(400);
    given().queryParam("state", "lost").get(PATH).then().statusCode(400);
    given().queryParam("cursor", cursor).get(PATH).then().statusCode(400);
  }

  private static String posted(String type, String body) {
    return posted(type, body.getBytes(UTF_8));
  }

  private static String posted(String type, byte[] body) {
    return given()
        .contentType(type)
        .body(body)
        .post(PATH)
        .then()
        .statusCode(202)
        .extract()
        .path("id");
  }

  private static ValidatableResponse done(String id) {
    return over(id, "done");
  }

  private static ValidatableResponse over(String id, String state) {
    Eventually.isTrue(
        id + " is over", SOON, () -> given().get(PATH + "/" + id).path("finishedAt") != null);
    return given().get(PATH + "/" + id).then().statusCode(200).body("state", is(state));
  }

  private static ValidatableResponse items(String id) {
    return given().get(PATH + "/" + id + "/items").then().statusCode(200);
  }

  /** A feed in the hands of a worker that is not of this service. */
  private Job held(String host, Duration lease, String... names) {
    UUID id = UUID.randomUUID();
    UUID worker = UUID.randomUUID();
    String[] items =
        Arrays.stream(names).map(name -> item(name, "Text " + name + ".")).toArray(String[]::new);
    byte[] bytes = feed(host, items).getBytes(UTF_8);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              sql.update(
                  """
                  insert into import (id, media_type, state, size, worker, leased_until, created_at, updated_at, started_at)
                  values (?, ?, 'running', ?, ?, now() + ?::interval, now(), now(), now())
                  """,
                  id,
                  RSS,
                  bytes.length,
                  worker,
                  lease.toString());
              sql.update("insert into import_chunk values (?, 0, ?)", id, bytes);
            });
    return new Job(id, worker, RSS, null, bytes.length, 0, 1, Instant.now());
  }

  private List<Integer> chunks(UUID id) {
    return sql.query(
        row -> row.getInt(1), "select number from import_chunk where import_id = ?", id);
  }

  private static String feed(String host, String... items) {
    return "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><link>https://"
        + host
        + ".tidewater.example/</link>"
        + String.join("", items)
        + "</channel></rss>";
  }

  private static String item(String name, String text) {
    return "<item><title>The ferry %s</title><link>/%s</link><content:encoded>%s</content:encoded></item>"
        .formatted(name, name, text);
  }

  private static String page(String host, String name) {
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><head><title>The ferry %s</title></head><body><nav>Home</nav><article><h1>The ferry %s</h1><p>The ferry %s of %s sails again.</p></article></body></html>"
            .formatted(name, name, name, host);
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:%s>\r\nWARC-Date: 2022-01-11T16:30:00Z\r\nWARC-Target-URI: https://%s.tidewater.example/%s\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
        .formatted(UUID.randomUUID(), host, name, http.length(), http);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
