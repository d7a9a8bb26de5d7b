package news.broadsheet.source;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a new source begins with. */
record SourceRow(
    UUID id,
    Slug slug,
    String name,
    @Nullable String homepage,
    @Nullable String language,
    @Nullable String country,
    @Nullable SourceKind kind,
    Instant now) {
  private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

  /** What is known of a source that only an article named. */
  static SourceRow found(Slug slug, String name, Host host, Instant now) {
    Instant micros = now.truncatedTo(ChronoUnit.MICROS);
    return new SourceRow(IDS.generate(), slug, name, host.homepage(), null, null, null, micros);
  }
}
