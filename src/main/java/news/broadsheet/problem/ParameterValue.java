package news.broadsheet.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether the text of a parameter is of its type. Asked before the framework converts it, which
 * reads every unknown word as {@code false}, takes {@code 1-1-1-1-1} for a UUID, and does not tell
 * which parameter it was that failed.
 */
final class ParameterValue {
  private static final Pattern UUID_SHAPE =
      Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

  private ParameterValue() {}

  /** Types that are not listed check themselves when they are made. */
  static Optional<String> whyNot(String value, Class<?> type) {
    if (type == int.class || type == Integer.class) {
      return unless(isInt(value), "must be a whole number");
    }
    if (type == boolean.class || type == Boolean.class) {
      return unless(value.equals("true") || value.equals("false"), "must be true or false");
    }
    if (type == UUID.class) {
      return unless(UUID_SHAPE.matcher(value).matches(), "must be a UUID");
    }
    if (type.isEnum()) {
      return unless(
          names(type).contains(value), "must be one of " + String.join(", ", names(type)));
    }
    return Optional.empty();
  }

  private static Optional<String> unless(boolean right, String why) {
    return right ? Optional.empty() : Optional.of(why);
  }

  private static boolean isInt(String value) {
    try {
      Integer.parseInt(value);
      return Character.isDigit(value.charAt(value.length() - 1)) && !value.startsWith("+");
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** On the wire the values of enumerations are lower-case words. */
  private static List<String> names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toList());
  }
}
