package news.broadsheet.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import news.broadsheet.article.Revision;
import news.broadsheet.revision.diff.Edit;
import news.broadsheet.revision.diff.Effort;
import news.broadsheet.revision.diff.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real pairs of texts that stood at one address. */
@Tag("samples")
class DiffSamplesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Path SAMPLES =
      Path.of(
          System.getProperty(
              "BROADSHEET_SAMPLES",
              System.getenv().getOrDefault("BROADSHEET_SAMPLES", "../shared/samples")));

  @Test
  void the_edits_of_every_pair_give_both_its_texts() throws IOException {
    assumeThat(SAMPLES.resolve("neardup.json"))
        .as("the samples are not here; name their folder in BROADSHEET_SAMPLES")
        .exists();
    Map<String, JsonNode> documents = documents();
    var metadata = new Metadata(JSON);
    var times = new ArrayList<Long>();
    Map<String, Integer> counts = new HashMap<>();
    Size headlines = Size.NONE;
    Size bodies = Size.NONE;
    var kept = new ArrayList<Integer>();
    for (JsonNode pair : JSON.readTree(SAMPLES.resolve("neardup.json").toFile()).get("same_url")) {
      Revision before = revision(1, documents.get(pair.get("a").asText()));
      Revision after = revision(2, documents.get(pair.get("b").asText()));
      long begin = System.nanoTime();
      RevisionDiff diff = RevisionDiff.of(before, after, metadata, Effort.ofOneDiff());
      times.add((System.nanoTime() - begin) / 1000);
      assertThat(text(diff.body(), Edit.Op.INSERT)).isEqualTo(before.body());
      assertThat(text(diff.body(), Edit.Op.DELETE)).isEqualTo(after.body());
      assertThat(text(diff.headline(), Edit.Op.INSERT)).isEqualTo(before.title());
      assertThat(text(diff.headline(), Edit.Op.DELETE)).isEqualTo(after.title());
      Changes changes = diff.changes();
      count(counts, "pairs", true);
      count(counts, "headline", changes.headline() != null);
      count(counts, "body", changes.body() != null);
      count(counts, "metadata", changes.metadata() != null);
      count(counts, "none", changes.equals(new Changes(null, null, null)));
      count(counts, "coarse", diff.coarse());
      headlines = changes.headline() == null ? headlines : headlines.plus(changes.headline());
      bodies = changes.body() == null ? bodies : bodies.plus(changes.body());
      int all = after.body().length();
      int inserted = changes.body() == null ? 0 : changes.body().charactersInserted();
      kept.add(all == 0 ? 100 : 100 * (all - inserted) / all);
    }
    Collections.sort(times);
    Collections.sort(kept);
    System.out.printf("diffs of one address: %s%n", new java.util.TreeMap<>(counts));
    System.out.printf("  headlines %s%n  bodies %s%n", headlines, bodies);
    System.out.printf(
        "  kept of the newer body: median %d %%, least %d %%%n",
        kept.get(kept.size() / 2), kept.getFirst());
    System.out.printf(
        "  microseconds a pair: median %d, slowest %d, all %d%n",
        times.get(times.size() / 2),
        times.getLast(),
        times.stream().mapToLong(Long::longValue).sum());
    assertThat(counts.get("pairs")).isPositive();
  }

  private static void count(Map<String, Integer> counts, String what, boolean is) {
    counts.merge(what, is ? 1 : 0, Integer::sum);
  }

  private static String text(List<Edit> edits, Edit.Op left) {
    return edits.stream()
        .flatMap(Edit::steps)
        .filter(edit -> edit.op() != left)
        .map(Edit::text)
        .collect(Collectors.joining());
  }

  private static Map<String, JsonNode> documents() throws IOException {
    Map<String, JsonNode> documents = new HashMap<>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(SAMPLES.resolve("neardup_docs.ndjson.gz"))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode document = JSON.readTree(line);
        documents.put(document.get("id").asText(), document);
      }
    }
    return documents;
  }

  private static Revision revision(int number, JsonNode document) {
    JsonNode published = document.get("published_at");
    return new Revision(
        new UUID(7, 7),
        number,
        number == 2,
        document.path("title").asText(""),
        null,
        document.path("body").asText(""),
        null,
        null,
        null,
        null,
        null,
        published == null || published.isNull() ? null : published.asText(),
        null,
        document.path("language").asText(null),
        null,
        null,
        null,
        null,
        null,
        null,
        0,
        Instant.EPOCH,
        null);
  }
}
