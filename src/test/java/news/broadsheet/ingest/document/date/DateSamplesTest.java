package news.broadsheet.ingest.document.date;

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
import java.util.regex.Pattern;
import news.broadsheet.article.PublicationTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures the reader on date strings of other projects: right, wrong, unread, and read otherwise
 * but with the warning that it is ambiguous, by language.
 */
@Tag("samples")
class DateSamplesTest {

  private static final Path SAMPLES =
      Path.of(
          System.getProperty(
              "broadsheet.samples",
              Optional.ofNullable(System.getenv("BROADSHEET_SAMPLES"))
                  .orElse("../shared/samples")));

  /** dateparser's English rendering of a date in another language, where it has a full date. */
  private static final Pattern FULL_DATE =
      Pattern.compile(
          "(?i).*\\b\\d{1,2}\\W+(january|february|march|april|may|june|july|august|september|october|november|december)\\W.*\\b\\d{4}\\b.*");

  private final Map<String, int[]> counts = new TreeMap<>();

  @Test
  void of_twenty_dates_read_at_most_one_is_wrong() throws IOException {
    Path file = SAMPLES.resolve("dates.json");
    assumeTrue(Files.exists(file), "no samples at " + file + "; set BROADSHEET_SAMPLES");
    JsonNode root = new ObjectMapper().readTree(file.toFile());
    for (String part : new String[] {"vectors", "seen_in_articles"}) {
      for (JsonNode vector : root.get(part)) {
        if (!vector.has("depends_on_now")) {
          measure(vector);
        }
      }
    }
    int[] all = new int[4];
    counts.forEach(
        (language, count) -> {
          System.out.printf(
              "dates %-8s right %4d wrong %4d unread %4d ambiguous %4d%n",
              language, count[0], count[1], count[2], count[3]);
          for (int i = 0; i < all.length; i++) {
            all[i] += count[i];
          }
        });
    System.out.printf(
        "dates all      right %4d wrong %4d unread %4d ambiguous %4d%n",
        all[0], all[1], all[2], all[3]);
    assertThat(all[0]).isPositive();
    assertThat(all[1]).isLessThanOrEqualTo(all[0] / 20);
  }

  private void measure(JsonNode vector) {
    String input = vector.get("input").asText();
    String language = vector.path("language").asText("-");
    String hint = vector.has("language") ? language : null;
    Optional<String> expected = expected(vector);
    if (expected.isEmpty()) {
      return;
    }
    Optional<WrittenDate> read = WrittenDate.read(input, hint);
    int outcome = 2;
    if (read.isPresent()) {
      outcome = agrees(expected.get(), read.get()) ? 0 : read.get().ambiguous() ? 3 : 1;
    }
    counts.computeIfAbsent(language, unused -> new int[4])[outcome]++;
    if (outcome > 0) {
      System.out.printf(
          "dates %s [%s] %s: expected %s, read %s%n",
          outcome == 1 ? "WRONG" : "unread", language, input, expected.get(), read);
    }
  }

  private static Optional<String> expected(JsonNode vector) {
    if (vector.hasNonNull("expected")) {
      return Optional.of(vector.get("expected").asText());
    }
    String text = vector.path("expected_text").asText("");
    return FULL_DATE.matcher(text).matches()
        ? WrittenDate.read(text, "en").map(WrittenDate::publishedAt).map(time -> time.value())
        : Optional.empty();
  }

  /** To the precision of the coarser of the two; the collection gives most instants in UTC. */
  private static boolean agrees(String expected, WrittenDate date) {
    PublicationTime read = date.publishedAt() == null ? date.modifiedAt() : date.publishedAt();
    return agrees(expected, read.value())
        || (read.hasZone() && agrees(expected, read.instant().toString()));
  }

  private static boolean agrees(String expected, String read) {
    String one = expected.replaceFirst("T00:00:00$", "");
    int length = Math.min(Math.min(one.length(), read.length()), "2022-01-11T09:30".length());
    return length >= 10 && one.substring(0, length).equals(read.substring(0, length));
  }
}
