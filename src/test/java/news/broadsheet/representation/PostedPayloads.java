package news.broadsheet.representation;

import static io.restassured.RestAssured.given;
import static news.broadsheet.ingest.Articles.PATH;
import static news.broadsheet.ingest.Articles.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.broadsheet.embedded.Eventually;

/** The payloads as JSON, as scraped documents, as pages and as entries of a feed. */
final class PostedPayloads {
  /** In every text, so that a search finds and marks it. */
  static final String WORD = "lamplighter";

  private static final String SITE = "https://www.payload-post.example/";

  private final List<String> payloads;
  private final Set<String> ids = new LinkedHashSet<>();

  PostedPayloads(List<String> payloads) {
    this.payloads = payloads;
  }

  /** Of the articles that it made. */
  Set<String> ids() {
    for (int i = 0; i < payloads.size(); i++) {
      String payload = payloads.get(i);
      json(i, payload);
      markdown(i, payload);
      page(i, payload);
    }
    feed();
    assertThat(ids).hasSizeGreaterThan(payloads.size() * 2);
    return ids;
  }

  /** Twice, so that there is a difference to show. */
  private void json(int i, String payload) {
    String text = WORD + " " + i + " " + payload;
    Map<String, Object> article = new HashMap<>();
    article.put("url", SITE + "json/" + i + "?q=" + payload);
    article.put("title", text);
    article.put("summary", text);
    article.put("body", payload + "\n\nThe " + WORD + " came at dusk.\n\n" + payload + "\n");
    article.put("byline", text);
    article.put("rights", text);
    put(article, "agency", payload, 200);
    put(article, "section", payload, 300);
    put(article, "dateline", payload, 500);
    if (payload.length() <= 200 && !payload.isBlank()) {
      article.put("tags", List.of(payload));
      article.put("authors", List.of(Map.of("name", payload, "url", payload)));
      article.put(
          "images",
          List.of(Map.of("url", payload, "caption", payload, "credit", payload, "alt", payload)));
      article.put("relatedLinks", List.of(Map.of("title", payload, "url", payload)));
    }
    if (!keep(given().contentType("application/json").body(article).post(PATH))) {
      article = with(article, "url", SITE + "json/" + i);
      keep(given().contentType("application/json").body(article).post(PATH));
    }
    var revised = with(article, "title", text + " again", "body", "Dusk. " + text + payload);
    keep(given().contentType("application/json").body(revised).post(PATH));
  }

  private static void put(Map<String, Object> article, String field, String text, int length) {
    if (!text.isBlank() && text.length() <= length) {
      article.put(field, text);
    }
  }

  private void markdown(int i, String payload) {
    String document =
        "# %s %d %s\n\nBy %s\n\nNovember 17, 2026\n\n%s\n\nThe %s came.\n\n%s\n\n**Related:** [%s](%s)\n\nOriginal url: %smarkdown/%d\n"
            .formatted(
                WORD,
                i,
                oneLine(payload),
                oneLine(payload),
                payload,
                WORD,
                payload,
                oneLine(payload),
                oneLine(payload),
                SITE,
                i);
    keep(document("text/markdown", document, ""));
  }

  private void page(int i, String payload) {
    String text = "<p>The " + WORD + " of the harbour came at dusk, as on every other day.</p>";
    String html =
        "<html><head><title>%1$s %2$d %3$s</title><meta name=author content=\"%3$s\"></head><body><h1>%1$s %2$d %3$s</h1><article>%4$s%3$s<p>%3$s said the board of the harbour.</p>%4$s</article>"
            .formatted(WORD, i, payload, text);
    keep(document("text/html;charset=UTF-8", html, "?url=" + SITE + "page/" + i));
  }

  private static Response document(String type, String document, String query) {
    return given()
        .contentType(type)
        .body(document.getBytes(StandardCharsets.UTF_8))
        .post(PATH + query);
  }

  private boolean keep(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201, 400, 422);
    if (answer.statusCode() > 201) {
      return false;
    }
    ids.add(answer.path("id"));
    return true;
  }

  private void feed() {
    var feed =
        new StringBuilder(
            "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Harbour</title>");
    for (int i = 0; i < payloads.size(); i++) {
      String text = escaped(payloads.get(i));
      feed.append(
          "<item><title>%1$s %2$d %3$s</title><link>%4$sfeed/%2$d</link><author>%3$s</author><category>%3$s</category><description>%3$s</description><content:encoded>%5$s</content:encoded></item>"
              .formatted(
                  WORD, i, text, SITE, escaped("<p>The " + WORD + " came.</p>") + text + text));
    }
    String job =
        given()
            .contentType("application/rss+xml")
            .body((feed + "</channel></rss>").getBytes(StandardCharsets.UTF_8))
            .post("/api/v1/imports?url=" + SITE + "feed.xml")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    Eventually.isTrue(
        "the feed is read",
        Duration.ofMinutes(3),
        () -> given().get("/api/v1/imports/" + job).path("state").equals("done"));
    for (int i = 0; i < payloads.size(); i++) {
      Response found = given().queryParam("url", SITE + "feed/" + i).get(PATH + "/by-url");
      if (found.statusCode() == 200) {
        ids.add(found.path("id"));
      }
    }
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /** XML knows no control characters. */
  private static String escaped(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
