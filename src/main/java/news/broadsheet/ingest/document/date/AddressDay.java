package news.broadsheet.ingest.document.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day that an address names in its path, as half of all papers write it: {@code /2022/01/11/},
 * {@code 2022-01-11}, {@code /20220111}; always year, month, day.
 */
public final class AddressDay {

  private static final Pattern DAY =
      Pattern.compile(
          "(?<![\\d])(?<year>(?:19|20)\\d{2})(?<between>[/_.-]?)(?<month>0?[1-9]|1[0-2])\\k<between>(?<day>0[1-9]|[12]\\d|3[01]|[1-9])(?![\\d])");

  private AddressDay() {}

  /** None where the path names two. */
  public static Optional<LocalDate> in(@Nullable String address) {
    String path = address == null ? "" : address.replaceFirst("[?#].*", "");
    Matcher found = DAY.matcher(path);
    LocalDate day = null;
    while (found.find()) {
      Optional<LocalDate> next = day(found);
      if (day != null && next.isPresent() && !next.get().equals(day)) {
        return Optional.empty();
      }
      day = next.orElse(day);
    }
    return Optional.ofNullable(day);
  }

  private static Optional<LocalDate> day(Matcher found) {
    boolean glued = found.group("between").isEmpty();
    if (glued && found.end() - found.start() != "20220111".length()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(found.group("year")),
              Integer.parseInt(found.group("month")),
              Integer.parseInt(found.group("day"))));
    } catch (DateTimeException e) {
      return Optional.empty(); // the 31st of a shorter month: a number of another kind
    }
  }
}
