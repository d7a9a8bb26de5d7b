package news.broadsheet.ingest.document.page.metadata;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.broadsheet.article.PublicationTime;
import news.broadsheet.ingest.document.date.WrittenDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in the many shapes that pages write for programs: ISO 8601 more or less, seconds or
 * milliseconds since 1970, or as it is printed for people.
 */
final class Timestamp {

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})[-/.]?(\\d{2})[-/.]?(\\d{2})(?:(?:T|\\s+|\\s*,\\s*)(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?\\s*(?<zone>Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?(?::\\d{2})?)?)?(?:\\[[^\\]]*])?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EPOCH = Pattern.compile("(\\d{10})(\\d{3})?");
  private static final Pattern MIDNIGHT = Pattern.compile("00:00(?::00)?(?:\\.0+)?");

  private Timestamp() {}

  static Optional<PublicationTime> read(String written, @Nullable String language) {
    String text = written.strip();
    Matcher epoch = EPOCH.matcher(text);
    if (epoch.matches()) {
      return time(Instant.ofEpochSecond(Long.parseLong(epoch.group(1))).toString());
    }
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return time(value(iso));
    }
    return WrittenDate.read(text, language).map(WrittenDate::publishedAt);
  }

  private static String value(Matcher iso) {
    String day = iso.group(1) + "-" + iso.group(2) + "-" + iso.group(3);
    if (iso.group(4) == null) {
      return day;
    }
    String hour = iso.group(4).length() == 1 ? "0" + iso.group(4) : iso.group(4);
    String clock = hour + ":" + iso.group(5);
    if (iso.group(6) != null) {
      clock += ":" + iso.group(6);
      clock += iso.group(7) == null || iso.group(7).matches("0+") ? "" : "." + iso.group(7);
    }
    String zone = zone(iso.group("zone"));
    // A day without a clock is often written as midnight; without a zone nothing says otherwise.
    return zone.isEmpty() && MIDNIGHT.matcher(clock).matches() ? day : day + "T" + clock + zone;
  }

  private static String zone(@Nullable String written) {
    if (written == null) {
      return "";
    }
    if (Character.isLetter(written.charAt(0))) {
      return "Z";
    }
    String digits = written.replace(":", "");
    return digits.substring(0, 3) + ":" + (digits.length() > 3 ? digits.substring(3, 5) : "00");
  }

  private static Optional<PublicationTime> time(String value) {
    try {
      return Optional.of(PublicationTime.of(value));
    } catch (IllegalArgumentException | DateTimeException e) {
      // "0000-00-00" and its like are how programs write that they do not know.
      return Optional.empty();
    }
  }
}
