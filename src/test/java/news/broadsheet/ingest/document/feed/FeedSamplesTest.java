package news.broadsheet.ingest.document.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Measures the reader on feeds of other projects' test suites, many malformed on purpose. */
@Tag("samples")
class FeedSamplesTest {

  private static final Path FEEDS =
      Path.of(
              System.getProperty(
                  "broadsheet.samples",
                  Optional.ofNullable(System.getenv("BROADSHEET_SAMPLES"))
                      .orElse("../shared/samples")))
          .resolve("feeds");

  private final Map<String, int[]> counts = new TreeMap<>();
  private final StringBuilder lines = new StringBuilder();

  @Test
  void every_feed_is_read_and_all_its_entries() throws IOException {
    Path index = FEEDS.resolve("index.ndjson");
    assumeTrue(Files.exists(index), "no samples at " + index + "; set BROADSHEET_SAMPLES");
    int[] all = new int[5];
    for (String line : Files.readAllLines(index)) {
      JsonNode about = new ObjectMapper().readTree(line);
      int[] count = measure(about);
      for (int i = 0; i < all.length; i++) {
        all[i] += count[i];
        counts.computeIfAbsent(about.get("kind").asText(), kind -> new int[5])[i] += count[i];
      }
    }
    System.out.print(lines);
    counts.forEach((kind, count) -> print(kind, count));
    print("all", all);
    assertThat(all[2]).as("refused though a feed").isLessThan(all[0] / 50 + 10);
  }

  /** Read, of these with warnings, refused, entries, entries expected. */
  private int[] measure(JsonNode about) throws IOException {
    String file = about.get("file").asText();
    byte[] document = Files.readAllBytes(FEEDS.resolve(file));
    int expected = about.get("items").asInt();
    try {
      FeedReading reading = FeedReader.read(document, null, "http://127.0.0.1:8097/feed.xml");
      int entries = reading.entries().size();
      if (entries != expected || System.getProperty("verbose") != null) {
        lines.append(
            "  %s: %d entries, %d expected %s%n".formatted(file, entries, expected, reading));
      }
      return new int[] {1, reading.warnings().isEmpty() ? 0 : 1, 0, entries, expected};
    } catch (NotAFeed e) {
      lines.append("  %s: refused, %s%n".formatted(file, e.getMessage()));
      return new int[] {0, 0, 1, 0, expected};
    }
  }

  private static void print(String kind, int[] count) {
    System.out.printf(
        "feeds %-16s read %4d (with warnings %3d) refused %3d entries %4d of %4d%n",
        kind, count[0], count[1], count[2], count[3], count[4]);
  }
}
