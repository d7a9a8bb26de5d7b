package news.broadsheet.problem;

/**
 * One thing wrong with a request.
 *
 * @param in where: {@code body}, {@code query}, {@code path} or {@code header}
 * @param field the name of the parameter, or the path of the JSON property such as {@code
 *     images[0].url}; empty for the whole body
 * @param message what would be right, one clause
 */
public record Violation(String in, String field, String message) {
  public static Violation inBody(String field, String message) {
    return new Violation("body", field, message);
  }

  public static Violation inQuery(String field, String message) {
    return new Violation("query", field, message);
  }

  public static Violation inHeader(String field, String message) {
    return new Violation("header", field, message);
  }

  /** As a sentence of a detail: {@code title must not be blank}. */
  String sentence() {
    return (field.isEmpty() ? "The body" : field) + " " + message;
  }
}
