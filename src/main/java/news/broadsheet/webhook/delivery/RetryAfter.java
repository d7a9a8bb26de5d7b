package news.broadsheet.webhook.delivery;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The header Retry-After (RFC 9110, 10.2.3): seconds, or a date. */
final class RetryAfter {
  /** Who wants to be left alone for longer can answer 410. */
  private static final Duration LONGEST = Duration.ofHours(4);

  private RetryAfter() {}

  /** Empty where there is none to be understood. */
  static Optional<Duration> parse(int status, @Nullable String value, Instant now) {
    if (value == null || (status != 429 && status != 503)) {
      return Optional.empty();
    }
    return pause(value.strip(), now)
        .filter(pause -> !pause.isNegative())
        .map(pause -> pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
  }

  private static Optional<Duration> pause(String value, Instant now) {
    if (value.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(now, until));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
