package news.broadsheet.follow;

import static io.restassured.RestAssured.given;
import static news.broadsheet.ingest.Articles.article;
import static news.broadsheet.ingest.Articles.created;
import static news.broadsheet.ingest.Articles.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import news.broadsheet.contract.TestDatabase;
import news.broadsheet.embedded.Eventually;
import org.junit.jupiter.api.Test;

/** Long polls and streams. */
@QuarkusTest
class WaitingFollowersTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final int MANY = 1_000;

  @Test
  void a_follower_that_waits_is_told_as_soon_as_something_happens() throws Exception {
    CompletableFuture<HttpResponse<String>> answer = waiting("wait=60&after=" + Client.now());

    String id = created(article("awaited"));

    JsonNode page = Client.json(answer.get(5, TimeUnit.SECONDS).body());
    assertThat(page.at("/items/0/articleId").asText()).isEqualTo(id);
  }

  /** What others are interested in must not end its wait. */
  @Test
  void a_follower_is_not_woken_by_what_it_did_not_ask_for() throws Exception {
    CompletableFuture<HttpResponse<String>> answer =
        waiting("wait=60&language=is&include=article&after=" + Client.now());

    created(with(article("not-icelandic"), "language", "en"));
    String id =
        created(
            with(
                article("icelandic"),
                "language",
                "is",
                "body",
                "Ferjan siglir aftur á mánudaginn eftir ellefu vikna viðgerð í höfninni."));

    JsonNode page = Client.json(answer.get(5, TimeUnit.SECONDS).body());
    assertThat(page.at("/items")).hasSize(1);
    assertThat(page.at("/items/0/article/id").asText()).isEqualTo(id);
  }

  @Test
  void a_wait_ends_empty_handed_when_its_time_is_over() {
    String cursor = Client.now();
    long begin = System.nanoTime();
    JsonNode page = Client.page("wait=1&after=" + cursor);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(Duration.ofMillis(950), SOON);
    assertThat(page.at("/items")).isEmpty();
    assertThat(page.at("/nextCursor").asText()).isEqualTo(cursor);
  }

  /** Other requests are cut off after eleven seconds. */
  @Test
  void a_wait_may_last_longer_than_any_other_request() {
    JsonNode page = Client.page("wait=13&after=" + Client.now());
    assertThat(page.at("/items")).isEmpty();
  }

  /** Thousands of dashboards must cost the articles nothing. */
  @Test
  void a_thousand_followers_wait_on_no_thread_and_no_connection_and_are_woken_by_one_read()
      throws Exception {
    String cursor = Client.now();
    List<CompletableFuture<HttpResponse<String>>> answers =
        Stream.generate(() -> Client.begin("wait=60&after=" + cursor)).limit(MANY).toList();
    Eventually.isTrue(
        "all wait", Duration.ofSeconds(30), () -> metric("broadsheet_followers_waiting") == MANY);
    double before = metric("broadsheet_changes_reads_total");
    // The pool may have grown to all of its 20 while they came in, beside the one that listens.
    assertThat(connections()).isLessThan(MANY / 10);

    String id = created(article("thousand"));

    for (CompletableFuture<HttpResponse<String>> answer : answers) {
      JsonNode page = Client.json(answer.get(20, TimeUnit.SECONDS).body());
      assertThat(page.at("/items/0/articleId").asText()).isEqualTo(id);
    }
    assertThat(metric("broadsheet_changes_reads_total") - before).isLessThan(20);
    assertThat(metric("broadsheet_followers_waiting")).isZero();
  }

  @Test
  void a_stream_begins_at_once_and_tells_what_happens() {
    try (var events = new Events("after=" + Client.now(), "")) {
      Events.Event hello = events.next();
      assertThat(hello.comment()).isNotEmpty();
      assertThat(Integer.parseInt(hello.retry())).isPositive();

      String id = created(article("streamed"));

      Events.Event event = events.nextChange();
      JsonNode change = Client.json(event.data());
      assertThat(change.path("articleId").asText()).isEqualTo(id);
      assertThat(change.path("cursor").asText()).isEqualTo(event.id());
    }
  }

  /** A train goes through a tunnel. */
  @Test
  void a_stream_is_resumed_where_it_was_cut_off() {
    String cut;
    try (var events = new Events("after=" + Client.now(), "")) {
      created(article("before-the-tunnel"));
      events.nextChange();
      cut = events.lastId();
    }
    String missed = created(article("in-the-tunnel"));
    try (var events = new Events("after=now", cut)) {
      assertThat(articleOf(events.nextChange())).isEqualTo(missed);
      String next = created(article("after-the-tunnel"));
      assertThat(articleOf(events.nextChange())).isEqualTo(next);
    }
  }

  /** Proxies close what is silent; and a cursor that stands still would expire. */
  @Test
  void a_silent_stream_sends_comments_that_move_the_cursor_on() {
    String begin = Client.now();
    try (var events = new Events("language=is&after=" + begin, "")) {
      events.next();
      created(with(article("unheard"), "language", "en"));
      Eventually.isTrue(
          "the cursor moves on",
          SOON,
          () -> {
            Events.Event event = events.next();
            assertThat(event.data()).isEmpty();
            assertThat(event.comment()).isNotEmpty();
            return !event.id().equals(begin);
          });
    }
  }

  @Test
  void a_last_event_id_that_is_no_cursor_is_refused() {
    given()
        .header("Accept", "text/event-stream")
        .header("Last-Event-ID", "17")
        .get("/api/v1/changes")
        .then()
        .statusCode(400);
  }

  /** A server that runs backups would else hold back whatever commits meanwhile, unseen. */
  @Test
  void a_follower_is_told_when_the_transaction_in_the_way_ends() throws Exception {
    try (Connection slow = TestDatabase.configured().connect();
        Statement statement = slow.createStatement()) {
      slow.setAutoCommit(false);
      String cursor = Client.now();
      statement.execute("select pg_current_xact_id()");
      String id = created(article("held-back"));
      CompletableFuture<HttpResponse<String>> answer = waiting("wait=60&after=" + cursor);
      assertThat(answer).isNotDone();

      slow.rollback();

      JsonNode page = Client.json(answer.get(5, TimeUnit.SECONDS).body());
      assertThat(page.at("/items/0/articleId").asText()).isEqualTo(id);
    }
  }

  private static String articleOf(Events.Event event) {
    return Client.json(event.data()).path("articleId").asText();
  }

  /** One that does wait. */
  private static CompletableFuture<HttpResponse<String>> waiting(String query) {
    double before = metric("broadsheet_followers_waiting");
    CompletableFuture<HttpResponse<String>> answer = Client.begin(query);
    Eventually.isTrue("it waits", SOON, () -> metric("broadsheet_followers_waiting") > before);
    return answer;
  }

  private static double metric(String name) {
    return given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private static int connections() throws Exception {
    try (Connection connection = TestDatabase.configured().connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) from pg_stat_activity where application_name = 'broadsheet'")) {
      row.next();
      return row.getInt(1);
    }
  }
}
