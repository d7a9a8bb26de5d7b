package news.broadsheet.ingest;

import static io.restassured.RestAssured.given;
import static news.broadsheet.ingest.Articles.article;
import static news.broadsheet.ingest.Articles.created;
import static news.broadsheet.ingest.Articles.get;
import static news.broadsheet.ingest.Articles.post;
import static news.broadsheet.ingest.Articles.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import news.broadsheet.embedded.Eventually;
import news.broadsheet.sql.Sql;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MergeSourceTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String SOURCES = "/api/v1/sources";

  @Inject Sql sql;

  /** A publisher that changed its address is one publisher, with all that it ever published. */
  @Test
  void everything_of_a_source_moves_to_the_other_one() {
    source("old-mail", "old-mail.example", "weekly");
    source("new-mail", "new-mail.example", "daily");
    String kept = created(at("https://old-mail.example/kept", "kept"));
    String removed = created(at("https://old-mail.example/removed", "removed"));
    given().delete(Articles.PATH + "/" + removed + "?reason=expired").then().statusCode(204);
    String other = created(at("https://new-mail.example/other", "other"));

    String id =
        merge("old-mail", "new-mail")
            .statusCode(200)
            .body("slug", is("new-mail"))
            .body("hosts", contains("new-mail.example", "old-mail.example"))
            .body("urlRules.trackingParameters", contains("daily", "weekly"))
            .body("aliases", contains("old-mail"))
            .extract()
            .path("id");
    untilMoved();

    get(kept).statusCode(200).body("source.id", is(id)).body("source.slug", is("new-mail"));
    get(removed).statusCode(410).body("reason", is("expired"));
    list("new-mail").body("items.id", containsInAnyOrder(kept, other));
    one("new-mail").body("articleCount", is(2));
    given().get(SOURCES + "/new-mail/stats").then().statusCode(200).body("articles", is(2));
    post(at("https://old-mail.example/removed", "removed")).body("outcome", is("gone"));
    assertThat(
            strings("select act || ' ' || detail::text from audit_entry where act like '%merged'"))
        .contains("source.merged {\"into\": \"new-mail\", \"slug\": \"old-mail\"}");
  }

  /** Links do not die: whoever knows it by its old name goes on as before. */
  @Test
  void the_former_id_and_slug_name_the_other_source() {
    String former = source("former-post", "former-post.example", "a");
    String other = source("later-post", "later-post.example", "b");
    String article = created(at("https://former-post.example/1", "former"));
    merge("former-post", "later-post").statusCode(200);
    untilMoved();

    one("former-post").body("id", is(other));
    one(former).body("id", is(other));
    list("former-post").body("items.id", contains(article));
    list(former).body("items.id", contains(article));
    given().get(SOURCES).then().body("items.slug", not(hasItem("former-post")));
    given().get(SOURCES + "?host=former-post.example").then().body("items.id", contains(other));
    given().get(SOURCES + "/former-post/stats").then().statusCode(200);
    String byName =
        created(with(at("https://elsewhere.example/2", "by name"), "source", "former-post"));
    get(byName).body("source.id", is(other));
    String byHost = created(at("https://www.former-post.example/3", "by host"));
    get(byHost).body("source.id", is(other));
    // The scraper is right, only old-fashioned: nothing to warn of.
    post(with(at("https://former-post.example/1", "former"), "source", "former-post"))
        .body("outcome", is("unchanged"))
        .body("warnings", nullValue());
  }

  /** An edit by an old name may be meant for what it was; a new source may not take its links. */
  @Test
  void the_former_source_is_edited_no_more_and_its_slug_is_not_given_out() {
    source("edited-once", "edited-once.example", "a");
    source("edited-on", "edited-on.example", "b");
    merge("edited-once", "edited-on").statusCode(200);

    given()
        .contentType("application/merge-patch+json")
        .body("{\"name\": \"X\"}")
        .patch(SOURCES + "/edited-once")
        .then()
        .statusCode(409)
        .body("detail", containsString("edited-on"));
    given().delete(SOURCES + "/edited-once").then().statusCode(409);
    given()
        .contentType("application/json")
        .body(Map.of("name", "Edited once"))
        .post(SOURCES)
        .then()
        .statusCode(409);
    // With the source its other names go.
    given().delete(SOURCES + "/edited-on").then().statusCode(204);
    given().get(SOURCES + "/edited-once").then().statusCode(404);
  }

  /** Sending again is safe, and what cannot be meant is refused before anything is touched. */
  @Test
  void what_is_merged_already_is_answered_alike_and_nonsense_is_refused() {
    source("again-a", "again-a.example", "a");
    source("again-b", "again-b.example", "b");
    source("again-c", "again-c.example", "c");
    merge("again-a", "nobody").statusCode(422).body("violations.field", contains("into"));
    merge("again-a", "again-a").statusCode(422).body("violations.field", contains("into"));
    merge("nobody", "again-a").statusCode(404);
    merge("again-a", "again-b").statusCode(200);

    merge("again-a", "again-b").statusCode(200).body("slug", is("again-b"));
    merge("again-a", "again-c").statusCode(409).body("detail", containsString("again-b"));
    merge("again-b", "again-a").statusCode(422);
  }

  /** However often it goes on, one step is enough to follow. */
  @Test
  void a_source_that_is_merged_further_takes_its_names_along() {
    source("chain-a", "chain-a.example", "a");
    source("chain-b", "chain-b.example", "b");
    String last = source("chain-c", "chain-c.example", "c");
    String article = created(at("https://chain-a.example/1", "chain"));
    merge("chain-a", "chain-b").statusCode(200);
    merge("chain-b", "chain-c").statusCode(200).body("aliases", contains("chain-a", "chain-b"));
    untilMoved();
    get(article).body("source.id", is(last));
    one("chain-a").body("id", is(last));
  }

  /** One text of one publisher is one article; two texts are two, whatever they once said. */
  @Test
  void articles_of_both_with_the_same_text_become_the_older_one() {
    source("copy-a", "copy-a.example", "a");
    source("copy-b", "copy-b.example", "b");
    String older = created(at("https://copy-a.example/1", "copied"));
    String newer = created(at("https://copy-b.example/1", "copied"));
    String revised = created(at("https://copy-a.example/2", "said once"));
    post(at("https://copy-a.example/2", "says now")).body("outcome", is("revised"));
    String saidOnce = created(at("https://copy-b.example/2", "said once"));

    merge("copy-a", "copy-b").statusCode(200);
    untilMoved();

    get(newer).statusCode(410).body("reason", is("duplicate")).body("mergedInto", is(older));
    get(older).statusCode(200).body("source.slug", is("copy-b"));
    byUrl("https://copy-b.example/1").body("id", is(older));
    get(revised).statusCode(200);
    get(saidOnce).statusCode(200);
    post(at("https://copy-b.example/3", "copied")).body("id", is(older));
    post(at("https://copy-b.example/4", "said once")).body("id", is(saidOnce));
    post(at("https://copy-b.example/5", "says now")).body("id", is(revised));
  }

  /** Two publishers' tracking parameters are one publisher's, and what they doubled is healed. */
  @Test
  void the_rules_of_both_hold_for_the_hosts_of_both() {
    source("ruled-a", "ruled-a.example", "weekly");
    source("ruled-b", "ruled-b.example", "daily");
    String older = created(at("https://ruled-b.example/1", "rule 1"));
    String newer = created(at("https://ruled-b.example/1?weekly", "rule 2"));
    merge("ruled-a", "ruled-b").statusCode(200);
    untilMoved();
    get(newer).statusCode(410).body("mergedInto", is(older));
  }

  /** Scrapers do not pause for editors: nothing fails, nothing is lost, nothing is left behind. */
  @Test
  void sources_are_merged_while_articles_of_both_come_in() throws Exception {
    source("busy-a", "busy-a.example", "a");
    source("busy-b", "busy-b.example", "b");
    int articles = 60;
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int round = 0; round < 4; round++) {
      for (int i = 0; i < articles; i++) {
        String text = "busy " + i;
        String path = ".example/" + i;
        boolean further = round > 1;
        calls.add(
            () ->
                post(at("https://busy-a" + path, further ? text + " on" : text))
                    .extract()
                    .statusCode());
        calls.add(() -> post(at("https://busy-b" + path, text)).extract().statusCode());
      }
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Future<Integer>> answers = new ArrayList<>(calls.stream().map(threads::submit).toList());
      while (answers.stream().filter(Future::isDone).count() < articles) {
        Thread.onSpinWait();
      }
      merge("busy-a", "busy-b").statusCode(200);
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isIn(200, 201);
      }
    }
    untilMoved();
    assertThat(
            strings(
                """
                select 'claim' from content_claim c join source s on s.id = c.source_id
                where s.merged_into is not null"""))
        .isEmpty();
    assertThat(
            strings(
                """
                select title from article a join source s on s.id = a.source_id
                where s.slug = 'busy-b' and a.removed_at is null
                group by title, content_fingerprint having count(*) > 1"""))
        .isEmpty();
    for (int i = 0; i < articles; i++) {
      byUrl("https://busy-a.example/" + i).statusCode(200).body("source.slug", is("busy-b"));
      byUrl("https://busy-b.example/" + i).statusCode(200).body("source.slug", is("busy-b"));
    }
    given()
        .get(SOURCES + "/busy-b")
        .then()
        .body("hosts", contains("busy-a.example", "busy-b.example"))
        .body("$", not(empty()));
  }

  private static String source(String slug, String host, String tracking) {
    return given()
        .contentType("application/json")
        .body(
            Map.of(
                "name",
                slug,
                "slug",
                slug,
                "hosts",
                List.of(host),
                "urlRules",
                Map.of("trackingParameters", List.of(tracking))))
        .post(SOURCES)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Map<String, Object> at(String url, String text) {
    return with(article(text), "url", url);
  }

  private static ValidatableResponse merge(String source, String into) {
    return given()
        .contentType("application/json")
        .body(Map.of("into", into))
        .post(SOURCES + "/" + source + "/merge")
        .then();
  }

  private static ValidatableResponse one(String idOrSlug) {
    return given().get(SOURCES + "/" + idOrSlug).then().statusCode(200);
  }

  private static ValidatableResponse list(String source) {
    return given().queryParam("source", source).get(Articles.PATH).then().statusCode(200);
  }

  private static ValidatableResponse byUrl(String url) {
    return given().queryParam("url", url).get(Articles.PATH + "/by-url").then();
  }

  private void untilMoved() {
    Eventually.isTrue(
        "articles are moved and keys made anew",
        SOON,
        () ->
            strings(
                    """
                    select 'article' from article a join source s on s.id = a.source_id
                    where s.merged_into is not null
                    union all select host from rekey""")
                .isEmpty());
  }

  private List<String> strings(String query) {
    return sql.query(row -> row.getString(1), query);
  }
}
