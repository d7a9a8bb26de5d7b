package news.broadsheet.ingest.document.date;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as printed.
 *
 * @param second null where it was not printed; with its fraction where that was
 * @param end where the line goes on behind it
 */
record PrintedTime(int hour, int minute, @Nullable String second, int end) {

  private static final Pattern CLOCK =
      Pattern.compile(
          "t?(?<hour>\\d{1,2})(?: ?[:.] ?| ?[hu] ?| (?:uhr|heures|uur|ore) )(?<minute>\\d{2})(?!\\d)"
              + "(?:[:.](?<second>\\d{2}(?:[.,]\\d{1,9})?)(?!\\d))?");

  private static final Pattern CHARACTERS =
      Pattern.compile(
          "(?<hour>\\d{1,2}) ?[時时点點시] ?(?:(?<minute>\\d{1,2}) ?[分분] ?(?:(?<second>\\d{1,2}) ?[秒초])?)?");

  /** "16h", "16 Uhr"; the hour alone is a time only with its word. */
  private static final Pattern HOUR =
      Pattern.compile("(?<hour>\\d{1,2})(?: ?h| uhr| heures?| uur| час[а-я]*)(?![\\p{L}\\d])");

  /** "1630 GMT"; four digits are a time only with zone or hours. */
  private static final Pattern MILITARY =
      Pattern.compile(
          "(?<hour>\\d{2})(?<minute>\\d{2})(?= ?(?:gmt|utc|z|hrs?|hours|ist|est|edt|et|cet|msk)(?!\\p{L}))");

  static Optional<PrintedTime> at(String line, int start) {
    return match(CLOCK, line, start)
        .or(() -> match(CHARACTERS, line, start))
        .or(() -> match(HOUR, line, start))
        .or(() -> match(MILITARY, line, start))
        .or(() -> hourOfHalfDay(line, start));
  }

  /** "4 p.m." */
  private static Optional<PrintedTime> hourOfHalfDay(String line, int start) {
    Matcher digits = Pattern.compile("\\d{1,2}(?!\\d)").matcher(line).region(start, line.length());
    if (!digits.lookingAt()) {
      return Optional.empty();
    }
    int word = line.startsWith(" ", digits.end()) ? digits.end() + 1 : digits.end();
    DateWords.Found found = DateWords.at(line, word);
    boolean half =
        found.is(Meaning.Role.AM) || found.is(Meaning.Role.PM) || found.is(Meaning.Role.NOON);
    return half
        ? Optional.of(new PrintedTime(Integer.parseInt(digits.group()), 0, null, digits.end()))
        : Optional.empty();
  }

  private static Optional<PrintedTime> match(Pattern pattern, String line, int start) {
    Matcher time = pattern.matcher(line).region(start, line.length());
    if (!time.lookingAt()) {
      return Optional.empty();
    }
    String minute = pattern == HOUR ? null : time.group("minute");
    String second = pattern == HOUR || pattern == MILITARY ? null : time.group("second");
    return Optional.of(
        new PrintedTime(
            Integer.parseInt(time.group("hour")),
            minute == null ? 0 : Integer.parseInt(minute),
            second,
            time.end()));
  }

  /** On the 24-hour clock; empty where there is no such time. */
  Optional<PrintedTime> in(@Nullable HalfDay half) {
    int on24 = half == null ? hour : half.on24(hour);
    boolean exists =
        on24 >= 0 && on24 < 24 && minute < 60 && (second == null || second.compareTo("60") < 0);
    return exists ? Optional.of(new PrintedTime(on24, minute, second, end)) : Optional.empty();
  }

  String iso() {
    String minutes = "%02d:%02d".formatted(hour, minute);
    if (second == null) {
      return minutes;
    }
    String seconds = second.replace(',', '.');
    return minutes + ':' + (seconds.length() < 2 ? "0" + seconds : seconds);
  }

  enum HalfDay {
    AM,
    PM,
    NOON;

    /** Minus one where there is no such hour. A clock that says 16:30 pm is believed. */
    private int on24(int hour) {
      return switch (this) {
        case AM -> hour > 12 ? -1 : hour % 12;
        case PM -> hour > 12 ? hour : hour % 12 + 12;
        case NOON -> hour >= 10 && hour < 13 ? hour : hour < 4 ? hour + 12 : -1;
      };
    }
  }
}
