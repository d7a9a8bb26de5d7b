package news.broadsheet.ingest.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages are other people's: whatever they hold, they are read, in bounded time and stack. */
class HostilePageTest {

  private static final String SENTENCE =
      "<p>A sentence that is long enough to be the text of an article, one would think.";

  static Stream<String> pages() {
    return Stream.of(
        "",
        " ",
        "\0",
        "<",
        "<!--",
        "plain text",
        "<div>".repeat(10_000) + SENTENCE,
        "<div>".repeat(40_000),
        "<b><i><a href=x>".repeat(40_000) + "x",
        "<ul><li>".repeat(20_000) + "x",
        "<blockquote>".repeat(20_000) + SENTENCE,
        "<table><tr><td>".repeat(10_000) + "x",
        SENTENCE.repeat(10_000),
        "<div class=a><a href=/b>A title that is linked</a></div>".repeat(10_000),
        "<img src=a.jpg>".repeat(40_000),
        "<figure><img src=a.jpg><figcaption>A caption</figcaption></figure>".repeat(20_000)
            + SENTENCE,
        "<p>" + "a ".repeat(500_000),
        "<p>" + "x".repeat(1_000_000),
        "<p>" + "*".repeat(40_000),
        "<p>" + "<br>".repeat(40_000),
        "<p class='" + "related-".repeat(50_000) + "'>x",
        "<p " + "a=b ".repeat(50_000) + ">x",
        "<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><p>&b;&b;"
            + "&amp;".repeat(50_000),
        "<p>&#0;&#xD800;&#x110000;&notanentity;",
        "<title>" + "t ".repeat(40_000),
        "<h1>" + "t ".repeat(40_000) + "</h1>" + "<h2>a title</h2>".repeat(20_000),
        "<script type=application/ld+json>" + "[".repeat(40_000),
        "<script type=application/ld+json>" + "{\"a\":".repeat(40_000),
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":["
            + "{\"name\":\"A B\"},".repeat(40_000)
            + "{}]}</script>",
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"@id\":\"a\",\"author\":{\"@id\":\"a\"}}</script>",
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\""
            + "h ".repeat(40_000)
            + "\"}</script>",
        "<meta name=author content='" + "A B, ".repeat(50_000) + "'>",
        "<meta name=keywords content='" + "a,".repeat(50_000) + "'>",
        "<meta property=og:title content=a>".repeat(50_000) + SENTENCE,
        "<meta charset=" + "a".repeat(40_000) + ">",
        "<base href='javascript:x'>" + SENTENCE,
        "<a rel=author>A B</a>".repeat(10_000));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_page_is_read(String page) {
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> assertThat(PageReader.read(bytes, null, "https://a.example/")).isNotNull());
  }
}
