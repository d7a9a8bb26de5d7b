package news.broadsheet.ingest.document.feed;

import java.util.Optional;
import java.util.regex.Pattern;
import news.broadsheet.ingest.document.date.WrittenDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates of feeds: RFC 822 and RFC 3339 where the publisher keeps to them, else as people write.
 * {@link WrittenDate} reads all of these; here is only what no person would write.
 */
final class FeedDate {

  /** RFC 822 (5.1) names universal time so. */
  private static final Pattern UNIVERSAL = Pattern.compile("(?<=\\d) (?:UT|Z)$");

  /** ISO 8601 with fractions finer than a nanosecond, or without a colon in its offset. */
  private static final Pattern FRACTION = Pattern.compile("(?<=:\\d{2}\\.\\d{9})\\d+");

  private static final Pattern TIME_24 = Pattern.compile("(?<!\\d)24:00(:00)?(?![\\d:])");

  private FeedDate() {}

  static Optional<WrittenDate> read(String printed, @Nullable String language) {
    String line = printed.strip().replaceAll("\\s+", " ");
    line = UNIVERSAL.matcher(line).replaceFirst(" GMT");
    line = FRACTION.matcher(line).replaceFirst("");
    // The end of that day; its date is what can be trusted.
    line = TIME_24.matcher(line).replaceFirst("23:59$1");
    // Dates of feeds are English unless they are plainly not; the month's name tells.
    return WrittenDate.read(line, language);
  }
}
