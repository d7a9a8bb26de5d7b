package news.broadsheet.ingest.document.date;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An offset or a zone as printed behind a time.
 *
 * @param end where the line goes on behind it
 */
record PrintedZone(ZoneId zone, int end) {

  private static final Pattern OFFSET =
      Pattern.compile(
          "(?:(?:gmt|utc|z) ?(?<sign>[+−–-]) ?(?<hours>\\d{1,2})|(?<bareSign>[+−-])(?<bareHours>\\d{2}))"
              + "(?::?(?<minutes>\\d{2}))?(?![\\d:./-])");

  static Optional<PrintedZone> at(String line, int start) {
    Matcher offset = OFFSET.matcher(line).region(start, line.length());
    if (offset.lookingAt()) {
      return offset(offset);
    }
    DateWords.Found word = DateWords.at(line, start);
    return word.as(Meaning.Role.ZONE).stream()
        .findFirst()
        .map(zone -> new PrintedZone(ZoneId.of(zone.value()), word.end()));
  }

  private static Optional<PrintedZone> offset(Matcher offset) {
    boolean bare = offset.group("sign") == null;
    // Without a name in front a single pair of digits is more often the next part of a date.
    if (bare && offset.group("minutes") == null) {
      return Optional.empty();
    }
    int sign = "+".equals(offset.group(bare ? "bareSign" : "sign")) ? 1 : -1;
    int hours = Integer.parseInt(offset.group(bare ? "bareHours" : "hours"));
    int minutes = offset.group("minutes") == null ? 0 : Integer.parseInt(offset.group("minutes"));
    try {
      return Optional.of(
          new PrintedZone(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes), offset.end()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * As RFC 3339 writes it; a zone with seasons is at its offset of that time. Empty before standard
   * time, when offsets had seconds.
   */
  String isoAt(String localDateTime) {
    String offset = zone.getRules().getOffset(LocalDateTime.parse(localDateTime)).getId();
    return offset.length() > "+00:00".length() ? "" : offset;
  }
}
