package news.broadsheet.ingest;

import static io.restassured.RestAssured.given;
import static news.broadsheet.ingest.Articles.PATH;
import static news.broadsheet.ingest.Articles.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PageIngestTest {
  private static final String TEXT =
      """
      <p>The lock gate that jammed on Friday evening moves again, and the first barge went through it at dawn.</p>
      <p>A log had wedged itself under the lower hinge, the canal board said, and divers cut it in two.</p>
      """;

  private static ValidatableResponse post(byte[] page, String type, String url) {
    var request = given().contentType(type).body(page);
    return (url == null ? request : request.queryParam("url", url)).post(PATH).then();
  }

  private static ValidatableResponse post(String page, String url) {
    return post(page.getBytes(StandardCharsets.UTF_8), "text/html", url);
  }

  // The main job: each part in its own field, and nothing of the page's frame in the text.
  @Test
  void a_page_becomes_an_article() {
    String page =
        """
        <!DOCTYPE html><html lang="en-GB"><head>
        <title>Lock gate moves again - Canal Times</title>
        <meta property="og:site_name" content="Canal Times">
        <script type="application/ld+json">
        {"@context": "https://schema.org", "@graph": [
          {"@type": "Organization", "@id": "#paper", "name": "Canal Times"},
          {"@type": "NewsArticle", "headline": "Lock gate moves again",
           "datePublished": "2026-03-07T06:40:00+01:00", "articleSection": "Waterways",
           "author": [{"@type": "Person", "name": "Ida Holm"}, {"@type": "Organization", "name": "Reuters"}],
           "publisher": {"@id": "#paper"}}]}
        </script></head><body>
        <nav><a href="/">Front page</a><a href="/waterways">Waterways</a></nav>
        <article><h1>Lock gate moves again</h1>
        <figure><img src="/img/lock-gate.jpg" alt="A lock">
        <figcaption>The gate at dawn. Photo: P. Sand</figcaption></figure>
        """
            + TEXT
            + """
        <p>The board told of it in <a href="/2026/03/06/jam">its report of Friday</a>, hours before the gate moved.</p>
        <script>document.write('<p>not text</p>')</script></article>
        <div class="related"><p>Read how eleven other gates were mended over the last forty years.</p></div>
        </body></html>""";
    String id =
        post(page, "https://canal-times.example/2026/03/07/gate?utm_source=feed")
            .statusCode(201)
            .body("warnings", nullValue())
            .extract()
            .path("id");
    get(id)
        .body("title", is("Lock gate moves again"))
        .body("authors.name", contains("Ida Holm"))
        .body("agency", is("Reuters"))
        .body("publishedAt", is("2026-03-07T06:40:00+01:00"))
        .body("language", is("en-GB"))
        .body("section", is("Waterways"))
        .body("images.url", contains("https://canal-times.example/img/lock-gate.jpg"))
        .body("images.caption", contains("The gate at dawn"))
        .body("images.credit", contains("P. Sand"))
        .body(
            "body",
            containsString("[its report of Friday](https://canal-times.example/2026/03/06/jam)"))
        .body("body", not(containsString("eleven other gates")))
        .body("body", not(containsString("not text")));
  }

  // Templates keep the JSON-LD of another article; what people are shown is what was published.
  @Test
  void json_ld_of_another_article_is_left_aside() {
    String page =
        """
        <html><head><title>Lock gate moves again</title>
        <script type="application/ld+json">
        {"@type": "NewsArticle", "headline": "Ten soups for cold evenings", "author": {"@type": "Person", "name": "Carl Fenn"},
         "datePublished": "2019-01-01T08:00:00Z", "articleBody": "Peel the carrots. Boil the water."}
        </script></head><body><h1>Lock gate moves again</h1><p>By Ida Holm</p><p>March 7, 2026</p>
        """
            + TEXT
            + "</body></html>";
    String id =
        post(page, "https://canal-times.example/2026/03/07/disagreeing")
            .statusCode(201)
            .body("warnings.code", hasItem("jsonLdDisagrees"))
            .extract()
            .path("id");
    get(id)
        .body("title", is("Lock gate moves again"))
        .body("authors.name", contains("Ida Holm"))
        .body("publishedAt", is("2026-03-07"))
        .body("body", containsString("canal board"))
        .body("body", not(containsString("carrots")));
  }

  // Servers that were moved to UTF-8 go on serving old files; their letters must not turn into �.
  @Test
  void a_page_in_windows_1251_that_says_it_is_utf_8_is_read_as_written() {
    String page =
        """
        <html lang="ru"><head><meta charset="utf-8"><title>Шлюз снова открыт</title></head><body>
        <h1>Шлюз снова открыт</h1>
        <p>Ворота шлюза, которые заклинило в пятницу вечером, снова движутся, и первая баржа прошла на рассвете.</p>
        <p>Под нижнюю петлю попало бревно, сообщили в управлении канала, и водолазы распилили его надвое.</p>
        </body></html>""";
    String id =
        post(
                page.getBytes(Charset.forName("windows-1251")),
                "text/html;charset=utf-8",
                "https://canal-times.example/2026/03/07/shlyuz")
            .statusCode(201)
            .body("warnings.code", contains("wrongCharset"))
            .extract()
            .path("id");
    get(id)
        .body("title", is("Шлюз снова открыт"))
        .body("body", containsString("сообщили в управлении канала"));
  }

  // An article without an address has no identity; the answer says what is missing.
  @Test
  void a_page_without_an_address_is_refused_with_the_field_named() {
    post("<h1>Lock gate moves again</h1>" + TEXT, null)
        .statusCode(422)
        .body("violations.field", contains("url"));
  }

  // Crawlers that lose the address still have the one the publisher wrote into the page.
  @Test
  void a_page_that_states_its_own_address_needs_no_other() {
    String page =
        "<link rel=canonical href='https://canal-times.example/2026/03/07/own'>"
            + "<h1>Lock gate moves again</h1>"
            + TEXT;
    post(page, null).statusCode(201).body("url", is("https://canal-times.example/2026/03/07/own"));
    post(page, "https://canal-times.example/2026/03/07/own?utm_medium=x")
        .statusCode(200)
        .body("outcome", is("unchanged"));
  }

  // An empty body is a scraper's mistake, not a page without text.
  @Test
  void an_empty_page_is_malformed() {
    post("", "https://canal-times.example/2026/03/07/empty").statusCode(400);
  }
}
