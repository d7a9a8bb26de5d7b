package news.broadsheet.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an import stands; the last three are its end. */
public enum ImportState {
  /** Its bytes are coming in. */
  RECEIVING,
  /** All of it is here and waits for somebody to read it, for the first time or again. */
  QUEUED,
  RUNNING,
  /** Read to its end, or to where it is damaged. */
  DONE,
  /** Nothing in it could be read; {@code detail} says why. */
  FAILED,
  CANCELLED;

  /** The name on the wire and in the database. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As JAX-RS reads parameters: by the name on the wire. */
  public static ImportState fromString(String code) {
    for (ImportState state : values()) {
      if (state.code().equals(code)) {
        return state;
      }
    }
    throw new IllegalArgumentException(code);
  }
}
