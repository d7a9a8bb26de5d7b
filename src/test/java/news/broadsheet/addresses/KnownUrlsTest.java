package news.broadsheet.addresses;

import static io.restassured.RestAssured.given;
import static news.broadsheet.ingest.Articles.article;
import static news.broadsheet.ingest.Articles.created;
import static news.broadsheet.ingest.Articles.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KnownUrlsTest {
  private static final String EXISTS = "/api/v1/urls/exists";

  /** A scraper asks before it fetches, with whatever spelling the page before it linked. */
  @Test
  void each_address_is_answered_in_its_place() {
    String one = created(article("exists-1"));
    String two = created(article("exists-2"));
    given().delete("/api/v1/articles/" + two + "?reason=expired").then().statusCode(204);
    var page =
        ask(
            List.of(
                "http://www.tidewater-courier.example/news/exists-1/?utm_source=feed",
                "https://www.tidewater-courier.example/news/never",
                "//WWW.tidewater-courier.example:80/news/exists-2",
                "https://www.tidewater-courier.example/news/exists-1"));
    page.statusCode(200)
        .body("items.known", contains(true, false, true, true))
        .body("items.articleId", contains(one, null, two, one))
        .body("items.gone", contains(false, null, true, false))
        .body("items[0].canonicalUrl", is("http://www.tidewater-courier.example/news/exists-1/"))
        .body("items[1].canonicalUrl", is("https://www.tidewater-courier.example/news/never"));
  }

  /** One link to a mailbox among a thousand must not cost the other answers. */
  @Test
  void what_is_no_address_is_answered_with_a_problem() {
    String id = created(article("exists-3"));
    ask(List.of(
            "mailto:desk@tidewater-courier.example",
            "",
            "https://www.tidewater-courier.example/news/exists-3",
            "https://tidewater-courier.example/" + "x".repeat(2000)))
        .statusCode(200)
        .body("items.known", contains(false, false, true, false))
        .body("items.articleId", contains(null, null, id, null))
        .body("items[0].problem", is("must be an http or https URL"))
        .body("items[1].problem", is("must be an http or https URL"))
        .body("items[3].problem", is("must be at most 2000 characters long"));
  }

  /** The address that an article claims to be a copy of names somebody else's article. */
  @Test
  void a_claim_of_syndication_makes_no_address_known() {
    created(with(article("exists-4"), "canonicalUrl", "https://wire.example/exists-4"));
    ask(List.of("https://wire.example/exists-4")).body("items.known", contains(false));
  }

  @Test
  void a_thousand_are_answered_and_more_are_refused() {
    var urls = new ArrayList<String>();
    for (int i = 0; i < 1000; i++) {
      urls.add("https://www.tidewater-courier.example/many/" + i);
    }
    var known = ask(urls).statusCode(200).body("items", hasSize(1000)).extract();
    assertThat(known.<List<String>>path("items.url")).isEqualTo(urls);

    urls.add("https://www.tidewater-courier.example/many/1000");
    ask(urls).statusCode(422).body("violations.field", contains("urls"));
    ask(List.of()).statusCode(422).body("violations.field", contains("urls"));
    ask(Collections.singletonList(null)).statusCode(422);
  }

  private static ValidatableResponse ask(List<String> urls) {
    return given().contentType("application/json").body(Map.of("urls", urls)).post(EXISTS).then();
  }
}
