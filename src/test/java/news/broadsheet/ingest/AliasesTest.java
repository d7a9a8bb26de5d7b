package news.broadsheet.ingest;

import static io.restassured.RestAssured.given;
import static news.broadsheet.ingest.Articles.PATH;
import static news.broadsheet.ingest.Articles.article;
import static news.broadsheet.ingest.Articles.created;
import static news.broadsheet.ingest.Articles.post;
import static news.broadsheet.ingest.Articles.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AliasesTest {
  private static final String PAPER = "https://www.tidewater-courier.example/news/";

  /** A scraper knows the redirects it followed, and links to the article go on using them. */
  @Test
  void every_alias_names_the_article_from_then_on() {
    String id =
        created(
            with(
                article("alias-1"),
                "aliases",
                List.of(
                    "https://short.example/x1",
                    PAPER + "alias-1/amp",
                    PAPER + "alias-1?utm_source=itself",
                    "https://short.example/")));
    byUrl("http://short.example/x1/").statusCode(200).body("id", is(id));
    given()
        .get(PATH + "/" + id + "/urls")
        .then()
        .body("items.relation", containsInAnyOrder("original", "alias", "alias"))
        .body(
            "items.url",
            containsInAnyOrder(
                PAPER + "alias-1", "https://short.example/x1", PAPER + "alias-1/amp"));
    byUrl("https://short.example/").statusCode(404);
    post(with(article("alias-1"), "url", "https://short.example/x1"))
        .statusCode(200)
        .body("outcome", is("unchanged"))
        .body("matchedBy", is("alias"));
  }

  /** The short link was posted first, the page behind it later: still one article. */
  @Test
  void an_article_is_known_by_an_alias_of_a_later_post() {
    String id = created(with(article("alias-2"), "url", "https://short.example/x2"));
    post(with(
            article("alias-2"),
            "body",
            "Another text altogether.",
            "aliases",
            List.of("https://short.example/x2")))
        .statusCode(200)
        .body("id", is(id))
        .body("outcome", is("revised"))
        .body("matchedBy", is("alias"));
    byUrl(PAPER + "alias-2").body("id", is(id));
  }

  /** Two articles never become one because a scraper mixed up its redirects. */
  @Test
  void an_alias_of_another_article_stays_there_and_the_post_is_told() {
    String first = created(article("alias-3"));
    String second = created(article("alias-4"));
    post(with(article("alias-4"), "aliases", List.of(PAPER + "alias-5", PAPER + "alias-3")))
        .statusCode(200)
        .body("id", is(second))
        .body("warnings.code", contains("addressTaken"))
        .body("warnings.field", contains("aliases[1]"))
        .body("warnings[0].message", containsString(first));
    byUrl(PAPER + "alias-3").body("id", is(first));
    byUrl(PAPER + "alias-5").body("id", is(second));
  }

  /** Who caches the addresses of an article by its tag must learn of a new one. */
  @Test
  void a_new_alias_changes_the_tag() {
    String id = created(article("alias-6"));
    String before = tag(id);
    post(with(article("alias-6"), "aliases", List.of("https://short.example/x6")))
        .body("outcome", is("unchanged"));
    given()
        .header("If-None-Match", before)
        .get(PATH + "/" + id + "?include=urls")
        .then()
        .statusCode(200)
        .body("urls.url", containsInAnyOrder(PAPER + "alias-6", "https://short.example/x6"));
  }

  @Test
  void an_alias_that_is_no_address_is_refused_by_its_place() {
    post(with(article("alias-7"), "aliases", List.of("https://short.example/x7", "ftp://x/")))
        .statusCode(422)
        .body("violations.field", contains("aliases[1]"));
    post(with(article("alias-7"), "aliases", List.of(" ")))
        .statusCode(422)
        .body("violations.field", contains("aliases[0]"));
    post(with(article("alias-7"), "aliases", Collections.nCopies(51, "https://short.example/")))
        .statusCode(422)
        .body("violations.field", contains("aliases"));
  }

  /** Phones and AMP are views of a paper, not papers. */
  @Test
  void mobile_and_amp_pages_belong_to_the_source_of_the_paper() {
    String id = created(with(article("view"), "url", "https://www.night-ferry.com/story/1"));
    String source = given().get(PATH + "/" + id).path("source.slug");
    for (String address :
        List.of(
            "https://m.night-ferry.com/story/2",
            "https://amp.night-ferry.com/story/3",
            "https://mobile.night-ferry.com/story/4",
            "https://www-night--ferry-com.cdn.ampproject.org/c/s/www.night-ferry.com/story/5")) {
      String other = created(with(article("view " + address), "url", address));
      given().get(PATH + "/" + other).then().body("source.slug", is(source));
    }
    post(with(article("view"), "url", "https://m.night-ferry.com/amp/story/1"))
        .body("id", is(id))
        .body("matchedBy", is("urlFingerprint"));
  }

  private static String tag(String id) {
    return given().get(PATH + "/" + id + "?include=urls").header("ETag");
  }

  private static ValidatableResponse byUrl(String url) {
    return given().queryParam("url", url).get(PATH + "/by-url").then();
  }
}
