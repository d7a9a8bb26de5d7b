package news.broadsheet.revision;

import static io.restassured.RestAssured.given;
import static news.broadsheet.ingest.Articles.PATH;
import static news.broadsheet.ingest.Articles.article;
import static news.broadsheet.ingest.Articles.created;
import static news.broadsheet.ingest.Articles.get;
import static news.broadsheet.ingest.Articles.post;
import static news.broadsheet.ingest.Articles.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RevisionTest {
  private static String revisions(String id) {
    return PATH + "/" + id + "/revisions";
  }

  private static ValidatableResponse revision(String id, int number) {
    return given().get(revisions(id) + "/" + number).then();
  }

  private static ValidatableResponse diff(String id, int number) {
    return given().get(revisions(id) + "/" + number + "/diff").then();
  }

  /** Of an article that said three things, the last of them now. */
  private static String rewritten(String name) {
    String id = created(article(name));
    post(with(
            article(name),
            "body",
            "The ferry " + name + " stays in dock until June.",
            "tags",
            List.of("dock")))
        .body("revision", is(2));
    post(with(
            article(name),
            "title",
            "The ferry " + name + " is sold",
            "body",
            "Nothing of the above holds."))
        .body("revision", is(3));
    return id;
  }

  @Test
  void what_an_article_said_can_be_listed_and_read() {
    String id = rewritten("Alva");
    given()
        .get(revisions(id))
        .then()
        .statusCode(200)
        .body("items.revision", contains(3, 2, 1))
        .body("items.current", contains(true, false, false))
        .body("items.comparedWith", contains(2, 1, null))
        .body("items[0].changes.headline.wordsInserted", is(2))
        .body("items[0].changes.body", notNullValue())
        .body("items[1].changes.headline", nullValue())
        .body("items[1].changes.metadata.fields", contains("tags"))
        .body("items[2].changes", nullValue())
        .body("nextCursor", nullValue());
    revision(id, 1)
        .statusCode(200)
        .body("body", is(article("Alva").get("body")))
        .body("revision", is(1))
        .body("current", is(false))
        .body("tags", nullValue())
        .body("supersededAt", notNullValue());
    revision(id, 2).body("tags", contains("dock"));
    revision(id, 3).body("current", is(true)).body("supersededAt", nullValue());
  }

  // Each text was current until the next one came: no gap, no overlap.
  @Test
  void one_revision_ends_when_the_next_begins() {
    JsonPath list = given().get(revisions(rewritten("Bodil"))).jsonPath();
    assertThat(list.getString("items[2].supersededAt"))
        .isEqualTo(list.getString("items[1].recordedAt"));
    assertThat(list.getString("items[1].supersededAt"))
        .isEqualTo(list.getString("items[0].recordedAt"));
  }

  @Test
  void a_list_of_revisions_has_pages() {
    String id = rewritten("Cara");
    List<Integer> seen = new ArrayList<>();
    JsonPath page = given().queryParam("limit", 2).get(revisions(id)).jsonPath();
    seen.addAll(page.getList("items.revision"));
    String cursor = page.getString("nextCursor");
    page =
        given().queryParam("limit", 2).queryParam("cursor", cursor).get(revisions(id)).jsonPath();
    seen.addAll(page.getList("items.revision"));
    assertThat(seen).containsExactly(3, 2, 1);
    assertThat(page.getString("nextCursor")).isNull();
    given()
        .queryParam("cursor", cursor)
        .get(revisions(created(article("Cilja"))))
        .then()
        .statusCode(400);
  }

  @Test
  void a_diff_tells_the_words_that_changed_and_how_many() {
    String id = created(article("Disa"));
    post(
        with(
            article("Disa"),
            "body",
            "After eleven weeks in dock the ferry Disa sails again on Tuesday."));
    JsonPath diff = diff(id, 2).statusCode(200).extract().jsonPath();
    assertThat(diff.getInt("from")).isEqualTo(1);
    assertThat(diff.getList("body[0].words.op"))
        .containsExactly("equal", "delete", "insert", "equal");
    assertThat(diff.getString("body[0].words[1].text")).isEqualTo("Monday");
    assertThat(diff.getString("body[0].words[2].text")).isEqualTo("Tuesday");
    assertThat(diff.getMap("changes.body"))
        .isEqualTo(
            Map.of(
                "wordsInserted",
                1,
                "wordsDeleted",
                1,
                "charactersInserted",
                7,
                "charactersDeleted",
                6));
    assertThat(diff.getMap("changes")).containsOnlyKeys("body");
    assertThat(diff.getBoolean("coarse")).isFalse();
  }

  // Whoever follows a story over a week compares the ends, and may look back from the new one.
  @Test
  void any_two_revisions_can_be_compared_in_either_direction() {
    String id = rewritten("Ebba");
    for (int[] pair : new int[][] {{1, 3}, {3, 1}, {2, 2}}) {
      JsonPath diff =
          given()
              .queryParam("from", pair[0])
              .get(revisions(id) + "/" + pair[1] + "/diff")
              .jsonPath();
      String before = revision(id, pair[0]).extract().path("body");
      String after = revision(id, pair[1]).extract().path("body");
      assertThat(texts(diff, "insert")).isEqualTo(before);
      assertThat(texts(diff, "delete")).isEqualTo(after);
    }
  }

  private static String texts(JsonPath diff, String left) {
    return diff.<Map<String, Object>>getList("body").stream()
        .flatMap(RevisionTest::steps)
        .filter(step -> !step.get("op").equals(left))
        .map(step -> (String) step.get("text"))
        .collect(Collectors.joining());
  }

  @SuppressWarnings("unchecked")
  private static java.util.stream.Stream<Map<String, Object>> steps(Map<String, Object> edit) {
    return edit.containsKey("words")
        ? ((List<Map<String, Object>>) edit.get("words")).stream()
        : java.util.stream.Stream.of(edit);
  }

  // An article is other people's text: shown as HTML it must stay text.
  @Test
  void a_diff_as_a_page_marks_changes_and_runs_nothing() {
    String id =
        created(with(article("Finja"), "body", "First <script>alert(1)</script> line.\n\nSecond."));
    post(
        with(
            article("Finja"),
            "body",
            "First <img src=x onerror=alert(1)> line.\n\nSecond.\n\nThird.",
            "byline",
            "By \"><svg/onload=alert(1)>"));
    var page =
        given()
            .accept("text/html")
            .get(revisions(id) + "/2/diff")
            .then()
            .statusCode(200)
            .contentType("text/html;charset=UTF-8")
            .header("Content-Security-Policy", containsString("default-src 'none'"))
            .header("Vary", containsString("Accept"))
            .extract();
    assertThat(page.asString())
        .contains("<ins>", "<del>", "<p>Second.", "script&gt;</del>")
        .doesNotContain("<script", "<img", "<svg");
    given()
        .accept("text/html")
        .header("If-None-Match", page.header("ETag"))
        .get(revisions(id) + "/2/diff")
        .then()
        .statusCode(304);
  }

  @Test
  void json_is_for_all_who_do_not_prefer_a_page() {
    String id = rewritten("Gun");
    for (String accept : List.of("*/*", "application/json", "text/html;q=0.5, application/json")) {
      given()
          .header("Accept", accept)
          .get(revisions(id) + "/2/diff")
          .then()
          .statusCode(200)
          .contentType("application/json");
    }
  }

  @Test
  void what_does_not_exist_is_404_and_says_what_is_missing() {
    String id = created(article("Hedda"));
    revision(id, 2).statusCode(404).body("detail", containsString("no revision 2"));
    diff(id, 1).statusCode(404).body("detail", containsString("comes before revision 1"));
    given().queryParam("from", 9).get(revisions(id) + "/1/diff").then().statusCode(404);
    given().get(revisions(id) + "/0").then().statusCode(400);
    given().get(revisions(id) + "/2147483648").then().statusCode(400);
    given().get(revisions(id) + "/2147483647/diff").then().statusCode(404);
    given().get(revisions(id) + "/one").then().statusCode(400);
  }

  // The newest text is the one to show, whenever an old copy of the page turns up.
  @Test
  void an_older_scrape_is_a_revision_that_never_was_current() {
    String id = created(with(article("Ida"), "retrievedAt", "2026-03-02T11:00:00Z"));
    post(with(
            article("Ida"),
            "retrievedAt",
            "2026-03-01T11:00:00Z",
            "body",
            "An early draft of it.",
            "tags",
            List.of("a", "b")))
        .body("revision", is(2));
    post(with(article("Ida"), "retrievedAt", "2026-03-03T11:00:00Z", "body", "It is over."))
        .body("revision", is(3));
    given()
        .get(revisions(id))
        .then()
        .body("items.current", contains(true, false, false))
        .body("items.comparedWith", contains(1, 1, null))
        .body("items[1].supersededAt", nullValue());
    revision(id, 2).body("tags", contains("a", "b"));
  }

  @Test
  void an_article_can_be_read_as_of_an_instant() {
    String id = rewritten("Jorun");
    String before = get(id).extract().path("createdAt");
    String second = revision(id, 2).extract().path("recordedAt");
    asOf(id, before)
        .statusCode(200)
        .body("revision", is(1))
        .body("body", is(article("Jorun").get("body")));
    asOf(id, second).body("revision", is(2)).body("updatedAt", is(second));
    asOf(id, "2999-01-01T00:00:00Z").body("revision", is(3));
    asOf(id, "2001-01-01T00:00:00+01:00")
        .statusCode(404)
        .body("detail", containsString("first stored at"));
    for (String malformed : List.of("yesterday", "2026-01-01", "2026-01-01T10:00")) {
      asOf(id, malformed).statusCode(400).body("violations.field", contains("asOf"));
    }
  }

  // A copy of the past must not pass for the present, nor be fetched again and again.
  @Test
  void the_past_has_an_entity_tag_of_its_own() {
    String id = rewritten("Kaja");
    String second = revision(id, 2).extract().path("recordedAt");
    String tag = asOf(id, second).extract().header("ETag");
    assertThat(tag).isNotEqualTo(get(id).extract().header("ETag"));
    given()
        .header("If-None-Match", tag)
        .queryParam("asOf", second)
        .get(PATH + "/" + id)
        .then()
        .statusCode(304);
    given().header("If-None-Match", tag).get(PATH + "/" + id).then().statusCode(200);
    given()
        .queryParam("asOf", second)
        .queryParam("include", "urls")
        .get(PATH + "/" + id)
        .then()
        .statusCode(200)
        .header("ETag", not(is(tag)))
        .body("urls.url", hasItem(article("Kaja").get("url")));
  }

  private static ValidatableResponse asOf(String id, String instant) {
    return given().queryParam("asOf", instant).get(PATH + "/" + id).then();
  }
}
