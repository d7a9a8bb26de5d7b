package news.broadsheet.search.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query, by recursive descent:
 *
 * <pre>
 * query        = { alternatives }                        each of them
 * alternatives = operand { "or" operand }                one of them
 * operand      = [ "-" ] ( [ field ":" ] value )
 * value        = '"' phrase '"' | word | word "*"
 * </pre>
 *
 * <p>What people type is hardly ever an error: an {@code or} without neighbours is a word, a quote
 * without its partner ends with the query, signs alone mean nothing. Only a field without a value
 * and a prefix of one letter are refused, since they would find something else than was meant.
 */
public final class QueryParser {
  private static final String OR = "or";
  private static final String TITLE = "title";

  /** Of a single letter half of all words begin with. */
  private static final int SHORTEST_PREFIX = 2;

  private final String text;
  private int at;

  private QueryParser(String text) {
    this.text = text;
  }

  /**
   * @return a conjunction, empty where nothing but signs was typed
   */
  public static Query.All parse(String text) throws SyntaxException {
    return new QueryParser(text).query();
  }

  private Query.All query() throws SyntaxException {
    List<Query> all = new ArrayList<>();
    while (skipSpace()) {
      Query next = alternatives();
      if (next != null) {
        all.add(next);
      }
    }
    return new Query.All(List.copyOf(all));
  }

  private @Nullable Query alternatives() throws SyntaxException {
    Query first = operand();
    List<Query> any = new ArrayList<>();
    if (first != null) {
      any.add(first);
    }
    while (!any.isEmpty() && takeOr()) {
      Query next = operand();
      if (next != null) {
        any.add(next);
      }
    }
    return any.size() > 1 ? new Query.Any(List.copyOf(any)) : first;
  }

  /** Takes {@code or} where something follows it; else it is a word like others. */
  private boolean takeOr() {
    int before = at;
    if (skipSpace() && word().equalsIgnoreCase(OR) && skipSpace()) {
      return true;
    }
    at = before;
    return false;
  }

  private @Nullable Query operand() throws SyntaxException {
    boolean excluded = false;
    while (at < text.length() && text.charAt(at) == '-') {
      excluded = true;
      at++;
    }
    Query operand = at < text.length() && !space(at) ? value() : null;
    return operand == null || !excluded ? operand : new Query.Not(operand);
  }

  private @Nullable Query value() throws SyntaxException {
    int start = at;
    String word = word();
    int colon = word.indexOf(':');
    String name = colon < 0 ? "" : word.substring(0, colon);
    Optional<Field> field = Field.named(name);
    if (field.isPresent() || name.equalsIgnoreCase(TITLE)) {
      at = start + colon + 1;
      int value = at;
      Query sought = field.isPresent() ? is(field.get()) : text(Part.TITLE);
      if (sought == null) {
        throw refused(value, "%s: must be followed by a word or a \"phrase\"".formatted(name));
      }
      return sought;
    }
    at = start;
    return text(null);
  }

  private Query.@Nullable Is is(Field field) {
    int start = at;
    String value = at < text.length() && text.charAt(at) == '"' ? phrase() : word();
    return value.isEmpty() ? null : new Query.Is(field, value, place(start));
  }

  /** A phrase, a prefix or a word; null where there is nothing to search for. */
  private Query.@Nullable Text text(@Nullable Part in) throws SyntaxException {
    int start = at;
    if (at < text.length() && text.charAt(at) == '"') {
      String phrase = phrase();
      return searchable(phrase) ? new Query.Text(null, phrase, null, in) : null;
    }
    String word = word();
    if (!searchable(word)) {
      return null;
    }
    if (word.indexOf('*') != word.length() - 1) {
      return new Query.Text(word, null, null, in);
    }
    String prefix = word.substring(0, word.length() - 1);
    if (prefix.codePoints().filter(Character::isLetterOrDigit).count() < SHORTEST_PREFIX) {
      throw refused(start, "a prefix must have two letters or digits at least");
    }
    return new Query.Text(null, null, prefix, in);
  }

  private String phrase() {
    int close = text.indexOf('"', at + 1);
    String phrase = text.substring(at + 1, close < 0 ? text.length() : close);
    at = close < 0 ? text.length() : close + 1;
    return phrase.strip();
  }

  /** Up to a space or a quote. */
  private String word() {
    int start = at;
    while (at < text.length() && text.charAt(at) != '"' && !space(at)) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean skipSpace() {
    while (at < text.length() && space(at)) {
      at++;
    }
    return at < text.length();
  }

  private boolean space(int index) {
    char c = text.charAt(index);
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean searchable(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private SyntaxException refused(int index, String why) {
    return new SyntaxException(place(index), why);
  }

  private int place(int index) {
    return text.codePointCount(0, index) + 1;
  }
}
