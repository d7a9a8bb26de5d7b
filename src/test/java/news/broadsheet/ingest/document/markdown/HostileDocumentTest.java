package news.broadsheet.ingest.document.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents are other people's: whatever they hold, they are read, in bounded time and stack. */
class HostileDocumentTest {

  static Stream<String> documents() {
    return Stream.of(
        "",
        " ",
        "\n\n\n",
        "#",
        "---",
        "---\n---",
        "\u0000",
        "\uD800 broken \uDC00",
        "# \n\nBy \n\n**\n\n**\n\nOriginal url:",
        ">".repeat(10_000) + " a",
        "[".repeat(10_000) + "a",
        "# " + "*a **b ".repeat(20_000),
        "- ".repeat(10_000) + "\n" + "\n".repeat(20_000),
        "By " + "Ana, ".repeat(100_000),
        "# T\n\nBy " + "[".repeat(400),
        "# T\n\n" + "By Ana Lima 1 ".repeat(60),
        "# T\n\n" + "1 ".repeat(400),
        "# T\n\n**" + "/".repeat(100_000) + "**",
        "# T\n\n**a" + " / ".repeat(60) + "**",
        "**Related:** " + "[a](b)".repeat(50_000),
        "**Related:** [a](b)\n\n".repeat(20_000),
        "Original url: ".repeat(50_000),
        "Original url:\n\n".repeat(20_000),
        "Original url: <" + "*_ ".repeat(900),
        "![".repeat(50_000),
        "---\n" + "a: b\n".repeat(50_000) + "---\n",
        "---\na:\n" + "- ".repeat(20_000) + "\n---\n",
        "# " + "x".repeat(5_000_000),
        "Text of no end. ".repeat(300_000),
        "# T\n\n" + "A paragraph of text.\n\n".repeat(230_000),
        "中".repeat(1_000_000),
        "LONDON" + " A".repeat(200) + " (",
        "<div>".repeat(100_000),
        "| a ".repeat(100_000) + "\n|---",
        "&#0;".repeat(100_000));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void every_document_is_read(String document) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThat(MarkdownReader.read(document, "https://a.example/")).isNotNull());
  }
}
