package news.broadsheet.ingest;

import java.util.Arrays;
import java.util.Locale;

/** Why an article was removed; its tombstone says so ever after. */
public enum RemovalReason {
  GONE,
  /** Its time in store is over, and so is that of its text. */
  EXPIRED,
  /** By order of somebody with a right to it. */
  TAKEDOWN,
  DUPLICATE;

  /** Whether the text goes too, past revisions and documents included. */
  boolean erases() {
    return this == EXPIRED || this == TAKEDOWN;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** For query parameters. */
  public static RemovalReason fromString(String code) {
    return Arrays.stream(values())
        .filter(reason -> reason.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException("must be one of gone, expired, takedown, duplicate"));
  }
}
