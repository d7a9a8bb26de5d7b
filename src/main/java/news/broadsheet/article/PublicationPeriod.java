package news.broadsheet.article;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import news.broadsheet.problem.Violation;
import org.jspecify.annotations.Nullable;

/** From an instant until before another, either of them open. */
record PublicationPeriod(@Nullable OffsetDateTime from, @Nullable OffsetDateTime until) {

  /** Instants are kept to the microsecond, so the next one is a microsecond later. */
  private static final Duration INSTANT = Duration.ofNanos(1000);

  private static final Duration DAY = Duration.ofDays(1);

  /**
   * @param from inclusive; null where open
   * @param to inclusive; null where open
   * @param violations gets what is wrong with either
   */
  static PublicationPeriod of(
      @Nullable String from, @Nullable String to, List<Violation> violations) {
    PublicationTime first = parse("from", from, violations);
    PublicationTime last = parse("to", to, violations);
    Instant begin = first == null ? null : first.instant();
    Instant end = last == null ? null : last.instant().plus(length(last));
    if (begin != null && end != null && !begin.isBefore(end)) {
      violations.add(Violation.inQuery("from", "must not be later than to"));
    }
    return new PublicationPeriod(utc(begin), utc(end));
  }

  private static Duration length(PublicationTime time) {
    return time.precision() == PublicationTime.Precision.DAY ? DAY : INSTANT;
  }

  private static @Nullable PublicationTime parse(
      String name, @Nullable String value, List<Violation> violations) {
    if (value == null) {
      return null;
    }
    try {
      PublicationTime time = PublicationTime.of(value);
      if (time.precision() == PublicationTime.Precision.DAY || time.hasZone()) {
        return time;
      }
    } catch (IllegalArgumentException e) {
      // Answered below: the client needs the shape, not how it was missed.
    }
    // A plus sign that is not escaped arrives as a space, hence the example with Z.
    violations.add(
        Violation.inQuery(
            name, "must be a date or an RFC 3339 instant, such as 2022-01-11T09:30:00Z"));
    return null;
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
