package news.broadsheet.ingest;

import static io.restassured.RestAssured.given;
import static news.broadsheet.ingest.Articles.PATH;
import static news.broadsheet.ingest.Articles.article;
import static news.broadsheet.ingest.Articles.created;
import static news.broadsheet.ingest.Articles.get;
import static news.broadsheet.ingest.Articles.post;
import static news.broadsheet.ingest.Articles.postMarkdown;
import static news.broadsheet.ingest.Articles.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RemovalTest {
  @Inject DataSource database;

  private static ValidatableResponse remove(String id, String reason) {
    return given().queryParam("reason", reason).delete(PATH + "/" + id).then();
  }

  private static ValidatableResponse revive(Object article) {
    return given()
        .contentType("application/json")
        .queryParam("revive", true)
        .body(article)
        .post(PATH)
        .then();
  }

  // One door left open is enough to serve what had to go.
  @Test
  void a_tombstone_answers_alike_at_every_door() {
    String id = created(article("Adela"));
    post(with(article("Adela"), "body", "Another text."));
    String alias = "https://www.tidewater-courier.example/short/adela";
    given()
        .contentType("application/json")
        .body(Map.of("url", alias))
        .post(PATH + "/" + id + "/urls");
    String urlId = given().get(PATH + "/" + id + "/urls").then().extract().path("items[0].id");
    remove(id, "takedown").statusCode(204);
    for (String path :
        List.of(
            "",
            "?include=urls",
            "?asOf=2999-01-01T00:00:00Z",
            "/urls",
            "/revisions",
            "/revisions/1",
            "/revisions/7",
            "/revisions/2/diff")) {
      given().get(PATH + "/" + id + path).then().statusCode(410).body("reason", is("takedown"));
    }
    given().accept("text/html").get(PATH + "/" + id + "/revisions/2/diff").then().statusCode(410);
    for (Object url : List.of(article("Adela").get("url"), alias)) {
      given().queryParam("url", url).get(PATH + "/by-url").then().statusCode(410);
      post(with(article("Adela"), "url", url)).statusCode(200).body("outcome", is("gone"));
    }
    given()
        .contentType("application/json")
        .body(article("Adela"))
        .put(PATH + "/" + id)
        .then()
        .statusCode(410);
    given().delete(PATH + "/" + id + "/urls/" + urlId).then().statusCode(410);
    remove(id, "takedown").statusCode(410);
  }

  private static final String DOCUMENT =
      """
      # The vermilion lantern %1$s

      By Vermilion Quill

      March 2, 2026

      Vermilion caption.

      **Vermilion / TC**

      %2$s

      **Related article:** [Vermilion again](#)

      Original url:
      <https://www.tidewater-courier.example/lantern/%1$s>
      """;

  private static String twoTexts(String name) {
    String id =
        postMarkdown(DOCUMENT.formatted(name, "A vermilion text of " + name + "."))
            .statusCode(201)
            .extract()
            .path("id");
    postMarkdown(DOCUMENT.formatted(name, "Another vermilion text, of " + name + "."))
        .body("outcome", is("revised"));
    given()
        .contentType("application/merge-patch+json")
        .body(
            """
            {"summary":"vermilion","tags":["vermilion"],"section":"vermilion","agency":"vermilion",
             "dateline":"VERMILION","rights":"vermilion"}""")
        .patch(PATH + "/" + id)
        .then()
        .statusCode(200);
    return id;
  }

  // Whoever has the right to a takedown has a right to it in the database too, whichever table is
  // added one day.
  @ParameterizedTest
  @ValueSource(strings = {"takedown", "expired"})
  void no_table_holds_a_word_of_an_erased_article(String reason) throws SQLException {
    var store = new Store(database);
    String id = twoTexts(reason);
    assertThat(store.tablesWith("vermilion")).contains("article", "revision", "raw_document");
    remove(id, reason).statusCode(204);
    assertThat(store.tablesWith("vermilion")).isEmpty();
    get(id).statusCode(410).body("reason", is(reason)).body("removedAt", notNullValue());
  }

  // Text that is kept for its revival is still there to be taken down.
  @Test
  void a_tombstone_can_be_taken_down_later() throws SQLException {
    var store = new Store(database);
    String id = twoTexts("later");
    remove(id, "gone").statusCode(204);
    assertThat(store.tablesWith("vermilion")).contains("article", "revision", "raw_document");
    String removedAt = get(id).extract().path("removedAt");
    remove(id, "takedown").statusCode(204);
    assertThat(store.tablesWith("vermilion")).isEmpty();
    get(id).body("reason", is("takedown")).body("removedAt", is(removedAt));
    assertThat(store.changesOf(id).subList(2, 5))
        .containsExactly("revised 3", "removed 3", "removed 3");
  }

  @Test
  void a_removed_article_can_be_one_again() throws SQLException {
    String id = created(with(article("Benita"), "tags", List.of("ferries")));
    remove(id, "gone");
    revive(article("Benita"))
        .statusCode(200)
        .body("outcome", is("revised"))
        .body("id", is(id))
        .body("revision", is(2))
        .body("warnings.code", hasItem("restored"));
    get(id).statusCode(200).body("revision", is(2)).body("tags", contains("ferries"));
    post(article("Benita")).body("outcome", is("unchanged"));
    assertThat(new Store(database).changesOf(id))
        .containsExactly("created 1", "removed 1", "restored 2");
  }

  // While it was removed the article said nothing.
  @Test
  void the_time_of_a_tombstone_is_a_gap_in_the_history() {
    String id = created(article("Corda"));
    remove(id, "gone");
    String removedAt = get(id).extract().path("removedAt");
    revive(with(article("Corda"), "body", "It is back, in other words."));
    post(with(article("Corda"), "body", "And now in others again.")).body("revision", is(3));
    given()
        .get(PATH + "/" + id + "/revisions")
        .then()
        .body("items.revision", contains(3, 2, 1))
        .body("items[2].supersededAt", is(removedAt));
    given()
        .queryParam("asOf", removedAt)
        .get(PATH + "/" + id)
        .then()
        .statusCode(404)
        .body("detail", containsString("current at"));
    String revived =
        given().get(PATH + "/" + id + "/revisions/2").then().extract().path("recordedAt");
    given().queryParam("asOf", revived).get(PATH + "/" + id).then().body("revision", is(2));
  }

  @Test
  void what_was_erased_does_not_come_back() {
    String id = created(with(article("Dagny"), "summary", "In short.", "tags", List.of("a")));
    post(with(article("Dagny"), "body", "Second text."));
    remove(id, "takedown");
    revive(with(article("Dagny"), "body", "A third, harmless text.")).body("revision", is(3));
    get(id).statusCode(200).body("summary", nullValue()).body("tags", nullValue());
    given().get(PATH + "/" + id + "/revisions").then().body("items.revision", contains(3));
    given()
        .get(PATH + "/" + id + "/revisions/2")
        .then()
        .statusCode(404)
        .body("detail", containsString("erased"));
  }

  @Test
  void reviving_means_nothing_to_articles_that_are_there() {
    revive(article("Elina")).statusCode(201).body("outcome", is("created"));
    revive(article("Elina"))
        .statusCode(200)
        .body("outcome", is("unchanged"))
        .body("warnings", nullValue());
  }
}
