package news.broadsheet.ingest;

import static io.restassured.RestAssured.given;
import static news.broadsheet.ingest.Articles.PATH;
import static news.broadsheet.ingest.Articles.article;
import static news.broadsheet.ingest.Articles.created;
import static news.broadsheet.ingest.Articles.get;
import static news.broadsheet.ingest.Articles.post;
import static news.broadsheet.ingest.Articles.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LanguageTest {
  private static final String GERMAN =
      "Die Hafenbehörden teilten am Montag mit, dass die Fähren noch vor Ende des Monats wieder verkehren sollen.";

  private static Map<String, Object> german(String name, Object... namesAndValues) {
    return with(
        with(article(name), "title", "Fähre " + name + " verkehrt wieder", "body", GERMAN),
        namesAndValues);
  }

  @Test
  void what_is_declared_and_what_is_detected_are_both_kept() {
    String id =
        post(german("Anke", "language", "en"))
            .statusCode(201)
            .body("warnings.code", contains("languageDiffers"))
            .body("warnings.field", contains("language"))
            .extract()
            .path("id");
    get(id)
        .body("language", is("de"))
        .body("declaredLanguage", is("en"))
        .body("detectedLanguage.tag", is("de"))
        .body("detectedLanguage.confidence", greaterThanOrEqualTo(0.9f));
  }

  /** Stemmed as English, "Behörden" would not find "Behörde". */
  @Test
  void search_goes_by_the_detected_language() {
    created(german("Berta", "language", "en"));
    given()
        .queryParam("q", "Berta Hafenbehörde")
        .queryParam("language", "de")
        .get("/api/v1/search")
        .then()
        .statusCode(200)
        .body("items.article.title", hasItem("Fähre Berta verkehrt wieder"));
  }

  /** Detection is not content: a resent post is no news, whichever way the language was found. */
  @Test
  void detection_makes_no_revision() {
    String id = created(german("Carla"));
    post(german("Carla"))
        .statusCode(200)
        .body("outcome", is("unchanged"))
        .body("warnings", nullValue());
    get(id)
        .body("language", is("de"))
        .body("declaredLanguage", nullValue())
        .body("revision", is(1));
    created(german("Dora", "language", "en"));
    post(german("Dora", "language", "en"))
        .body("outcome", is("unchanged"))
        .body("warnings.code", contains("languageDiffers"));
  }

  /** Who corrects knows better, and must not have to correct again with each other correction. */
  @Test
  void a_correction_of_the_language_wins_over_detection() {
    String id = created(german("Emma", "language", "en"));
    patch(id, "{\"language\":\"nds\"}")
        .body("language", is("nds"))
        .body("declaredLanguage", is("nds"))
        .body("detectedLanguage.tag", is("de"));
    patch(id, "{\"title\":\"Fähre fährt\"}").body("language", is("nds"));
    patch(id, "{\"language\":null}").body("language", is("de"));
  }

  @Test
  void a_correction_of_something_else_leaves_what_was_declared() {
    String id = created(german("Frieda", "language", "en"));
    patch(id, "{\"section\":\"Hafen\"}")
        .body("language", is("de"))
        .body("declaredLanguage", is("en"));
  }

  private static io.restassured.response.ValidatableResponse patch(String id, String patch) {
    return given()
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch(PATH + "/" + id)
        .then()
        .statusCode(200);
  }
}
