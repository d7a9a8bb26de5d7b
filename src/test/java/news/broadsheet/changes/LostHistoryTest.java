package news.broadsheet.changes;

import static io.restassured.RestAssured.given;
import static news.broadsheet.ingest.Articles.article;
import static news.broadsheet.ingest.Articles.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import news.broadsheet.contract.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cursor after which changes may be unknown is refused: silence would be taken for peace. */
@QuarkusTest
class LostHistoryTest {
  @Inject Retention retention;
  @Inject History history;

  /** The tables are emptied before the tests, the one row of the history with them. */
  @BeforeEach
  void recogniseTheEmptiedDatabase() {
    history.recognise();
  }

  /** A database that was set back to a backup; what followed it is forgotten. */
  @Test
  void a_cursor_from_a_future_that_was_undone_is_410() throws Exception {
    created(article("before-the-backup"));
    String backup = now();
    created(article("after-the-backup"));
    String lost = now();

    sql("delete from change where sequence = (select max(sequence) from change)");

    after(backup).statusCode(200).body("items.size()", is(0));
    after(lost)
        .statusCode(410)
        .body("type", is("/problems/cursor-gone"))
        .body("cause", is("restored"))
        .body("startOver", is("/api/v1/changes?after=now"));
  }

  /** The numbers of transactions and rows are given out again after a backup. */
  @Test
  void a_cursor_whose_place_another_change_has_taken_is_410() throws Exception {
    created(article("first-taker"));
    String lost = now();

    sql(
        "update change set article_id = gen_random_uuid()"
            + " where sequence = (select max(sequence) from change)");

    after(lost).statusCode(410).body("cause", is("restored"));
  }

  /** A dump that is restored elsewhere brings numbers along that mean nothing there. */
  @Test
  void in_another_database_cursors_are_410_and_the_history_is_kept_in_its_order() throws Exception {
    String first = created(article("moved-1"));
    String second = created(article("moved-2"));
    String cursor = now();
    sql("update change_history set home = 'another server/16384'");
    sql("update change set transaction = (transaction::text::bigint + 1000000000)::text::xid8");

    history.recognise();

    after(cursor).statusCode(410).body("cause", is("restored"));
    String third = created(article("moved-3"));
    given()
        .get("/api/v1/changes?limit=200")
        .then()
        .statusCode(200)
        .body(
            "items.findAll{it.articleId in ['"
                + first
                + "','"
                + second
                + "','"
                + third
                + "']}.articleId",
            is(List.of(first, second, third)));
  }

  @Test
  void a_cursor_older_than_what_is_kept_is_410() {
    String start = now();
    created(article("old-1"));
    String old = now();
    created(article("old-2"));
    created(article("old-3"));
    String newest = now();

    retention.forgetBefore(Instant.now().plus(1, ChronoUnit.HOURS));

    after(start).statusCode(410).body("cause", is("expired"));
    after(old).statusCode(410).body("cause", is("expired"));
    // However quiet the times are: who has read everything has missed nothing.
    after(newest).statusCode(200).body("items.size()", is(0));
  }

  @Test
  void what_is_younger_is_kept() {
    created(article("young-1"));
    String cursor = now();
    created(article("young-2"));

    retention.forgetBefore(Instant.now().minus(1, ChronoUnit.HOURS));

    after(cursor).statusCode(200).body("items.size()", is(1));
  }

  /** Numbers of transactions grow by a digit now and then; as text, 10 would come before 9. */
  @Test
  void transactions_are_ordered_as_numbers() throws Exception {
    sql("delete from change");
    sql(
        """
        insert into change (transaction, kind, article_id, revision, at) values
          ('100', 'removed', gen_random_uuid(), 3, now()),
          ('99', 'revised', gen_random_uuid(), 2, now()),
          ('9', 'created', gen_random_uuid(), 1, now())""");

    given()
        .get("/api/v1/changes")
        .then()
        .statusCode(200)
        .body("items.kind", is(List.of("created", "revised", "removed")));
    String last = now();
    after(last).body("items.size()", is(0));
    assertThat(ChangeCursor.decode(last).orElseThrow().transaction()).isEqualTo(100);
  }

  /** Nothing was there to read, and now there is something that was there and is not any more. */
  @Test
  void the_cursor_of_an_empty_history_is_410_once_changes_were_forgotten() throws Exception {
    sql("delete from change");
    String empty = now();
    after(empty).statusCode(200);
    created(article("forgotten-1"));
    created(article("forgotten-2"));
    after(empty).statusCode(200).body("items.size()", is(2));

    retention.forgetBefore(Instant.now().plus(1, ChronoUnit.HOURS));

    after(empty).statusCode(410).body("cause", is("expired"));
  }

  @Test
  void a_cursor_is_read_as_it_was_written() {
    var cursor = new ChangeCursor(-5, 17, 4, Long.MIN_VALUE);
    assertThat(ChangeCursor.decode(cursor.encoded())).contains(cursor);
    assertThat(ChangeCursor.decode(cursor.encoded() + "AAAA")).isEmpty();
    assertThat(ChangeCursor.decode("*")).isEmpty();
  }

  private static String now() {
    return after("now").statusCode(200).extract().path("nextCursor");
  }

  private static ValidatableResponse after(String cursor) {
    return given().queryParam("after", cursor).get("/api/v1/changes").then();
  }

  private static void sql(String sql) throws SQLException {
    try (Connection connection = TestDatabase.configured().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
