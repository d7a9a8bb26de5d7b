package news.broadsheet.follow;

import static io.restassured.RestAssured.given;
import static news.broadsheet.ingest.Articles.article;
import static news.broadsheet.ingest.Articles.created;
import static news.broadsheet.ingest.Articles.portuguese;
import static news.broadsheet.ingest.Articles.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import news.broadsheet.embedded.Eventually;
import news.broadsheet.ingest.Articles;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangeFeedTest {
  private static final String PATH = "/api/v1/changes";

  @Test
  void what_happens_to_an_article_is_told_in_order() {
    String cursor = now();
    Map<String, Object> article = article("in-order");
    String id = created(article);
    Articles.post(with(article, "body", "The ferry in-order stays in dock.")).statusCode(200);
    given().delete(Articles.PATH + "/" + id + "?reason=expired").then().statusCode(204);

    Response page = after(cursor);

    assertThat(page.jsonPath().getList("items.kind", String.class))
        .containsExactly("created", "revised", "removed");
    assertThat(page.jsonPath().getList("items.articleId", String.class)).containsOnly(id);
    assertThat(page.jsonPath().getList("items.revision", Integer.class)).containsExactly(1, 2, 2);
    assertThat(page.jsonPath().getBoolean("more")).isFalse();
  }

  /** A follower that crashes half-way through a page goes on in the middle of it. */
  @Test
  void every_change_has_a_cursor_and_pages_join_without_a_seam() {
    String cursor = now();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.add(created(article("seam-" + i)));
    }

    assertThat(articles(after(cursor, "limit", 2))).isEqualTo(ids.subList(0, 2));
    assertThat(after(cursor, "limit", 2).jsonPath().getBoolean("more")).isTrue();
    String second = after(cursor, "limit", 2).path("items[1].cursor");
    assertThat(second).isEqualTo(after(cursor, "limit", 2).path("nextCursor"));
    String third = after(second, "limit", 2).path("items[0].cursor");
    assertThat(articles(after(third))).isEqualTo(ids.subList(3, 5));
  }

  /** Mirrors begin with the past; without it, only what was created later would ever be known. */
  @Test
  void without_a_cursor_the_history_is_read_from_its_beginning() {
    String first = created(article("beginning"));
    List<String> told = new ArrayList<>();
    Response page = get();
    while (page.jsonPath().getBoolean("more")) {
      told.addAll(articles(page));
      page = after(page.path("nextCursor"));
    }
    told.addAll(articles(page));
    assertThat(told).contains(first);
  }

  @Test
  void a_follower_hears_only_of_what_it_asked_for() {
    String cursor = now();
    Map<String, Object> brazilian =
        with(portuguese("rio"), "language", "pt-BR", "url", "https://www.rio-mirror.example/1");
    String rio = created(brazilian);
    String ferry = created(with(article("plain"), "language", "en"));
    given().delete(Articles.PATH + "/" + ferry).then().statusCode(204);

    assertThat(articles(after(cursor, "language", "pt"))).containsExactly(rio);
    assertThat(articles(after(cursor, "language", "pt-br"))).containsExactly(rio);
    assertThat(articles(after(cursor, "language", "pt-PT"))).isEmpty();
    assertThat(articles(after(cursor, "source", "rio-mirror-example"))).containsExactly(rio);
    assertThat(articles(after(cursor, "kind", "removed,merged"))).containsExactly(ferry);
  }

  /**
   * Whoever follows one source must not lose the thread because an editor merged it: neither what
   * it had not read yet, nor what comes under the other name, nor what it had under a false one.
   */
  @Test
  void a_follower_of_a_source_follows_it_into_the_other_one() {
    String here = created(with(article("here"), "url", "https://here-times.example/1"));
    String cursor = now();
    String there = created(with(article("there"), "url", "https://there-times.example/1"));
    String unread = created(with(article("unread"), "url", "https://here-times.example/2"));
    var streamed = new ArrayList<String>();
    try (var stream = new Events("source=here-times-example&after=" + now(), "")) {
      stream.next(); // now it follows
      given()
          .contentType("application/json")
          .body(Map.of("into", "there-times-example"))
          .post("/api/v1/sources/here-times-example/merge")
          .then()
          .statusCode(200);
      assertThatExceptionOfType(NoSuchElementException.class)
          .as("the end of a stream that follows what is no more")
          .isThrownBy(
              () -> {
                while (true) {
                  told(stream.next(), streamed);
                }
              });
      try (var again = new Events("source=here-times-example", stream.lastId())) {
        while (streamed.size() < 2) {
          told(again.next(), streamed);
        }
      }
    }
    Eventually.isTrue(
        "articles are moved",
        Duration.ofSeconds(20),
        () ->
            changes(after(cursor, "source", "there-times-example")).contains("revised " + unread));

    List<String> expected =
        List.of("created " + there, "created " + unread, "revised " + here, "revised " + unread);
    for (String name : List.of("here-times-example", "there-times-example")) {
      assertThat(changes(after(cursor, "source", name)))
          .as(name)
          .containsExactlyInAnyOrderElementsOf(expected);
    }
    assertThat(streamed).containsExactlyInAnyOrder("revised " + here, "revised " + unread);
  }

  /** Read past what does not match, else a quiet filter would read it again and again. */
  @Test
  void the_cursor_moves_on_where_nothing_matches() {
    String cursor = now();
    created(article("unmatched"));
    Response none = after(cursor, "language", "is");
    assertThat(articles(none)).isEmpty();
    assertThat(none.<String>path("nextCursor")).isNotEqualTo(cursor);
    assertThat(articles(after(none.path("nextCursor")))).isEmpty();
  }

  /** Waiting for ever for a source of another spelling is worse than an error. */
  @Test
  void a_source_that_does_not_exist_and_a_kind_that_is_none_are_refused() {
    given().get(PATH + "?source=nobody").then().statusCode(400);
    given().get(PATH + "?source=" + UUID.randomUUID()).then().statusCode(400);
    given().get(PATH + "?kind=created,changed").then().statusCode(400);
    given().get(PATH + "?wait=61").then().statusCode(400);
    given().get(PATH + "?after=yesterday").then().statusCode(400);
  }

  @Test
  void articles_come_with_their_changes_where_asked_for_and_while_they_stand() {
    String cursor = now();
    String stands = created(article("stands"));
    String gone = created(article("gone"));
    given().delete(Articles.PATH + "/" + gone).then().statusCode(204);

    Response page = after(cursor, "include", "article");

    assertThat(page.<String>path("items[0].article.id")).isEqualTo(stands);
    assertThat(page.<String>path("items[0].article.body")).contains("ferry stands");
    assertThat(page.<Object>path("items[1].article")).isNull();
    assertThat(page.<Object>path("items[2].article")).isNull();
  }

  /** Followers are readers too. */
  @Test
  void an_embargoed_article_is_told_of_when_its_embargo_ends() {
    String cursor = now();
    Instant end = Instant.now().plusSeconds(2);
    Map<String, Object> article = with(article("embargoed"), "embargoedUntil", end.toString());
    String id = created(article);
    Articles.post(with(article, "body", "Changed under embargo.")).statusCode(200);
    String meanwhile = created(article("meanwhile"));

    assertThat(articles(after(cursor))).containsExactly(meanwhile);
    String later = after(cursor).path("nextCursor");
    Eventually.isTrue(
        "it is told of",
        java.time.Duration.ofSeconds(10),
        () -> articles(after(later)).equals(List.of(id)));
    assertThat(after(later).<String>path("items[0].kind")).isEqualTo("created");
    assertThat(after(later).<Integer>path("items[0].revision")).isEqualTo(2);
    assertThat(Instant.parse(after(later).path("items[0].at"))).isAfterOrEqualTo(end);
  }

  @Test
  void an_embargo_that_is_set_later_takes_the_article_away_until_it_ends() {
    String id = created(article("late-embargo"));
    String cursor = now();
    patch(id, "{\"embargoedUntil\":\"" + Instant.now().plus(1, ChronoUnit.DAYS) + "\"}");
    patch(id, "{\"title\":\"Nobody is told\"}");
    patch(id, "{\"embargoedUntil\":null}");
    patch(id, "{\"title\":\"Everybody is told\"}");

    assertThat(after(cursor).jsonPath().getList("items.kind", String.class))
        .containsExactly("removed", "restored", "revised");
  }

  @Test
  void an_article_that_is_removed_under_embargo_was_never_there() {
    String cursor = now();
    Instant end = Instant.now().plus(1, ChronoUnit.DAYS);
    String id = created(with(article("never"), "embargoedUntil", end.toString()));
    given().delete(Articles.PATH + "/" + id).then().statusCode(204);
    assertThat(articles(after(cursor))).isEmpty();
  }

  private static void told(Events.Event event, List<String> told) {
    if (!event.data().isEmpty()) {
      var change = Client.json(event.data());
      told.add(change.path("kind").asText() + " " + change.path("articleId").asText());
    }
  }

  private static List<String> changes(Response page) {
    return page.jsonPath().getList("items").stream()
        .map(item -> (Map<?, ?>) item)
        .map(item -> item.get("kind") + " " + item.get("articleId"))
        .toList();
  }

  private static void patch(String id, String patch) {
    given()
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch(Articles.PATH + "/" + id)
        .then()
        .statusCode(200);
  }

  private static String now() {
    return after("now").path("nextCursor");
  }

  private static List<String> articles(Response page) {
    return page.jsonPath().getList("items.articleId", String.class);
  }

  private static Response get() {
    return given().get(PATH).then().statusCode(200).extract().response();
  }

  private static Response after(String cursor, Object... nameAndValue) {
    var request = given().queryParam("after", cursor);
    if (nameAndValue.length > 0) {
      request.queryParam((String) nameAndValue[0], nameAndValue[1]);
    }
    return request.get(PATH).then().statusCode(200).extract().response();
  }
}
