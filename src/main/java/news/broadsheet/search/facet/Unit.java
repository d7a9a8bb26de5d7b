package news.broadsheet.search.facet;

import java.time.LocalDate;
import java.util.Locale;

/** How long a bar of a histogram is. Weeks begin on Monday (ISO 8601). */
public enum Unit {
  DAY,
  WEEK,
  MONTH;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  LocalDate before(LocalDate start) {
    return switch (this) {
      case DAY -> start.minusDays(1);
      case WEEK -> start.minusWeeks(1);
      case MONTH -> start.minusMonths(1);
    };
  }
}
