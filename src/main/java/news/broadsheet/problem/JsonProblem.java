package news.broadsheet.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with JSON that could not be read, in words of the sender. Without HTTP, so that a
 * line of a batch is told the same as a body. Jackson's own messages are not passed on: they name
 * classes and settings of ours.
 */
public final class JsonProblem {
  private static final Pattern DUPLICATE =
      Pattern.compile("Duplicate (?:field|Object property) [\"'](.*)[\"']", Pattern.DOTALL);

  private JsonProblem() {}

  /**
   * 400 for what is not JSON or of another type than the contract says; 422 for a value that is of
   * the right type but not allowed.
   *
   * @throws IllegalStateException when not the input but our own classes are at fault
   */
  public static ProblemException of(JacksonException e) {
    return switch (e) {
      case UnrecognizedPropertyException unknown ->
          malformed(path(unknown), "is not a known property");
      case ValueInstantiationException refused -> invalid(path(refused), reason(refused));
      case InvalidFormatException refused -> ofType(refused);
      case InvalidDefinitionException ours -> throw new IllegalStateException(ours);
      case MismatchedInputException wrong -> malformed(path(wrong), JsonExpectation.of(wrong));
      case StreamConstraintsException bomb -> unreadable(bomb, limit(bomb));
      case JsonEOFException cut -> unreadable(cut, "ends before it is complete");
      default -> duplicate(e).orElseGet(() -> wrapped(e));
    };
  }

  /** No text at all is a list or an object, while another one might be a date. */
  private static ProblemException ofType(InvalidFormatException e) {
    String expected = JsonExpectation.of(e);
    return JsonExpectation.isStructure(e.getTargetType())
        ? malformed(path(e), expected)
        : invalid(path(e), expected);
  }

  /** A mapping exception around another one, as when a property's value is broken JSON. */
  private static ProblemException wrapped(JacksonException e) {
    if (e.getCause() instanceof JacksonException cause && cause != e) {
      return of(cause);
    }
    if (e instanceof JsonMappingException mapping && e.getCause() instanceof RuntimeException) {
      return invalid(path(mapping), reason(mapping));
    }
    return unreadable(e, "is not valid JSON");
  }

  private static Optional<ProblemException> duplicate(JacksonException e) {
    Matcher matcher = DUPLICATE.matcher(String.valueOf(e.getOriginalMessage()));
    if (!matcher.find()) {
      return Optional.empty();
    }
    String path = e.getProcessor() instanceof JsonParser parser ? JsonPath.of(parser) : "";
    return Optional.of(malformed(path.isEmpty() ? matcher.group(1) : path, "is given twice"));
  }

  private static String limit(StreamConstraintsException e) {
    String message = String.valueOf(e.getOriginalMessage());
    if (message.contains("nesting depth")) {
      return "is nested too deeply";
    }
    return message.contains("Number")
        ? "has a number that is too long"
        : "has a string that is too long";
  }

  /** The rule's own words, which its author wrote for senders; never those of a library. */
  private static String reason(JsonMappingException e) {
    return e.getCause() instanceof IllegalArgumentException rule
            && rule.getClass() == IllegalArgumentException.class
            && rule.getMessage() != null
        ? rule.getMessage()
        : "is not a value allowed here";
  }

  private static ProblemException unreadable(JacksonException e, String why) {
    JsonLocation at = e.getLocation();
    String where =
        at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
    String message = why + where;
    return new ProblemException(
        ProblemType.MALFORMED, "The body " + message + ".", List.of(Violation.inBody("", message)));
  }

  private static ProblemException malformed(String field, String message) {
    return refused(ProblemType.MALFORMED, Violation.inBody(field, message));
  }

  private static ProblemException invalid(String field, String message) {
    return refused(ProblemType.INVALID_CONTENT, Violation.inBody(field, message));
  }

  private static ProblemException refused(ProblemType type, Violation violation) {
    return new ProblemException(type, violation.sentence() + ".", List.of(violation));
  }

  private static String path(JsonMappingException e) {
    return JsonPath.of(e.getPath());
  }
}
