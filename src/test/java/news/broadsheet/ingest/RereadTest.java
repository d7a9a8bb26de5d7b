package news.broadsheet.ingest;

import static io.restassured.RestAssured.given;
import static news.broadsheet.ingest.Articles.PATH;
import static news.broadsheet.ingest.Articles.article;
import static news.broadsheet.ingest.Articles.created;
import static news.broadsheet.ingest.Articles.get;
import static news.broadsheet.ingest.Articles.postMarkdown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/**
 * A better reader cannot be had here; the kept document is changed instead, so that the same reader
 * finds something else in it.
 */
@QuarkusTest
class RereadTest {
  @Inject AgroalDataSource database;

  private static ValidatableResponse reread(String id) {
    return given().post(PATH + "/" + id + "/reread").then();
  }

  private static String posted(String name) {
    return postMarkdown(
            """
            # The %1$s is dredged

            By Marta Quill

            November 16, 2026

            The %1$s has been dredged on Tuesday, for the first time in eleven years.

            Original url:

            <https://www.tidewater-courier.example/dredged/%1$s>
            """
                .formatted(name))
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void change(String id, String what, String with) throws SQLException {
    int changed =
        new Store(database)
            .update(
                "update raw_document set content = convert_to(replace(convert_from(content, 'UTF8'), '%s', '%s'), 'UTF8') where article_id = '%s'"
                    .formatted(what, with, id));
    assertThat(changed).isEqualTo(1);
  }

  @Test
  void a_document_that_says_the_same_is_unchanged() {
    String id = posted("basin");
    reread(id).statusCode(200).body("outcome", is("unchanged")).body("revision", is(1));
  }

  @Test
  void a_document_that_says_something_else_makes_a_revision() throws SQLException {
    String id = posted("canal");
    change(id, "eleven years", "twelve years");
    reread(id)
        .statusCode(200)
        .body("outcome", is("revised"))
        .body("revision", is(2))
        .body("id", is(id));
    get(id)
        .body(
            "body",
            is("The canal has been dredged on Tuesday, for the first time in twelve years."));
    reread(id).body("outcome", is("unchanged")).body("revision", is(2));
    assertThat(
            new Store(database)
                .texts("select revision from raw_document where article_id = '" + id + "'"))
        .containsExactly("2");
  }

  /**
   * What a former reader took for a byline must not stay for ever because today's takes nothing.
   */
  @Test
  void what_is_read_no_more_is_gone_and_what_was_given_stays() throws SQLException {
    String id = posted("dock");
    given()
        .contentType("application/merge-patch+json")
        .body("{\"section\":\"Harbour\"}")
        .patch(PATH + "/" + id)
        .then()
        .statusCode(200);
    change(id, "By Marta Quill", "");
    reread(id).body("outcome", is("revised"));
    get(id)
        .body("byline", nullValue())
        .body("authors", nullValue())
        .body("section", is("Harbour"))
        .body("publishedAt", is("2026-11-16"));
  }

  /** Reading the document would undo the correction. */
  @Test
  void a_text_that_was_not_read_is_not_read_again() {
    reread(created(article("Hilda"))).statusCode(409);
    String id = posted("estuary");
    given()
        .contentType("application/merge-patch+json")
        .body("{\"title\":\"The estuary was dredged\"}")
        .patch(PATH + "/" + id)
        .then()
        .statusCode(200);
    reread(id).statusCode(409);
  }

  @Test
  void a_document_without_an_article_in_it_is_refused() throws SQLException {
    String id = posted("fairway");
    change(id, "# The fairway is dredged", "");
    reread(id).statusCode(422);
    get(id).body("revision", is(1));
  }

  @Test
  void a_removed_article_is_gone() {
    String id = posted("groyne");
    given().delete(PATH + "/" + id).then().statusCode(204);
    reread(id).statusCode(410);
  }
}
