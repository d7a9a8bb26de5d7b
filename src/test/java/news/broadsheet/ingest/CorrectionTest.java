package news.broadsheet.ingest;

import static io.restassured.RestAssured.given;
import static news.broadsheet.ingest.Articles.PATH;
import static news.broadsheet.ingest.Articles.article;
import static news.broadsheet.ingest.Articles.created;
import static news.broadsheet.ingest.Articles.get;
import static news.broadsheet.ingest.Articles.post;
import static news.broadsheet.ingest.Articles.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CorrectionTest {
  private static ValidatableResponse put(String id, Object article) {
    return given().contentType("application/json").body(article).put(PATH + "/" + id).then();
  }

  private static ValidatableResponse patch(String id, String patch) {
    return given()
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch(PATH + "/" + id)
        .then();
  }

  @Test
  void what_a_replacement_does_not_say_is_gone() {
    String id = created(with(article("Tilda"), "summary", "In short.", "tags", List.of("a")));
    put(id, article("Tilda"))
        .statusCode(200)
        .body("summary", nullValue())
        .body("tags", nullValue())
        .body("revision", is(2));
  }

  @Test
  void a_patch_changes_only_what_it_names() {
    String id = created(with(article("Ulla"), "section", "Shipping", "rights", "All"));
    patch(id, "{\"section\":\"Weather\",\"rights\":null}")
        .statusCode(200)
        .body("section", is("Weather"))
        .body("rights", nullValue())
        .body("body", is(article("Ulla").get("body")))
        .body("revision", is(1));
    patch(id, "{\"title\":null}").statusCode(422).body("violations.field", contains("title"));
    patch(id, "{\"tittle\":\"x\"}").statusCode(400).body("violations.field", contains("tittle"));
    patch(id, "[]").statusCode(400);
  }

  @Test
  void an_article_cannot_take_the_address_of_another() {
    String id = created(article("Vera"));
    created(article("Wanda"));
    put(id, with(article("Vera"), "url", article("Wanda").get("url")))
        .statusCode(409)
        .body("violations.field", contains("url"));
    patch(id, "{\"url\":\"" + article("Wanda").get("url") + "\"}").statusCode(409);
    get(id).body("url", is(article("Vera").get("url")));
  }

  @Test
  void of_fifty_corrections_of_one_reading_one_wins() throws Exception {
    String id = created(article("Xenia"));
    String tag = get(id).extract().header("ETag");
    List<Callable<Integer>> corrections = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      var replacement = with(article("Xenia"), "title", "Correction " + i);
      corrections.add(
          () ->
              given()
                  .header("If-Match", tag)
                  .contentType("application/json")
                  .body(replacement)
                  .put(PATH + "/" + id)
                  .statusCode());
    }
    var statuses = new ArrayList<Integer>();
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (var status : threads.invokeAll(corrections)) {
        statuses.add(status.get());
      }
    }
    assertThat(statuses).containsOnly(200, 412);
    assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
  }

  @Test
  void an_entity_tag_saves_reading_the_same_again() {
    String id = created(article("Yrsa"));
    String tag = get(id).extract().header("ETag");
    given().header("If-None-Match", tag).get(PATH + "/" + id).then().statusCode(304);
    patch(id, "{\"section\":\"Weather\"}").statusCode(200);
    given().header("If-None-Match", tag).get(PATH + "/" + id).then().statusCode(200);
    given().header("If-Match", tag).delete(PATH + "/" + id).then().statusCode(412);
  }

  @Test
  void a_removed_article_leaves_a_tombstone() {
    String id = created(article("Zita"));
    given().queryParam("reason", "expired").delete(PATH + "/" + id).then().statusCode(204);
    get(id).statusCode(410).body("reason", is("expired"));
    given()
        .queryParam("url", article("Zita").get("url"))
        .get(PATH + "/by-url")
        .then()
        .statusCode(410);
    given().delete(PATH + "/" + id).then().statusCode(410);
    post(article("Zita")).statusCode(200).body("outcome", is("gone")).body("id", is(id));
    given()
        .queryParam("host", "tidewater-courier.example")
        .queryParam("limit", 200)
        .get(PATH)
        .then()
        .body("items.id.find { it == '" + id + "' }", nullValue());
  }

  @Test
  void addresses_can_be_added_and_taken_away() {
    String id = created(article("Agda"));
    String other = created(article("Birgit"));
    String urls = PATH + "/" + id + "/urls";
    var alias = "https://www.tidewater-courier.example/short/agda";
    String urlId =
        given()
            .contentType("application/json")
            .body(java.util.Map.of("url", alias))
            .post(urls)
            .then()
            .statusCode(201)
            .body("relation", is("alias"))
            .extract()
            .path("id");
    given()
        .contentType("application/json")
        .body(java.util.Map.of("url", alias))
        .post(urls)
        .then()
        .statusCode(200)
        .body("id", is(urlId));
    given()
        .contentType("application/json")
        .body(java.util.Map.of("url", alias))
        .post(PATH + "/" + other + "/urls")
        .then()
        .statusCode(409);
    given().get(urls).then().body("items.url", hasItem(alias));
    given().delete(urls + "/" + urlId).then().statusCode(204);
    given().delete(urls + "/" + urlId).then().statusCode(404);
    String first = given().get(urls).then().extract().path("items[0].id");
    given().delete(urls + "/" + first).then().statusCode(409);
  }

  // A source that went away under its articles would leave them without a publisher.
  @Test
  void a_source_with_articles_stays() {
    get(created(article("Cilla"))).statusCode(200);
    String source = "/api/v1/sources/tidewater-courier-example";
    assertThat(given().get(source).then().statusCode(200).extract().<Integer>path("articleCount"))
        .isPositive();
    given().delete(source).then().statusCode(409);
  }
}
