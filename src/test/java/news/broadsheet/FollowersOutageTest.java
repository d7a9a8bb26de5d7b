package news.broadsheet;

import static news.broadsheet.ingest.Articles.article;
import static news.broadsheet.ingest.Articles.created;
import static news.broadsheet.ingest.Articles.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import news.broadsheet.contract.TestDatabase;
import news.broadsheet.embedded.Eventually;
import news.broadsheet.follow.Client;
import news.broadsheet.follow.Events;
import org.junit.jupiter.api.Test;

/** Followers stay connected while the database is away, and miss nothing. */
@QuarkusTest
class FollowersOutageTest {
  private static final Path DATA = Path.of("target", "test-postgres", "data");
  private static final Duration SOON = Duration.ofSeconds(10);

  /** A restart of the database cuts every connection, that of the listener too. */
  @Test
  void a_stream_outlives_a_database_that_is_away() throws Exception {
    try (var events = new Events("after=" + Client.now(), "")) {
      events.next();
      try (var away = TestDatabase.ofTheService().away()) {
        assertThat(away).isNotNull();
        assertThat(events.next().data()).isEmpty();
        assertThat(Client.begin("after=now").join().statusCode()).isEqualTo(503);
      }
      Eventually.isTrue(
          "it takes articles again",
          SOON,
          () -> post(article("back")).extract().statusCode() == 201);
      String id = Client.json(events.nextChange().data()).path("articleId").asText();
      assertThat(Client.page("after=" + events.lastId()).path("items")).isEmpty();
      assertThat(id).isNotEmpty();
    }
  }

  /** Another replica's change, of which this process hears by the database only. */
  @Test
  void the_ear_for_other_processes_is_open_again_after_an_outage() throws Exception {
    TestDatabase.ofTheService().away().close();
    Eventually.isTrue("it listens again", SOON, FollowersOutageTest::isListening);
    Eventually.isTrue(
        "it answers again", SOON, () -> Client.begin("after=now").join().statusCode() == 200);
    try (var events = new Events("after=" + Client.now(), "")) {
      events.next();
      for (int i = 0; i < 3; i++) {
        UUID article = UUID.randomUUID();
        long begin = System.nanoTime();
        changeElsewhere(article);
        String told = Client.json(events.nextChange().data()).path("articleId").asText();
        assertThat(told).isEqualTo(article.toString());
        // Without the ear it would take up to five seconds.
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
      }
    }
  }

  /** A frozen server neither answers nor refuses: streams must not look dead for it. */
  @Test
  void a_stream_sends_its_comments_while_the_database_is_frozen() throws Exception {
    assumeThat(Files.exists(DATA.resolve("postmaster.pid")))
        .as("the database of the tests is the embedded one")
        .isTrue();
    try (var events = new Events("after=" + Client.now(), "")) {
      events.next();
      try (var frozen = new FrozenPostgres(DATA)) {
        assertThat(frozen).isNotNull();
        assertThat(events.next().comment()).isNotEmpty();
        assertThat(events.next().comment()).isNotEmpty();
      }
      String id = created(article("thawed"));
      assertThat(Client.json(events.nextChange().data()).path("articleId").asText()).isEqualTo(id);
    }
  }

  private static boolean isListening() throws SQLException {
    try (Connection connection = TestDatabase.configured().connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) from pg_stat_activity"
                    + " where datname = current_database() and query like 'listen broadsheet_change%'")) {
      row.next();
      return row.getInt(1) > 0;
    }
  }

  private static void changeElsewhere(UUID article) throws SQLException {
    try (Connection connection = TestDatabase.configured().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into change (kind, article_id, revision, at) values ('created', '%s', 1, now())"
              .formatted(article));
      statement.execute("select pg_notify('broadsheet_change', 'another process')");
    }
  }
}
