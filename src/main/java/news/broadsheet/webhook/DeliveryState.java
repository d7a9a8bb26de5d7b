package news.broadsheet.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Where a delivery stands. */
public enum DeliveryState {
  PENDING,
  DELIVERED,
  /** Given up; it can be sent again by hand. */
  DEAD;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** For parameters; the name is that of JAX-RS. */
  public static DeliveryState fromString(String code) {
    return Arrays.stream(values())
        .filter(state -> state.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(code));
  }
}
