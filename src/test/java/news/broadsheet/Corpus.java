package news.broadsheet;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Articles of many publishers and languages, which are not part of this project. */
final class Corpus {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ISO =
      "\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})?)?";

  private Corpus() {}

  /**
   * Lines for a batch. Address and text hold {@code {edition}}, so that the same articles may be
   * posted again as others.
   */
  static List<String> articles() throws IOException {
    String samples = System.getenv().getOrDefault("BROADSHEET_SAMPLES", "../shared/samples");
    Path corpus = Path.of(samples, "corpus.ndjson.gz");
    assumeTrue(Files.exists(corpus), "no corpus at " + corpus + "; set BROADSHEET_SAMPLES");
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(corpus)), StandardCharsets.UTF_8))) {
      return lines.lines().flatMap(Corpus::article).toList();
    }
  }

  private static Stream<String> article(String line) {
    try {
      JsonNode article = JSON.readTree(line);
      String title = article.path("title").asText("").strip();
      return title.isEmpty()
          ? Stream.empty()
          : Stream.of(JSON.writeValueAsString(article(title, article)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode article(String title, JsonNode article) {
    ObjectNode posted = JSON.createObjectNode();
    String site = article.path("part").asText().toLowerCase(java.util.Locale.ROOT);
    posted.put(
        "url",
        "https://%s.example/{edition}/%s"
            .formatted(site.replace('_', '-'), article.path("id").asText().replace(':', '/')));
    posted.put("title", title);
    posted.put("body", article.path("body").asText("") + "\n\nPrinted in {edition}.");
    String language = article.path("language").asText("");
    if (!language.isEmpty()) {
      posted.put("language", language);
    }
    String published = article.path("published_at").asText("").replace(' ', 'T');
    if (published.matches(ISO)) {
      posted.put("publishedAt", published);
    }
    ArrayNode authors = posted.putArray("authors");
    for (JsonNode author : article.path("authors")) {
      if (!author.asText("").isBlank() && author.asText().length() <= 200) {
        authors.addObject().put("name", author.asText());
      }
    }
    return posted;
  }
}
