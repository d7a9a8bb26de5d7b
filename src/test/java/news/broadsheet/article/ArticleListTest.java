package news.broadsheet.article;

import static io.restassured.RestAssured.given;
import static news.broadsheet.ingest.Articles.PATH;
import static news.broadsheet.ingest.Articles.article;
import static news.broadsheet.ingest.Articles.created;
import static news.broadsheet.ingest.Articles.portuguese;
import static news.broadsheet.ingest.Articles.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ArticleListTest {
  private static String at(String section, String name, String published) {
    return created(with(article(section + name), "section", section, "publishedAt", published));
  }

  // A page that is read while articles come in must neither skip nor repeat.
  @Test
  void pages_neither_skip_nor_repeat_while_articles_are_added() {
    List<String> expected = new ArrayList<>();
    for (int i = 9; i >= 1; i--) {
      expected.add(at("paged", "a" + i, "2026-05-0" + i));
    }
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      RequestSpecification request = given().queryParam("section", "paged").queryParam("limit", 2);
      if (cursor != null) {
        request.queryParam("cursor", cursor);
      }
      var page = request.get(PATH).then().statusCode(200).extract();
      seen.addAll(page.path("items.id"));
      cursor = page.path("nextCursor");
      at("paged", "b" + seen.size(), "2026-06-01");
    } while (cursor != null);
    assertThat(seen).containsExactlyElementsOf(expected);
  }

  @Test
  void articles_can_be_listed_in_three_orders() {
    String old = at("ordered", "old", "2020-01-01");
    String young = at("ordered", "young", "2026-01-01T10:00:00Z");
    for (var expected :
        Map.of(
                "newest",
                List.of(young, old),
                "oldest",
                List.of(old, young),
                "updated",
                List.of(young, old))
            .entrySet()) {
      given()
          .queryParam("section", "ordered")
          .queryParam("sort", expected.getKey())
          .get(PATH)
          .then()
          .body("items.id", contains(expected.getValue().toArray()));
    }
  }

  @Test
  void a_cursor_of_another_query_is_refused() {
    at("cursed", "a", "2020-01-01");
    at("cursed", "b", "2020-01-02");
    String cursor =
        given().queryParam("section", "cursed").queryParam("limit", 1).get(PATH).path("nextCursor");
    for (String other : List.of("cursor=" + cursor, "section=cursed&cursor=nonsense")) {
      given()
          .get(PATH + "?" + other)
          .then()
          .statusCode(400)
          .body("violations.field", contains("cursor"));
    }
  }

  @Test
  void a_list_has_an_entity_tag() {
    String tag = given().get(PATH + "?section=none").then().extract().header("ETag");
    given().header("If-None-Match", tag).get(PATH + "?section=none").then().statusCode(304);
  }

  @Test
  void filters_choose() {
    String id =
        created(
            with(
                portuguese("filtered"),
                "url",
                "https://www.filter-paper.example/1",
                "language",
                "pt-BR",
                "authors",
                List.of(Map.of("name", "Ada Quill")),
                "tags",
                List.of("tides"),
                "publishedAt",
                "2019-07-04T22:00:00Z"));
    for (String filter :
        List.of(
            "source=filter-paper-example",
            "language=pt&host=filter-paper.example",
            "language=PT-br&host=www.filter-paper.example",
            "author=ada%20QUILL&host=filter-paper.example",
            "tag=tides",
            "from=2019-07-04&to=2019-07-04&tag=tides")) {
      given()
          .urlEncodingEnabled(false)
          .get(PATH + "?" + filter)
          .then()
          .statusCode(200)
          .body("items.id", contains(id));
    }
    for (String filter :
        List.of("tag=tide", "from=2019-07-05&tag=tides", "language=pt-PT&tag=tides")) {
      assertThat(
              given()
                  .urlEncodingEnabled(false)
                  .get(PATH + "?" + filter)
                  .then()
                  .extract()
                  .<List<?>>path("items"))
          .isEmpty();
    }
  }

  // A page of a million articles would take the memory of all other requests.
  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "201", "2147483647"})
  void a_page_that_is_too_small_or_too_large_is_refused(String limit) {
    given()
        .queryParam("limit", limit)
        .get(PATH)
        .then()
        .statusCode(400)
        .body("violations[0].field", is("limit"));
  }
}
