package news.broadsheet.problem;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What would have been right, in words of JSON instead of those of Java's types. */
final class JsonExpectation {
  private JsonExpectation() {}

  static String of(MismatchedInputException e) {
    if (e.getPath().isEmpty() && String.valueOf(e.getOriginalMessage()).startsWith("No content")) {
      return "must not be empty";
    }
    if (String.valueOf(e.getOriginalMessage()).startsWith("Trailing token")) {
      return "must be one JSON value, with nothing after it";
    }
    // Our own deserialisers say in clauses what is right; Jackson's sentences begin in upper case.
    if (e instanceof InvalidFormatException && e.getOriginalMessage().startsWith("must ")) {
      return e.getOriginalMessage();
    }
    return of(e.getTargetType());
  }

  /** For which any text is of the wrong type, and none a wrong value. */
  static boolean isStructure(@Nullable Class<?> type) {
    return type != null
        && (type.isArray() || type.isRecord() || Collection.class.isAssignableFrom(type));
  }

  private static String of(@Nullable Class<?> type) {
    if (type == null || Map.class.isAssignableFrom(type)) {
      return "must be an object";
    }
    if (type == String.class || type == Instant.class || type == UUID.class) {
      return type == String.class ? "must be a string" : "must be a string of its format";
    }
    if (type.isArray() || Collection.class.isAssignableFrom(type)) {
      return "must be an array";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "must be true or false";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "must be a number in range";
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> ((Enum<?>) constant).name().toLowerCase(java.util.Locale.ROOT))
          .collect(Collectors.joining(", ", "must be one of ", ""));
    }
    if (type.isRecord()) {
      return "must be an object";
    }
    return type.getPackageName().startsWith("java.")
        ? "must be a string"
        : "must be of the type that the contract says";
  }
}
