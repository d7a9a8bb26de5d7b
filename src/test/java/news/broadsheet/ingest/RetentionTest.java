package news.broadsheet.ingest;

import static io.restassured.RestAssured.given;
import static news.broadsheet.ingest.Articles.PATH;
import static news.broadsheet.ingest.Articles.article;
import static news.broadsheet.ingest.Articles.created;
import static news.broadsheet.ingest.Articles.get;
import static news.broadsheet.ingest.Articles.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import news.broadsheet.sql.Sql;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RetentionTest {
  @Inject DataSource database;
  @Inject Retention retention;
  @Inject Sql sql;
  @Inject Transactions transactions;
  @Inject Burial burial;

  /** Of a source of its own; came here so many days ago. */
  private String aged(String source, String name, int daysAgo) throws SQLException {
    String id =
        created(
            with(
                article(source + name),
                "url",
                "https://" + source + ".example/" + name,
                "source",
                source));
    store()
        .update(
            "update article set created_at = now() - interval '%d days' where id = '%s'"
                .formatted(daysAgo, id));
    return id;
  }

  private Store store() {
    return new Store(database);
  }

  private static void keep(String source, String days) {
    given()
        .contentType("application/merge-patch+json")
        .body("{\"retentionDays\":" + days + "}")
        .patch("/api/v1/sources/" + source)
        .then()
        .statusCode(200);
  }

  @Test
  void articles_go_when_the_time_of_their_source_is_over() throws SQLException {
    String old = aged("keeps-thirty", "old", 31);
    String young = aged("keeps-thirty", "young", 29);
    String other = aged("keeps-all", "old", 3000);
    keep("keeps-thirty", "30");
    assertThat(retention.run(Instant.now())).isEqualTo(1);
    get(old).statusCode(410).body("reason", is("expired"));
    get(young).statusCode(200);
    get(other).statusCode(200);
    assertThat(store().changesOf(old)).containsExactly("created 1", "removed 1");
    assertThat(
            store()
                .texts("select title || coalesce(body, '') from article where id = '" + old + "'"))
        .containsExactly("");
    assertThat(retention.run(Instant.now())).isZero();
    keep("keeps-thirty", "null");
  }

  @Test
  void the_setting_of_the_service_is_for_sources_that_do_not_say() throws SQLException {
    String silent = aged("says-nothing", "old", 400);
    String longer = aged("says-longer", "old", 400);
    keep("says-longer", "500");
    new Retention(sql, transactions, burial, Optional.of(365)).run(Instant.now());
    get(silent).statusCode(410);
    get(longer).statusCode(200);
    keep("says-longer", "null");
  }

  // A slip in a setting must not empty the store.
  @Test
  void no_days_at_all_is_refused() {
    assertThatThrownBy(() -> new Retention(sql, transactions, burial, Optional.of(0)))
        .hasMessageContaining("broadsheet.retention.days");
  }

  // What an editor brought back yesterday must not be gone tonight.
  @Test
  void the_time_of_a_restored_article_begins_anew() throws SQLException {
    String id = aged("brings-back", "one", 100);
    given().delete(PATH + "/" + id).then().statusCode(204);
    given()
        .contentType("application/json")
        .queryParam("revive", true)
        .body(with(article("brings-back"), "url", "https://brings-back.example/one"))
        .post(PATH)
        .then()
        .body("outcome", is("revised"));
    keep("brings-back", "30");
    retention.run(Instant.now());
    get(id).statusCode(200);
    assertThat(retention.run(Instant.now().plus(Duration.ofDays(31)))).isEqualTo(1);
    get(id).statusCode(410);
    keep("brings-back", "null");
  }

  // Replicas all run it; every article must go once, with one line in the change log, and no run
  // may wait for another.
  @Test
  void several_at_once_share_the_work_in_bounded_steps() throws Exception {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      ids.add(aged("shared-work", "n" + i, 50 + i));
    }
    var source =
        UUID.fromString(
            store().texts("select id from source where slug = 'shared-work'").getFirst());
    Instant before = Instant.now().minus(Duration.ofDays(30));
    Callable<Integer> replica =
        () -> {
          int removed = 0;
          for (int step = 1; step > 0; removed += step) {
            step = retention.step(source, before, 3);
            assertThat(step).isLessThanOrEqualTo(3);
          }
          return removed;
        };
    int removed = 0;
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var count : threads.invokeAll(Collections.nCopies(4, replica))) {
        removed += count.get();
      }
    }
    assertThat(removed).isEqualTo(40);
    for (String id : ids) {
      assertThat(store().changesOf(id)).containsExactly("created 1", "removed 1");
    }
  }

  @Test
  void the_days_of_a_source_are_part_of_it() throws SQLException {
    aged("has-days", "one", 0);
    keep("has-days", "90");
    given().get("/api/v1/sources/has-days").then().body("retentionDays", is(90));
    for (String impossible : List.of("0", "-1", "36501")) {
      given()
          .contentType("application/merge-patch+json")
          .body("{\"retentionDays\":" + impossible + "}")
          .patch("/api/v1/sources/has-days")
          .then()
          .statusCode(422)
          .body("violations.field", contains("retentionDays"));
    }
    keep("has-days", "null");
  }
}
