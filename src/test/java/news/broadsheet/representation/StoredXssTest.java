package news.broadsheet.representation;

import static io.restassured.RestAssured.given;
import static news.broadsheet.ingest.Articles.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.broadsheet.text.Markdown;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Texts that run, posted through every door into every field, and shown in a browser in every form
 * that HTML is made of. Without the policy of the page, which would hide what the sanitiser lets
 * through; a browser disagrees with every model of it somewhere.
 */
@QuarkusTest
@Tag("browser")
class StoredXssTest {
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  /** Of the page's policy what holds within a frame. */
  private static final String POLICY =
      ArticlePage.POLICY.replace("; frame-ancestors 'none'; sandbox", "");

  @TempDir Path profile;

  @Test
  void nothing_that_was_posted_runs_in_a_browser() throws Exception {
    Optional<Path> browser = Chromium.installed();
    assumeTrue(
        browser.isPresent(), "no chromium on the path; install one or set BROADSHEET_CHROMIUM");
    List<String> payloads = Payloads.all();
    try (var gallery = new Gallery()) {
      Set<String> ids = new PostedPayloads(payloads).ids();
      ids.forEach(id -> hangForms(gallery, id));
      hangHighlights(gallery);
      int served = gallery.size();
      for (String payload : payloads) {
        gallery.hang("control", page(payload + "\n" + naively(payload)));
      }
      for (String payload : payloads) {
        gallery.hang("policy", page(payload + "\n" + naively(payload)), POLICY);
      }
      List<Gallery.Told> told;
      try (var window = Chromium.at(gallery.address(), browser.get(), profile)) {
        assertThat(window.isOpen()).isTrue();
        told = gallery.told(PATIENCE);
      }
      report(payloads, ids, served, told);
      // Could nothing run at all, the rest would prove nothing.
      assertThat(pages(told, "control", "ran")).hasSizeGreaterThan(100);
      assertThat(told)
          .filteredOn(one -> !Set.of("control", "policy").contains(one.page().name()))
          .isEmpty();
      assertThat(pages(told, "policy", "ran")).isEmpty();
    }
  }

  private static void hangForms(Gallery gallery, String id) {
    gallery.hang("page " + id, read(id, "text/html").asString());
    String markdown = read(id, "text/markdown").asString();
    gallery.hang("markdown " + id, page(naively(markdown)));
    int revision = read(id, "application/json").path("revision");
    if (revision > 1) {
      String path = PATH + "/" + id + "/revisions/" + revision + "/diff";
      gallery.hang("diff " + id, given().header("Accept", "text/html").get(path).asString());
    }
  }

  private static void hangHighlights(Gallery gallery) {
    String cursor = null;
    do {
      var request =
          given()
              .queryParam("q", PostedPayloads.WORD)
              .queryParam("highlight", true)
              .queryParam("sort", "newest")
              .queryParam("limit", 100);
      JsonPath found =
          (cursor == null ? request : request.queryParam("cursor", cursor))
              .get("/api/v1/search")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      gallery.hang("highlights", page(texts(found.getList("items.highlights"))));
      cursor = found.get("nextCursor");
    } while (cursor != null);
  }

  private static String texts(Object highlights) {
    return switch (highlights) {
      case java.util.Map<?, ?> map ->
          map.values().stream().map(StoredXssTest::texts).collect(Collectors.joining("\n"));
      case List<?> list ->
          list.stream().map(StoredXssTest::texts).collect(Collectors.joining("\n"));
      case null -> "";
      default -> "<p>" + highlights + "</p>";
    };
  }

  private static Response read(String id, String accept) {
    Response answer = given().header("Accept", accept).get(PATH + "/" + id);
    answer.then().statusCode(200);
    return answer;
  }

  private static String page(String html) {
    return "<!doctype html><html><head></head><body>" + html + "</body></html>";
  }

  /** As one would who trusts what is served. */
  private static String naively(String markdown) {
    return HtmlRenderer.builder().build().render(Markdown.parse(markdown));
  }

  private static Set<String> pages(List<Gallery.Told> told, String name, String kind) {
    Set<String> pages = new LinkedHashSet<>();
    told.stream()
        .filter(one -> one.page().name().equals(name) && one.kind().equals(kind))
        .forEach(one -> pages.add(one.page().html()));
    return pages;
  }

  private static void report(
      List<String> payloads, Set<String> ids, int served, List<Gallery.Told> told) {
    var lines = new ArrayList<String>();
    lines.add(payloads.size() + " payloads in " + ids.size() + " articles");
    long ran =
        told.stream()
            .filter(one -> !Set.of("control", "policy").contains(one.page().name()))
            .count();
    lines.add(served + " pages as served: " + ran + " executions or attempts");
    lines.add(
        "control, rendered without a sanitiser: %d of %d pages ran, %d more tried"
            .formatted(
                pages(told, "control", "ran").size(),
                payloads.size(),
                pages(told, "control", "tried").stream()
                    .filter(page -> !pages(told, "control", "ran").contains(page))
                    .count()));
    lines.add("control under the policy of the page: " + pages(told, "policy", "ran").size());
    lines.forEach(line -> System.out.println("xss: " + line));
  }
}
