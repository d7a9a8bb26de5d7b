package news.broadsheet.addresses;

import static io.restassured.RestAssured.given;
import static news.broadsheet.ingest.Articles.article;
import static news.broadsheet.ingest.Articles.created;
import static news.broadsheet.ingest.Articles.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ResolveTest {

  /** "Why are these two one article?" must be answerable without reading the program. */
  @Test
  void every_rule_that_changed_something_is_told_in_its_order() {
    var rules =
        resolve("//User@WWW.Tidewater-Courier.example.:80/a/../b/%7e?z=1&amp;utm_source=x&c=2#top")
            .statusCode(200)
            .body("canonicalUrl", is("http://www.tidewater-courier.example/b/~?c=2&z=1"))
            .body("identity", is("www.tidewater-courier.example/b/~?c=2&z=1"))
            .body("fingerprint", is("www.tidewater-courier.example/b/~"))
            .body("rulesVersion", is(1))
            .body(
                "rules.name",
                contains(
                    "missingScheme",
                    "urlStandard",
                    "userinfo",
                    "rootDot",
                    "percentEncoding",
                    "fragment",
                    "htmlAmpersand",
                    "trackingParameters",
                    "parameterOrder"))
            .extract()
            .<List<Map<String, String>>>path("rules");
    for (int i = 1; i < rules.size(); i++) {
      assertThat(rules.get(i).get("before")).isEqualTo(rules.get(i - 1).get("after"));
      assertThat(rules.get(i).get("after")).isNotEqualTo(rules.get(i).get("before"));
    }
  }

  @Test
  void a_canonical_address_needs_no_rule() {
    resolve("https://nobody.example/a?b=1")
        .body("rules", empty())
        .body("", not(hasKey("articleId")))
        .body("", not(hasKey("source")));
  }

  @Test
  void the_article_is_told_and_how_it_was_found() {
    String id = created(with(article("resolve-1"), "url", "https://lantern-post.com/story-1"));
    given()
        .contentType("application/json")
        .body(Map.of("url", "https://lantern-post.com/alias-1"))
        .post("/api/v1/articles/" + id + "/urls")
        .then()
        .statusCode(201);

    resolve("http://lantern-post.com/story-1/")
        .body("articleId", is(id))
        .body("matchedBy", is("canonicalUrl"))
        .body("gone", is(false))
        .body("source", is("lantern-post-com"));
    resolve("https://lantern-post.com/alias-1").body("matchedBy", is("alias"));
    resolve("https://m.lantern-post.com/amp/story-1")
        .body("articleId", is(id))
        .body("matchedBy", is("urlFingerprint"));

    given().delete("/api/v1/articles/" + id).then().statusCode(204);
    resolve("http://lantern-post.com/story-1").body("articleId", is(id)).body("gone", is(true));
    resolve("https://m.lantern-post.com/story-1").body("", not(hasKey("articleId")));
  }

  /** An editor tries the rules of a source on an address that somebody sent. */
  @Test
  void the_rules_of_a_source_can_be_asked_for() {
    given()
        .contentType("application/json")
        .body(
            """
            {"name": "Rule Book", "slug": "rule-book", "hosts": ["beacon-mail.com"],
             "urlRules": {"trackingParameters": ["Weekly", "hg_*"], "identityParameters": ["utm_id"]}}
            """)
        .post("/api/v1/sources")
        .then()
        .statusCode(201)
        .body("urlRules.trackingParameters", contains("Weekly", "hg_*"));

    String address = "https://beacon-mail.com/a?weekly&HG_x=1&utm_id=7&utm_source=y&page=2";
    String canonical = "https://beacon-mail.com/a?page=2&utm_id=7";
    resolve(address)
        .body("canonicalUrl", is(canonical))
        .body("fingerprint", is("beacon-mail.com/a?page=2&utm_id=7"))
        .body("source", is("rule-book"))
        .body("rules.name", contains("sourceParameters", "trackingParameters", "parameterOrder"));
    resolve(address.replace("//", "//m.")).body("source", is("rule-book"));
    resolve(address.replace("beacon-mail.", "other."))
        .body("canonicalUrl", is("https://other.com/a?HG_x=1&page=2&weekly"));
    given()
        .queryParam("url", address.replace("beacon-mail.", "other."))
        .queryParam("source", "rule-book")
        .get("/api/v1/urls/resolve")
        .then()
        .body("canonicalUrl", is(canonical.replace("beacon-mail.", "other.")));
  }

  @Test
  void what_is_no_address_or_source_is_refused_by_name() {
    resolve("ftp://nobody.example/").statusCode(400).body("violations.field", contains("url"));
    given()
        .queryParam("url", "https://nobody.example/")
        .queryParam("source", "nobody")
        .get("/api/v1/urls/resolve")
        .then()
        .statusCode(400)
        .body("violations.field", contains("source"));
  }

  private static ValidatableResponse resolve(String url) {
    return given().queryParam("url", url).get("/api/v1/urls/resolve").then();
  }
}
