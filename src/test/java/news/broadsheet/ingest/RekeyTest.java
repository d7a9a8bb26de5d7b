package news.broadsheet.ingest;

import static io.restassured.RestAssured.given;
import static news.broadsheet.ingest.Articles.PATH;
import static news.broadsheet.ingest.Articles.article;
import static news.broadsheet.ingest.Articles.created;
import static news.broadsheet.ingest.Articles.get;
import static news.broadsheet.ingest.Articles.post;
import static news.broadsheet.ingest.Articles.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import news.broadsheet.embedded.Eventually;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RekeyTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @Inject AgroalDataSource database;
  @Inject Rekey rekey;

  /** The publisher's own parameter doubled every article; saying so heals what is stored. */
  @Test
  void articles_that_a_rule_makes_one_become_one() throws Exception {
    String paper = paper("merge-press.com");
    String older =
        created(
            with(article("M"), "url", paper + "a", "authors", List.of(Map.of("name", "A. Quill"))));
    String newer =
        created(
            with(
                article("M weekly"),
                "url",
                paper + "a?weekly",
                "body",
                "A later text.",
                "section",
                "Harbour",
                "aliases",
                List.of("https://short.example/m")));
    String other = created(with(article("other"), "url", paper + "a?page=2"));

    rules("merge-press-com", "weekly");

    get(newer)
        .statusCode(410)
        .body("reason", is("duplicate"))
        .body("mergedInto", is(older))
        .body("type", is("/problems/gone"));
    get(older)
        .statusCode(200)
        .body("body", is("A later text."))
        .body("section", is("Harbour"))
        .body("authors[0].name", is("A. Quill"))
        .body("canonicalUrl", is(paper + "a"))
        .body("revision", is(2));
    given()
        .get(PATH + "/" + older + "/urls")
        .then()
        .body("items.url", containsInAnyOrder(paper + "a", "https://short.example/m"));
    byUrl(paper + "a?weekly").body("id", is(older));
    byUrl("https://short.example/m").body("id", is(older));
    get(other).statusCode(200);
    post(with(article("M weekly"), "url", paper + "a?weekly", "body", "A later text."))
        .statusCode(200)
        .body("id", is(older));
    assertThat(
            strings("select kind from change where article_id = '" + newer + "' order by sequence"))
        .containsExactly("created", "merged");
    assertThat(
            strings("select kind from change where article_id = '" + older + "' order by sequence"))
        .contains("merged");
    // No copy of the text is left where a takedown of the survivor would not reach it.
    assertThat(strings("select coalesce(body, 'none') from article where id = '" + newer + "'"))
        .containsExactly("none");
  }

  /** An older scrape never overwrites a newer one, however late the two are found to be one. */
  @Test
  void the_newer_scrape_stays_current_and_every_text_is_kept() throws Exception {
    String paper = paper("order-press.com");
    String survivor =
        created(
            with(
                article("O"),
                "url",
                paper + "o",
                "body",
                "Noon.",
                "retrievedAt",
                "2026-03-02T12:00:00Z"));
    String merged =
        created(
            with(
                article("O weekly"),
                "url",
                paper + "o?weekly",
                "body",
                "Dawn.",
                "retrievedAt",
                "2026-03-02T06:00:00Z"));
    post(with(
            article("O weekly"),
            "url",
            paper + "o?weekly",
            "body",
            "Morning.",
            "retrievedAt",
            "2026-03-02T09:00:00Z"))
        .body("outcome", is("revised"));

    rules("order-press-com", "weekly");

    get(survivor).body("body", is("Noon.")).body("revision", is(1));
    get(merged).statusCode(410);
    assertThat(
            strings(
                "select body from revision where article_id = '" + survivor + "' order by number"))
        .containsExactly("Dawn.", "Morning.");
    post(with(article("O"), "url", paper + "o", "body", "Evening."))
        .body("outcome", is("revised"))
        .body("revision", is(4));
  }

  /** The address changes with the rule even where no two articles meet. */
  @Test
  void the_canonical_address_follows_the_rules_there_and_back() throws Exception {
    String paper = paper("there-press.com");
    String id = created(with(article("T"), "url", paper + "t?weekly&utm_id=7"));
    get(id).body("canonicalUrl", is(paper + "t?weekly"));
    rules("there-press-com", "weekly");
    get(id).body("canonicalUrl", is(paper + "t")).body("url", is(paper + "t?weekly&utm_id=7"));
    byUrl(paper + "t").body("id", is(id));

    patch("there-press-com", "{\"urlRules\": {\"identityParameters\": [\"utm_id\"]}}");
    get(id).body("canonicalUrl", is(paper + "t?utm_id=7"));
    byUrl(paper + "t?utm_id=7").body("id", is(id));
    byUrl(paper + "t").statusCode(404);

    patch("there-press-com", "{\"urlRules\": null}");
    get(id).body("canonicalUrl", is(paper + "t?weekly"));
  }

  /** Two addresses that only pass each other are still two. */
  @Test
  void articles_that_exchange_a_key_are_not_merged() throws Exception {
    String paper = paper("swap-press.com");
    String first = created(with(article("S1"), "url", paper + "s?utm_id=7"));
    String second = created(with(article("S2"), "url", paper + "s?weekly"));
    patch(
        "swap-press-com",
        "{\"urlRules\": {\"trackingParameters\": [\"weekly\"], \"identityParameters\": [\"utm_id\"]}}");
    get(first).statusCode(200).body("canonicalUrl", is(paper + "s?utm_id=7"));
    get(second).statusCode(200).body("canonicalUrl", is(paper + "s"));
    byUrl(paper + "s").body("id", is(second));
    byUrl(paper + "s?utm_id=7").body("id", is(first));
  }

  /** A tombstone says something about its own article; it must not swallow a live one. */
  @Test
  void a_removed_article_is_not_merged_and_the_live_one_has_the_address() throws Exception {
    String paper = paper("tomb-press.com");
    String removed = created(with(article("R1"), "url", paper + "r"));
    String live = created(with(article("R2"), "url", paper + "r?weekly"));
    given().delete(PATH + "/" + removed + "?reason=expired").then().statusCode(204);

    rules("tomb-press-com", "weekly");

    get(live).statusCode(200).body("canonicalUrl", is(paper + "r"));
    get(removed)
        .statusCode(410)
        .body("reason", is("expired"))
        .body("mergedInto", is((Object) null));
    byUrl(paper + "r").body("id", is(live));
  }

  /** Three at once, found one after the other: all point at the one that is left. */
  @Test
  void a_chain_of_merges_ends_at_the_oldest() throws Exception {
    String paper = paper("chain-press.com");
    String oldest = created(with(article("C1"), "url", paper + "c"));
    String middle = created(with(article("C2"), "url", paper + "c?weekly"));
    String youngest = created(with(article("C3"), "url", paper + "c?daily&weekly"));
    patch("chain-press-com", "{\"urlRules\": {\"trackingParameters\": [\"daily\"]}}");
    get(youngest).statusCode(410).body("mergedInto", is(middle));
    patch("chain-press-com", "{\"urlRules\": {\"trackingParameters\": [\"daily\", \"weekly\"]}}");
    get(middle).body("mergedInto", is(oldest));
    get(youngest).body("mergedInto", is(oldest));
  }

  /** A release with better rules must heal what the last one stored, wherever it is. */
  @Test
  void newer_general_rules_are_applied_to_every_host() throws Exception {
    String paper = paper("release-press.com");
    String older = created(with(article("G1"), "url", paper + "g?x=1"));
    String newer = created(with(article("G2"), "url", paper + "g?x=2"));
    // As a release would have stored it that kept utm_source.
    sql(
        """
        update original_url set url = url || '&utm_source=b', rules_version = 0,
          canonical_url = 'https://release-press.com/g?utm_source=b&x=1', identity = sha256('b')
        where article_id = '%s'"""
            .formatted(newer));
    sql(
        "update original_url set url = replace(url, 'x=2', 'x=1') where article_id = '%s'"
            .formatted(newer));
    sql(
        "insert into url_rules (version, general_version) values (1, 0) on conflict (only_one) do update set general_version = 0");

    rekey.takeOver();
    untilDone();

    get(newer).statusCode(410).body("mergedInto", is(older));
    assertThat(strings("select general_version::text from url_rules")).containsExactly("1");
    assertThat(strings("select distinct rules_version::text from original_url"))
        .containsExactly("1");
  }

  /** While replicas are replaced one by one, the last old one still writes by the old rules. */
  @Test
  void what_an_outdated_program_writes_is_left_for_the_newer_one() throws Exception {
    sql(
        "insert into url_rules (version, general_version) values (2, 99) on conflict (only_one) do update set general_version = 99");
    try {
      created(with(article("L"), "url", "https://left-press.com/l"));
      assertThat(rekey.step()).isFalse();
      assertThat(strings("select host from rekey")).containsExactly("left-press.com");
    } finally {
      sql("update url_rules set general_version = 1");
    }
    untilDone();
  }

  /** Scrapers do not pause for editors: nothing fails, nothing is lost, nothing stays double. */
  @Test
  void rules_change_while_articles_come_in() throws Exception {
    String paper = paper("busy-press.com");
    int articles = 40;
    for (int i = 0; i < articles; i++) {
      created(with(article("B" + i), "url", paper + "b" + i));
      created(with(article("W" + i), "url", paper + "b" + i + "?weekly"));
    }
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int round = 0; round < 6; round++) {
      for (int i = 0; i < articles; i++) {
        String address = paper + "b" + i + (round % 2 == 0 ? "?weekly" : "?weekly&utm_source=x");
        var body =
            with(
                article("B" + i),
                "url",
                address,
                "body",
                "Round " + round + " of " + i,
                "canonicalUrl",
                paper + "b" + i);
        calls.add(() -> post(body).extract().statusCode());
      }
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Future<Integer>> answers = new ArrayList<>(calls.stream().map(threads::submit).toList());
      rules("busy-press-com", "weekly");
      patch("busy-press-com", "{\"urlRules\": {\"trackingParameters\": [\"daily\"]}}");
      rules("busy-press-com", "weekly");
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isIn(200, 201);
      }
    }
    untilDone();
    assertThat(
            strings(
                "select count(*)::text from article where removed_at is null"
                    + " and url like 'https://busy-press.com/%'"))
        .containsExactly(Integer.toString(articles));
    for (int i = 0; i < articles; i++) {
      byUrl(paper + "b" + i + "?weekly").statusCode(200).body("canonicalUrl", not(is("")));
    }
    assertThat(
            strings(
                "select count(*)::text from original_url where host = 'busy-press.com'"
                    + " and source_rules_version < (select version from url_rules)"))
        .containsExactly("0");
  }

  private static String paper(String host) {
    given()
        .contentType("application/json")
        .body(Map.of("name", host, "hosts", List.of(host)))
        .post("/api/v1/sources")
        .then()
        .statusCode(201);
    return "https://" + host + "/";
  }

  private void rules(String slug, String tracking) {
    patch(slug, "{\"urlRules\": {\"trackingParameters\": [\"" + tracking + "\"]}}");
  }

  private void patch(String slug, String patch) {
    given()
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch("/api/v1/sources/" + slug)
        .then()
        .statusCode(200);
    untilDone();
  }

  private void untilDone() {
    Eventually.isTrue(
        "keys are made anew",
        SOON,
        () -> {
          rekey.step();
          return strings("select host from rekey").isEmpty();
        });
  }

  private static ValidatableResponse byUrl(String url) {
    return given().queryParam("url", url).get(PATH + "/by-url").then();
  }

  private List<String> strings(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private void sql(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.executeUpdate();
    }
  }
}
