package news.broadsheet.ingest.document.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.broadsheet.article.PublicationTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads a folded line from its start to its end; whatever makes no sense in a date line ends it.
 */
final class DateLine {

  private final String line;
  private final DayOrder order;
  private final List<Stretch> stretches = new ArrayList<>();
  private Stretch current = new Stretch();
  private int at;

  DateLine(String line, DayOrder order) {
    this.line = line;
    this.order = order;
  }

  /** One date with what belongs to it; a label starts the next. */
  private static final class Stretch {
    boolean updated;
    @Nullable PrintedDay day;
    @Nullable PrintedTime time;
    PrintedTime.@Nullable HalfDay half;
    @Nullable PrintedZone zone;
    final List<Integer> weekdays = new ArrayList<>();

    Optional<PublicationTime> read() {
      if (day == null) {
        return Optional.empty();
      }
      String date = day.on(weekdays).day().toString();
      if (time == null) {
        String noon = half == PrintedTime.HalfDay.NOON ? "T12:00" : "";
        return Optional.of(PublicationTime.of(date + noon));
      }
      PrintedZone printed = zone;
      return time.in(half)
          .map(clock -> date + "T" + clock.iso())
          .map(local -> PublicationTime.of(printed == null ? local : local + printed.isoAt(local)));
    }

    boolean ambiguous() {
      return day != null && !day.on(weekdays).certain();
    }
  }

  Optional<WrittenDate> read() {
    while (at < line.length()) {
      if (!(date() || time() || zone() || word() || separator())) {
        return Optional.empty();
      }
    }
    stretches.add(current);
    return stretches.size() > 2 ? Optional.empty() : written();
  }

  private Optional<WrittenDate> written() {
    PublicationTime published = null;
    PublicationTime updated = null;
    boolean ambiguous = false;
    PrintedDay before = null;
    for (Stretch stretch : stretches) {
      // "Updated 5:10 p.m." means the day before it.
      stretch.day = stretch.day == null && stretch.time != null ? before : stretch.day;
      before = stretch.day;
      Optional<PublicationTime> time = stretch.read();
      if (time.isEmpty() || (stretch.updated ? updated : published) != null) {
        return Optional.empty();
      }
      ambiguous |= stretch.ambiguous();
      if (stretch.updated) {
        updated = time.get();
      } else {
        published = time.get();
      }
    }
    return Optional.of(new WrittenDate(published, updated, ambiguous));
  }

  private boolean date() {
    if (current.day != null) {
      return false;
    }
    Optional<PrintedDate> date = PrintedDate.at(line, at, order);
    date.ifPresent(
        found -> {
          current.day = found.day();
          found.time().ifPresent(time -> readTime(time, found));
          at = found.end();
        });
    return date.isPresent();
  }

  /**
   * A time within a date is read again where it stands, with the half of day and zone behind it.
   */
  private void readTime(PrintedTime time, PrintedDate date) {
    current.time = time;
    at = time.end();
    while (at < date.end() - 4) {
      if (!(zone() || word() || separator())) {
        return;
      }
    }
  }

  private boolean time() {
    if (current.time != null) {
      return false;
    }
    Optional<PrintedTime> time = PrintedTime.at(line, at);
    time.ifPresent(
        found -> {
          current.time = found;
          at = found.end();
        });
    return time.isPresent();
  }

  private boolean zone() {
    if (current.time == null || current.zone != null) {
      return false;
    }
    Optional<PrintedZone> zone = PrintedZone.at(line, at);
    zone.ifPresent(
        found -> {
          current.zone = found;
          at = found.end();
        });
    return zone.isPresent();
  }

  private boolean word() {
    DateWords.Found word = DateWords.at(line, at);
    if (word.is(Meaning.Role.UPDATED) || word.is(Meaning.Role.PUBLISHED)) {
      label(word.is(Meaning.Role.UPDATED));
    } else if (word.is(Meaning.Role.WEEKDAY)) {
      word.as(Meaning.Role.WEEKDAY).forEach(day -> current.weekdays.add(day.number()));
    } else if (word.is(Meaning.Role.AM) || word.is(Meaning.Role.PM) || word.is(Meaning.Role.NOON)) {
      return half(word);
    } else if (!word.is(Meaning.Role.FILLER) && !word.is(Meaning.Role.ZONE_UNKNOWN)) {
      return false;
    }
    at = word.end();
    return true;
  }

  private void label(boolean updated) {
    if (current.day == null) {
      current.updated |= updated;
      return;
    }
    stretches.add(current);
    current = new Stretch();
    current.updated = updated;
  }

  private boolean half(DateWords.Found word) {
    if (current.half != null) {
      return false;
    }
    current.half =
        word.is(Meaning.Role.AM)
            ? PrintedTime.HalfDay.AM
            : word.is(Meaning.Role.PM) ? PrintedTime.HalfDay.PM : PrintedTime.HalfDay.NOON;
    at = word.end();
    return true;
  }

  private boolean separator() {
    int codePoint = line.codePointAt(at);
    boolean sign =
        !Character.isLetterOrDigit(codePoint)
            && codePoint != '%'
            && Character.getType(codePoint) != Character.CURRENCY_SYMBOL;
    if (sign) {
      at += Character.charCount(codePoint);
    }
    return sign;
  }
}
