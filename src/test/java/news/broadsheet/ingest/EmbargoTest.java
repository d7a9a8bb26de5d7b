package news.broadsheet.ingest;

import static io.restassured.RestAssured.given;
import static news.broadsheet.ingest.Articles.PATH;
import static news.broadsheet.ingest.Articles.article;
import static news.broadsheet.ingest.Articles.created;
import static news.broadsheet.ingest.Articles.get;
import static news.broadsheet.ingest.Articles.post;
import static news.broadsheet.ingest.Articles.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.broadsheet.embedded.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Agencies send news ahead of time on the word that nobody reads it before. */
@QuarkusTest
class EmbargoTest {
  private static final String FAR = "2999-01-01T00:00:00Z";

  private static Map<String, Object> embargoed(String name) {
    return with(article(name), "embargoedUntil", FAR);
  }

  /** Who posts it corrects it, and must see what is there. */
  @Test
  void a_key_that_may_post_sees_it_and_one_that_may_read_does_not() {
    String id = created(embargoed("Corncrake"));
    for (String path : List.of("", "/urls", "/revisions", "/revisions/1")) {
      as("ingest").get(PATH + "/" + id + path).then().statusCode(200);
      as("read").get(PATH + "/" + id + path).then().statusCode(404);
    }
    as("ingest").get(PATH).then().body("items.id", hasItem(id));
    as("read").get(PATH).then().body("items.id", not(hasItem(id)));
  }

  /**
   * Editors look for what they prepared; a reader who finds a trace of it has broken the embargo.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/articles?source=embargoed-example",
        "/api/v1/search?q=capercaillie",
        "/api/v1/search?q=title:capercaillie source:embargoed-example -site:elsewhere.example",
        "/api/v1/search/suggest?q=Capercaillie",
        "/api/v1/articles/by-url?url=https://embargoed.example/1",
        "/api/v1/urls/resolve?url=https://embargoed.example/1"
      })
  void whatever_they_ask_those_who_may_post_see_it_and_readers_do_not(String question) {
    String title = "Capercaillie counted";
    Map<String, Object> article = with(embargoed("C"), "url", "https://embargoed.example/1");
    String id = post(with(article, "title", title)).extract().path("id");

    assertThat(as("ingest").get(question).asString()).containsAnyOf(title, id);
    assertThat(as("read").get(question).asString()).doesNotContain(title, id);
    assertThat(as("ingest").get("/api/v1/changes?include=article").asString())
        .isEqualTo(as("read").get("/api/v1/changes?include=article").asString())
        .doesNotContain(title, id);
  }

  private static RequestSpecification as(String scope) {
    String key =
        given()
            .contentType("application/json")
            .body(Map.of("name", scope, "scopes", List.of(scope)))
            .post("/api/v1/keys")
            .then()
            .statusCode(201)
            .extract()
            .path("key");
    return given().header("Authorization", "Bearer " + key);
  }

  @Test
  void no_reader_finds_an_article_under_embargo() {
    String id = created(embargoed("Quetzal"));
    for (String path :
        List.of(
            "",
            "?include=urls",
            "?asOf=" + FAR,
            "/urls",
            "/revisions",
            "/revisions/1",
            "/revisions/1/diff")) {
      // The same words as for an article that never was: not even that it is coming is told.
      given()
          .get(PATH + "/" + id + path)
          .then()
          .statusCode(404)
          .body("detail", is("No article has the id " + id + "."));
    }
    String url = (String) article("Quetzal").get("url");
    given()
        .queryParam("url", url)
        .get(PATH + "/by-url")
        .then()
        .statusCode(404)
        .body("detail", containsString("No article is known at"));
    given()
        .queryParam("url", url)
        .get("/api/v1/urls/resolve")
        .then()
        .statusCode(200)
        .body("$", not(hasKey("articleId")));
    given()
        .contentType("application/json")
        .body(Map.of("urls", List.of(url)))
        .post("/api/v1/urls/exists")
        .then()
        .body("items.known", is(List.of(false)));
    given().queryParam("limit", 200).get(PATH).then().body("items.id", not(hasItem(id)));
    given()
        .queryParam("q", "Quetzal")
        .get("/api/v1/search")
        .then()
        .body("items", empty())
        .body("total.value", is(0));
  }

  @Test
  void the_end_of_an_embargo_needs_nobody() {
    var until = Instant.now().plusSeconds(8);
    String id = created(with(article("Rhea"), "embargoedUntil", until.toString()));
    get(id).statusCode(404);
    Eventually.isTrue(
        "the article can be read",
        Duration.ofSeconds(40),
        () -> given().get(PATH + "/" + id).statusCode() == 200);
    given()
        .queryParam("q", "Rhea")
        .get("/api/v1/search")
        .then()
        .body("items.article.id", hasItem(id));
    given().queryParam("limit", 200).get(PATH).then().body("items.id", hasItem(id));
  }

  // Scrapers and editors go on meanwhile, and the embargo can be lifted.
  @Test
  void posting_and_correcting_work_under_embargo() {
    String id = created(embargoed("Sappho"));
    post(embargoed("Sappho")).body("outcome", is("unchanged")).body("id", is(id));
    post(with(embargoed("Sappho"), "body", "Another text.")).body("outcome", is("revised"));
    given()
        .contentType("application/merge-patch+json")
        .body("{\"embargoedUntil\":null}")
        .patch(PATH + "/" + id)
        .then()
        .statusCode(200);
    get(id).statusCode(200).body("revision", is(2));
  }

  // A tombstone would tell that there was something.
  @Test
  void an_article_removed_under_embargo_never_was() {
    String id = created(embargoed("Thalia"));
    given().delete(PATH + "/" + id).then().statusCode(204);
    get(id).statusCode(404);
    post(embargoed("Thalia")).body("outcome", is("gone"));
  }
}
