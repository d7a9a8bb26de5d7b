package news.broadsheet.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import news.broadsheet.sql.Micros;

/**
 * When something was published, and how much of that is known. A date without a zone stays a date:
 * midnight UTC would be an invention that readers could not tell from a fact.
 *
 * <p>The value is ISO 8601 as given: an RFC 3339 instant ({@code 2022-01-11T09:30:00+01:00}), a
 * local date-time whose zone is unknown ({@code 2022-01-11T09:30}), or a date ({@code 2022-01-11}).
 * Years 1 to 9999.
 */
public record PublicationTime(@JsonValue String value) {

  /** How much of the time is known. */
  public enum Precision {
    DAY,
    MINUTE,
    SECOND;

    /** The name on the wire and in the database. */
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Pattern SHAPE =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}(?:[Tt]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?<zone>[Zz]|[+-]\\d{2}:\\d{2})?)?");

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private static final int DATE_LENGTH = "2022-01-11".length();

  private static final int MINUTE_LENGTH = "2022-01-11T09:30".length();

  /**
   * @throws IllegalArgumentException when the value has another shape or names no such time
   */
  @JsonCreator
  public static PublicationTime of(String value) {
    var time = new PublicationTime(value);
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "must be an RFC 3339 date-time, a local date-time or a date, such as 2022-01-11T09:30:00Z");
    }
    try {
      if (time.instant().isBefore(EARLIEST)) {
        throw new IllegalArgumentException("must not lie before the year 1");
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("names no such day or time", e);
    }
    return time;
  }

  public static PublicationTime day(LocalDate date) {
    return of(date.toString());
  }

  public Precision precision() {
    if (value.length() == DATE_LENGTH) {
      return Precision.DAY;
    }
    return value.length() == MINUTE_LENGTH || value.charAt(MINUTE_LENGTH) != ':'
        ? Precision.MINUTE
        : Precision.SECOND;
  }

  /**
   * The instant to order by, cut to microseconds. Where no zone is known it is read as UTC, which
   * is at most 14 hours off; ordering is all it is good for.
   */
  public Instant instant() {
    if (value.length() == DATE_LENGTH) {
      return LocalDate.parse(value).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
    String upper = value.toUpperCase(Locale.ROOT);
    Instant instant =
        hasZone()
            ? OffsetDateTime.parse(upper).toInstant()
            : LocalDateTime.parse(upper).toInstant(ZoneOffset.UTC);
    return Micros.of(instant);
  }

  /** Whether the value says its offset from UTC. */
  public boolean hasZone() {
    var shape = SHAPE.matcher(value);
    return shape.matches() && shape.group("zone") != null;
  }
}
