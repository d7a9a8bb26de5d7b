package news.broadsheet.sql;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Instants as PostgreSQL keeps them, to the microsecond: one that is written and read back is equal
 * to what it was. Java's clock is finer, and the driver rounds what is too fine, which can put an
 * instant into the future.
 */
public final class Micros {
  private Micros() {}

  public static Instant now() {
    return of(Instant.now());
  }

  public static Instant of(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
