package news.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies are other people's: whatever they hold, they are read, in bounded time and stack. */
class HostileTextTest {

  private static String plain(String markdown) {
    return PlainText.of(markdown).value();
  }

  /** A body of five megabytes is taken; one of short lines would keep a processor for hours. */
  @Test
  void an_endless_paragraph_costs_no_more_than_its_length() {
    String lines = "1\n".repeat(2_000_000);
    String paragraphs = ("1\n".repeat(999) + "\n").repeat(500);
    String links = "*a* [b](c) ".repeat(400_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThat(plain(lines)).startsWith("1 1 1");
          assertThat(plain(links)).startsWith("*a* [b](c) *a*");
          assertThat(plain(paragraphs)).contains("1 1\n\n1 1");
        });
  }

  static Stream<String> hostile() {
    return Stream.of(
        ">".repeat(10_000) + " a",
        "[".repeat(10_000) + "a",
        "- ".repeat(10_000) + "a\n" + "\n".repeat(100_000),
        "*a **b ".repeat(50_000),
        "a**b" + "c* ".repeat(50_000),
        "![".repeat(50_000),
        "[a](".repeat(50_000),
        "[a](<b".repeat(50_000),
        "`".repeat(10_000) + "a" + "`a``b```".repeat(10_000),
        "<div>" + "<a".repeat(500_000),
        "<div>" + "<!--".repeat(500_000),
        "&".repeat(500_000),
        "[a]: b\n".repeat(50_000) + "[a] ".repeat(50_000),
        "\u0000\uFEFF\r\r\n\t",
        "");
  }

  /** A body is somebody else's text: at worst its markup stays visible. */
  @ParameterizedTest
  @MethodSource("hostile")
  void no_text_exhausts_stack_or_patience(String markdown) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(PlainText.of(markdown).value()).isNotNull());
  }

  @Test
  void five_million_characters_are_read_in_bounded_time() {
    String article = "The **quick** brown fox [jumps](https://a.example) over.\n\n".repeat(85_000);
    assertThatCode(
            () ->
                Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(30), () -> PlainText.of(article).wordCount()))
        .doesNotThrowAnyException();
  }

  @Test
  void hostile_markup_costs_little() {
    String shifting = "<!-- a\n-->\n    <!-- b\n    -->\n".repeat(20_000);
    String lines = "*a* [b](javascript:c)\n".repeat(200_000);
    String links = "[a](javascript:b".repeat(50_000) + ")".repeat(50_000);
    String nested = "> ".repeat(20_000) + "<script>";
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThat(SafeMarkdown.of(shifting)).doesNotContain("<!--");
          assertThat(SafeMarkdown.of(lines)).doesNotContain("](");
          assertThat(SafeMarkdown.of(links)).doesNotContain("](");
          assertThat(SafeMarkdown.of(nested)).endsWith("&lt;script>");
        });
  }
}
