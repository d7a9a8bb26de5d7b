package news.broadsheet.ingest.document.date;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar date where a line has one.
 *
 * @param end where the line goes on behind it
 * @param time of a date that has its time before the year, as Unix prints them
 */
record PrintedDate(PrintedDay day, int end, Optional<PrintedTime> time) {

  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?!\\d)");
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(\\d{4})( ?[-./] ?| ?年 ?| ?년 ?)(\\d{1,2})(?:\\2| ?月 ?| ?월 ?)(\\d{1,2})(?!\\d|:)(?: ?[日号號일])?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2}) ?([-./]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|(?<!-)['’]?\\d{2})(?![\\d:])");

  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{1,2})(?![\\d:])(?:(?:st|nd|rd|th|ere|er|re|eme|e|o|a|i|-?го|ое|ого|ти|ви|ри|ми|ма|οσ|ησ|η)(?!\\p{L}))?");
  private static final Pattern YEAR = Pattern.compile("(\\d{4})(?!\\d)");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(?:(\\d{4})|['’]?(\\d{2}))(?![\\d:h]|\\.\\d| ?[ap]m)");

  static Optional<PrintedDate> at(String line, int start, DayOrder order) {
    var reader = new Reader(line, order);
    return reader
        .yearFirst(start)
        .or(() -> reader.yearLast(start))
        .or(() -> reader.compact(start))
        .or(() -> reader.dayMonthYear(start))
        .or(() -> reader.monthDayYear(start))
        .or(() -> reader.yearMonthDay(start));
  }

  private record Reader(String line, DayOrder order) {

    Optional<PrintedDate> compact(int start) {
      return look(COMPACT, start)
          .flatMap(
              date ->
                  dated(
                      PrintedDay.of(number(date, 1), number(date, 2), number(date, 3)),
                      date.end()));
    }

    Optional<PrintedDate> yearFirst(int start) {
      return look(YEAR_FIRST, start)
          .flatMap(
              date ->
                  dated(
                      PrintedDay.of(number(date, 1), number(date, 3), number(date, 4)),
                      date.end()));
    }

    Optional<PrintedDate> yearLast(int start) {
      return look(YEAR_LAST, start)
          .flatMap(
              date -> {
                int year = PrintedDay.year(date.group(4).replaceFirst("['’]", ""));
                int first = number(date, 1);
                int second = number(date, 3);
                // With full stops the day comes first wherever they are used.
                return dated(
                    date.group(2).equals(".")
                        ? PrintedDay.of(year, second, first)
                        : PrintedDay.ofNumbers(first, second, year, order),
                    date.end());
              });
    }

    Optional<PrintedDate> dayMonthYear(int start) {
      return look(DAY, start)
          .flatMap(
              day -> {
                DateWords.Found month = DateWords.at(line, afterFillers(day.end()));
                if (!month.is(Meaning.Role.MONTH)) {
                  return Optional.empty();
                }
                return look(SHORT_YEAR, afterFillers(afterAlias(month)))
                    .flatMap(
                        year -> {
                          String digits = year.group(1) != null ? year.group(1) : year.group(2);
                          return named(PrintedDay.year(digits), month, number(day, 1), year.end());
                        });
              });
    }

    Optional<PrintedDate> monthDayYear(int start) {
      DateWords.Found month = DateWords.at(line, start);
      if (!month.is(Meaning.Role.MONTH)) {
        return Optional.empty();
      }
      return look(DAY, afterFillers(month.end()))
          .flatMap(
              day -> {
                int after = afterFillers(day.end());
                Optional<PrintedTime> time = PrintedTime.at(line, after);
                int beforeYear = time.map(at -> afterZone(at.end())).orElse(after);
                return look(YEAR, beforeYear)
                    .flatMap(year -> named(number(year, 1), month, number(day, 1), year.end()))
                    .map(date -> new PrintedDate(date.day(), date.end(), time));
              });
    }

    Optional<PrintedDate> yearMonthDay(int start) {
      return look(YEAR, start)
          .flatMap(
              year -> {
                int next = afterFillers(year.end());
                DateWords.Found month = DateWords.at(line, next);
                if (month.is(Meaning.Role.MONTH)) {
                  return look(DAY, afterFillers(month.end()))
                      .flatMap(day -> named(number(year, 1), month, number(day, 1), day.end()));
                }
                return look(DAY, next)
                    .flatMap(
                        day -> {
                          DateWords.Found later = DateWords.at(line, afterFillers(day.end()));
                          return later.is(Meaning.Role.MONTH)
                              ? named(number(year, 1), later, number(day, 1), later.end())
                              : Optional.empty();
                        });
              });
    }

    private Optional<PrintedDate> named(int year, DateWords.Found month, int day, int end) {
      List<Meaning> months = month.as(Meaning.Role.MONTH);
      return dated(PrintedDay.ofName(year, months, day, order), end);
    }

    private static Optional<PrintedDate> dated(Optional<PrintedDay> day, int end) {
      return day.map(found -> new PrintedDate(found, end, Optional.empty()));
    }

    /** Arabic papers print a month by both of its names: كانون الثاني/يناير. */
    private int afterAlias(DateWords.Found month) {
      if (!line.startsWith("/", month.end())
          && !line.startsWith(" /", month.end())
          && !line.startsWith(" (", month.end())) {
        return month.end();
      }
      DateWords.Found alias = DateWords.at(line, afterFillers(month.end()));
      return alias.is(Meaning.Role.MONTH) ? alias.end() : month.end();
    }

    private int afterZone(int start) {
      int at = afterFillers(start);
      DateWords.Found word = DateWords.at(line, at);
      boolean known =
          word.is(Meaning.Role.ZONE_UNKNOWN)
              || word.is(Meaning.Role.AM)
              || word.is(Meaning.Role.PM);
      return PrintedZone.at(line, start)
          .or(() -> PrintedZone.at(line, Math.min(start + 1, line.length())))
          .map(zone -> afterFillers(zone.end()))
          .orElse(known ? afterFillers(word.end()) : at);
    }

    private int afterFillers(int start) {
      int at = start;
      while (at < line.length()) {
        if (" ,.-–/'’()[]".indexOf(line.charAt(at)) >= 0) {
          at++;
          continue;
        }
        DateWords.Found word = DateWords.at(line, at);
        if (!word.is(Meaning.Role.FILLER) || word.is(Meaning.Role.MONTH)) {
          break;
        }
        at = word.end();
      }
      return at;
    }

    private Optional<Matcher> look(Pattern pattern, int start) {
      Matcher matcher =
          pattern.matcher(line).region(start, line.length()).useTransparentBounds(true);
      return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
      return Integer.parseInt(matcher.group(group));
    }
  }
}
