package news.broadsheet.ingest.document.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A day with, where it can be read in two ways, the other way.
 *
 * @param other as likely as {@code day} unless {@code certain}
 */
record PrintedDay(LocalDate day, @Nullable LocalDate other, boolean certain) {

  private static final int FIRST_YEAR = 1600;
  private static final int LAST_YEAR = 2199;
  private static final int BUDDHIST_ERA = 543;

  static Optional<PrintedDay> of(int year, int month, int day) {
    return date(year, month, day).map(date -> new PrintedDay(date, null, true));
  }

  /** Two numbers whose order the language decides, unless one of them can be no month. */
  static Optional<PrintedDay> ofNumbers(int first, int second, int year, DayOrder order) {
    Optional<LocalDate> dayFirst = date(year, second, first);
    Optional<LocalDate> monthFirst = date(year, first, second);
    if (dayFirst.isEmpty() || monthFirst.isEmpty() || dayFirst.equals(monthFirst)) {
      return dayFirst.or(() -> monthFirst).map(date -> new PrintedDay(date, null, true));
    }
    return order.monthFirst()
        ? Optional.of(new PrintedDay(monthFirst.get(), dayFirst.get(), order.certain()))
        : Optional.of(new PrintedDay(dayFirst.get(), monthFirst.get(), order.certain()));
  }

  /** A named month; one name may be another month in another language. */
  static Optional<PrintedDay> ofName(int year, List<Meaning> months, int day, DayOrder order) {
    List<Meaning> own =
        months.stream().filter(month -> month.language().equals(order.language())).toList();
    List<Integer> numbers =
        (own.isEmpty() ? months : own).stream().map(Meaning::number).distinct().toList();
    return date(era(year, months), numbers.get(0), day)
        .map(
            date ->
                numbers.size() == 1
                    ? new PrintedDay(date, null, true)
                    : new PrintedDay(date, date(year, numbers.get(1), day).orElse(null), false));
  }

  /** The weekday printed beside the date tells which way to read it. */
  PrintedDay on(List<Integer> weekdays) {
    if (other == null || weekdays.isEmpty()) {
      return this;
    }
    if (weekdays.contains(day.getDayOfWeek().getValue())) {
      return new PrintedDay(day, null, true);
    }
    return weekdays.contains(other.getDayOfWeek().getValue())
        ? new PrintedDay(other, null, true)
        : this;
  }

  /** Two digits mean 1950 to 2049. */
  static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
  }

  private static int era(int year, List<Meaning> months) {
    boolean thai = months.stream().anyMatch(month -> month.language().equals("th"));
    return thai && year > LAST_YEAR ? year - BUDDHIST_ERA : year;
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
