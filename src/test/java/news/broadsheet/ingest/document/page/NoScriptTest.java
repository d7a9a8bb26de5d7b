package news.broadsheet.ingest.document.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.text.Markdown;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a page is rendered in other people's browsers: it must carry no script. */
class NoScriptTest {

  private static final String TEXT =
      "<p>The lock gate that jammed on Friday evening moves again, and a barge went through it at dawn.</p>";

  private static NewArticle read(String payload) {
    String page =
        "<h1>Lock gate moves again</h1><article>"
            + TEXT
            + payload
            + "<p>"
            + payload
            + " said the board.</p>"
            + TEXT;
    return PageReader.read(page.getBytes(StandardCharsets.UTF_8), "utf-8", "https://a.example/b")
        .article();
  }

  private static void assertNoScript(String payload) {
    NewArticle article = read(payload);
    String body = String.valueOf(article.body());
    Markdown.parse(body)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(HtmlBlock html) {
                assertThat(html.getLiteral()).as(payload).isNull();
              }

              @Override
              public void visit(HtmlInline html) {
                assertThat(html.getLiteral()).as(payload).isNull();
              }

              @Override
              public void visit(Image image) {
                assertThat(image.getDestination()).as(payload).isNull();
              }

              @Override
              public void visit(Link link) {
                assertThat(link.getDestination()).as(payload).matches("https?://.*");
              }
            });
    if (article.images() != null) {
      assertThat(article.images())
          .allMatch(image -> String.valueOf(image.url()).matches("https?://.*"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href='javascript:alert(1)'>read the whole of this long report</a>",
        "<a href='https://a.example/)<script>alert(1)</script>'>read the whole of this long report</a>",
        "<svg onload=alert(1)><text>drawn words</text></svg>",
        "&lt;script&gt;alert(1)&lt;/script&gt; was on the page, it was said",
        "[click](javascript:alert(1)) was on the page, it was said by the board",
        "<math><mtext></mtext><script>alert(1)</script></math>",
        "<p>&lt;img src=x onerror=alert(1)&gt; stood on the wall of the lock, in white letters.</p>",
        "<a href='data:text/html,<script>alert(1)</script>'>read the whole of this long report</a>",
        "&lt;https://a.example/&gt; and `&lt;b&gt;` were on the page, it was said by the board",
        "<pre>\n</pre><pre>&lt;script&gt;alert(1)&lt;/script&gt; in a listing of the program</pre>"
      })
  void no_markup_and_no_script_comes_through(String payload) {
    assertNoScript(payload);
  }

  @Test
  @Tag("samples")
  void none_of_the_known_payloads_comes_through() throws IOException {
    Path file =
        Path.of(
                System.getProperty(
                    "broadsheet.samples",
                    Optional.ofNullable(System.getenv("BROADSHEET_SAMPLES"))
                        .orElse("../shared/samples")))
            .resolve("naughty.json");
    assumeTrue(Files.exists(file), "no samples at " + file + "; set BROADSHEET_SAMPLES");
    JsonNode naughty = new ObjectMapper().readTree(file.toFile());
    int payloads = 0;
    for (JsonNode html : naughty.get("html")) {
      assertNoScript(html.get("payload").asText());
      payloads++;
    }
    for (JsonNode text : naughty.get("strings")) {
      assertNoScript(text.get("s").asText());
      payloads++;
    }
    System.out.println("pages: " + payloads + " payloads, none of which came through");
    assertThat(payloads).isGreaterThan(100);
  }
}
