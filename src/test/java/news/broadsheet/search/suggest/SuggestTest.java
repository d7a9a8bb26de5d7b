package news.broadsheet.search.suggest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SuggestTest {
  @Inject SuggestionReading reading;

  @BeforeEach
  void some_articles() throws Exception {
    post("https://gazette.example/1", "Ferry reopens after eleven weeks", "Ada Quill", "ferries");
    post("https://gazette.example/2", "Ferry reopens after eleven weeks!", "Bo Ferrer", "100%_sea");
    post("https://ferrol-courier.example/3", "Lighthouse keeper retires", "Ada Quill", "Sea");
    reading.readNew();
  }

  private static void post(String url, String title, String author, String tag) {
    given()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "url",
                url,
                "title",
                title,
                "body",
                "About " + url,
                "authors",
                List.of(Map.of("name", author)),
                "tags",
                List.of(tag)))
        .post("/api/v1/articles")
        .then()
        .statusCode(org.hamcrest.Matchers.lessThan(300));
  }

  private static List<String> suggested(String typed) {
    Response answer = given().queryParam("q", typed).get("/api/v1/search/suggest");
    List<String> kinds = answer.path("items.kind");
    List<String> texts = answer.path("items.text");
    List<String> both = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      both.add(kinds.get(i) + " " + texts.get(i));
    }
    return both;
  }

  // People know how a headline or a name begins, not in which case it is written.
  @Test
  void titles_sources_authors_and_tags_are_completed() {
    assertThat(suggested("FERR"))
        .containsExactly(
            "title Ferry reopens after eleven weeks",
            "title Ferry reopens after eleven weeks!",
            "source ferrol-courier.example",
            "author Bo Ferrer",
            "tag ferries");
    assertThat(suggested("quill")).containsExactly("author Ada Quill");
    assertThat(suggested("ada q")).containsExactly("author Ada Quill");
    assertThat(suggested("zzz")).isEmpty();
  }

  // What a court had taken down is not to be completed for whoever types its beginning.
  @ParameterizedTest
  @ValueSource(strings = {"takedown", "gone", "expired"})
  void what_only_a_removed_article_said_is_suggested_no_more(String reason) throws Exception {
    String name = "Slandered" + reason;
    post("https://removed.example/" + reason, name + " harvested", name + " Zzyzx", "tag " + name);
    post("https://kept.example/" + reason, "A harvested field", "Kept Yardley", "kept yield");
    reading.readNew();
    assertThat(suggested(name)).hasSize(2);
    assertThat(suggested("tag " + name)).hasSize(1);
    assertThat(meant(name.replace("dere", "dre"))).isEqualToIgnoringCase(name);

    String id =
        given()
            .queryParam("url", "https://removed.example/" + reason)
            .get("/api/v1/articles/by-url")
            .path("id");
    given().delete("/api/v1/articles/" + id + "?reason=" + reason).then().statusCode(204);

    assertThat(suggested(name)).isEmpty();
    assertThat(suggested("zzyz")).isEmpty();
    assertThat(suggested("tag " + name)).isEmpty();
    assertThat(meant(name.replace("dere", "dre"))).isNull();
    assertThat(suggested("kept y")).containsExactly("author Kept Yardley", "tag kept yield");
    assertThat(meant("harvestet")).isEqualTo("harvested");
  }

  // Signs that mean something to LIKE are letters like others.
  @Test
  void wildcards_stand_for_themselves() {
    assertThat(suggested("100%_")).containsExactly("tag 100%_sea");
    assertThat(suggested("%")).isEmpty();
    assertThat(suggested("\\")).isEmpty();
  }

  @Test
  void a_misspelt_word_that_nothing_has_is_put_right() {
    Response answer = given().queryParam("q", "lighthose -ferry").get("/api/v1/search");

    assertThat(answer.<String>path("didYouMean")).isEqualTo("lighthouse -ferry");
    assertThat(meant("lighthouse")).isNull();
    assertThat(meant("qwrtzpsdf")).isNull();
    // What would find nothing either is not proposed.
    assertThat(meant("lighthose weeks")).isNull();
  }

  private static String meant(String query) {
    return given().queryParam("q", query).get("/api/v1/search").path("didYouMean");
  }

  @Test
  void what_makes_no_sense_is_refused() {
    for (String wrong : List.of("", " ", "a".repeat(101), "a\0")) {
      assertThat(given().queryParam("q", wrong).get("/api/v1/search/suggest").statusCode())
          .isEqualTo(400);
    }
  }
}
