package news.broadsheet.article;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How sure it is that a field says what it should. */
public enum Certainty {
  /** Stated for programs, in a place that means this field. */
  HIGH,
  /** Read from what is printed, by its form. */
  MEDIUM,
  /** A reading that was warned of: it can be understood otherwise, or stands in for another. */
  LOW;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
