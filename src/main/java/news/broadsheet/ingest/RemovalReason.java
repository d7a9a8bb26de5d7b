package news.broadsheet.ingest;

import java.util.Arrays;
import java.util.Locale;

/** Why an article was removed; its tombstone says so ever after. */
public enum RemovalReason {
  GONE,
  EXPIRED,
  /**
   * By order of somebody with a right to it: the text goes too, past revisions and documents
   * included.
   */
  TAKEDOWN,
  DUPLICATE;

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
