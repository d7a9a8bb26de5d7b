package news.broadsheet.representation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import news.broadsheet.article.ArticleView;
import news.broadsheet.article.Author;
import news.broadsheet.article.Image;
import news.broadsheet.article.PublicationTime;
import news.broadsheet.article.RelatedLink;
import news.broadsheet.article.SourceRef;
import news.broadsheet.text.Markdown;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is served is put into pages of others, and opened by people: it must run nothing. A browser
 * is asked by StoredXssTest; this asks the trees, in every build.
 */
class NothingRunsTest {
  private static final Set<String> DEAD = Set.of("http", "https", "mailto", "tel", "");
  private static final JsonText JSON =
      new JsonText(new ObjectMapper().registerModule(new JavaTimeModule()));

  static Stream<String> payloads() {
    return Payloads.own().stream();
  }

  @Test
  void there_are_enough_payloads_and_all_are_live_where_nobody_looks() {
    assertThat(payloads()).hasSizeGreaterThan(150);
    assertThat(payloads().filter(NothingRunsTest::runsAsItIs)).hasSizeGreaterThan(140);
  }

  private static boolean runsAsItIs(String payload) {
    return !active(Jsoup.parse(naively(payload))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void a_page_holds_nothing_that_runs(String payload) throws IOException {
    ArticleView article = full(payload);
    String page = ArticlePage.of(article, JSON.of(LinkedData.of(article)));

    Document read = Jsoup.parse(page);
    Element data = read.selectFirst("script[type=application/ld+json]");
    assertThat(data).isNotNull();
    JsonNode linked = new ObjectMapper().readTree(data.data());
    assertThat(linked.get("headline").asText()).isEqualTo(payload);
    data.remove();
    assertThat(active(read)).isEmpty();
    assertThat(read.select("h1")).hasSize(1);
    assertThat(read.selectFirst("h1").wholeText()).isEqualTo(payload);
  }

  /** With any renderer of CommonMark, also one that passes raw HTML and every address through. */
  @ParameterizedTest
  @MethodSource("payloads")
  void a_markdown_document_holds_nothing_that_runs(String payload) {
    String document = MarkdownDocument.of(full(payload));

    assertThat(active(Jsoup.parse(naively(document)))).isEmpty();
    String body = document.substring(document.indexOf("\n---\n\n") + 6);
    assertThat(active(Jsoup.parse(naively(body)))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void json_can_stand_in_a_script_element(String payload) {
    ArticleView article = full(payload);

    assertThat(JSON.of(LinkedData.of(article))).doesNotContain("<");
    assertThat(JSON.of(Ninjs.of(article))).doesNotContain("<");
  }

  private static String naively(String markdown) {
    return HtmlRenderer.builder().build().render(Markdown.parse(markdown));
  }

  /** Elements that run or load something that does, handlers, and addresses that run. */
  private static List<String> active(Document page) {
    return page.getAllElements().stream().flatMap(NothingRunsTest::active).toList();
  }

  private static Stream<String> active(Element element) {
    boolean dead =
        Set.of(
                "script",
                "iframe",
                "object",
                "embed",
                "svg",
                "math",
                "form",
                "base",
                "template",
                "noscript",
                "frame",
                "frameset",
                "applet",
                "portal",
                "xmp",
                "plaintext",
                "noembed",
                "noframes",
                "marquee")
            .contains(element.normalName());
    Stream<String> attributes =
        element.attributes().asList().stream()
            .filter(NothingRunsTest::runs)
            .map(attribute -> element.normalName() + " " + attribute);
    return dead ? Stream.of(element.normalName()) : attributes;
  }

  private static boolean runs(Attribute attribute) {
    String name = attribute.getKey().toLowerCase(java.util.Locale.ROOT);
    boolean address =
        Set.of("href", "src", "action", "formaction", "data", "srcset").contains(name);
    return name.startsWith("on")
        || name.equals("srcdoc")
        || name.equals("style")
        || (address && !DEAD.contains(scheme(attribute.getValue())));
  }

  private static String scheme(String address) {
    String seen = address.replaceAll("[\\x00-\\x20]", "").toLowerCase(java.util.Locale.ROOT);
    return seen.matches("[^/?#]*?:.*") ? seen.substring(0, seen.indexOf(':')) : "";
  }

  /** The text in every field that holds one. */
  static ArticleView full(String text) {
    return new ArticleView(
        UUID.fromString("019ab2f4-3c5e-7d10-9a41-5b0c6e7f8a90"),
        text,
        "https://a.example/b",
        null,
        null,
        new SourceRef(UUID.randomUUID(), "a-example", text),
        text,
        text,
        text,
        text,
        List.of(new Author(text, text)),
        text,
        text,
        PublicationTime.of("2026-11-17T10:00:00Z"),
        PublicationTime.Precision.SECOND,
        text,
        null,
        null,
        null,
        null,
        text,
        List.of(text),
        List.of(new Image(text, text, text, text)),
        List.of(new RelatedLink(text, text)),
        null,
        text,
        null,
        3,
        1,
        Instant.EPOCH,
        Instant.EPOCH);
  }
}
