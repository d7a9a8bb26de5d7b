package news.broadsheet.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is shown.
 *
 * @param mediaType as it was sent
 * @param url where the document was fetched
 * @param size bytes, packed as they came
 * @param warnings about the document as a whole
 * @param detail why it failed
 */
public record ImportView(
    UUID id,
    ImportState state,
    String mediaType,
    @Nullable String url,
    long size,
    Progress progress,
    @Nullable JsonNode warnings,
    @Nullable String detail,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  /**
   * @param position bytes read, of {@code size}
   * @param items entries or pages so far
   * @param itemsPerSecond since it began to be read
   */
  public record Progress(
      long position, int items, Outcomes outcomes, @Nullable Double itemsPerSecond) {

    /**
     * A new start after an outage counts on, so this is what the import took, not what it could.
     */
    static @Nullable Double rate(int items, @Nullable Instant start, Instant last) {
      if (start == null || items == 0) {
        return null;
      }
      double seconds = Math.max(1, Duration.between(start, last).toMillis()) / 1000.0;
      return Math.round(items / seconds * 10) / 10.0;
    }
  }

  /** How many items had which outcome. */
  public record Outcomes(
      int created, int revised, int unchanged, int duplicate, int gone, int rejected) {}
}
