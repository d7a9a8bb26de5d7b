package news.broadsheet.problem;

import java.util.Optional;

/** Whether text can be stored code point by code point. */
public final class Text {
  private Text() {}

  /** What the sender must change, as the clause of a {@link Violation}; empty when all is well. */
  public static Optional<String> whyNotStorable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == 0) {
        return Optional.of("must not contain U+0000");
      }
      if (Character.isSurrogate(unit)) {
        boolean pair =
            Character.isHighSurrogate(unit)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return Optional.of("must not contain an unpaired surrogate");
        }
        i++;
      }
    }
    return Optional.empty();
  }
}
