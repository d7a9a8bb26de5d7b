package news.broadsheet.search.highlight;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Marks matches inside of text that is not escaped yet. The marks are words that no text contains,
 * made anew for every search, so that who writes {@code <mark>} or guesses a mark gains nothing.
 */
record MarkedText(String start, String stop, String between) {

  /**
   * PostgreSQL takes what looks like a tag out of a headline; it is hidden from it behind a
   * character for private use, which no font and hence no news shows.
   */
  private static final char HIDDEN_LESS_THAN = '\uE000';

  static MarkedText withOwnMarks() {
    String nonce = UUID.randomUUID().toString().replace("-", "");
    return new MarkedText("m" + nonce + "a", "m" + nonce + "z", "m" + nonce + "f");
  }

  /** The options of {@code ts_headline} that set the marks. */
  String options() {
    return "StartSel=%s, StopSel=%s, FragmentDelimiter=%s".formatted(start, stop, between);
  }

  static String withoutTags(String text) {
    return text.replace('<', HIDDEN_LESS_THAN);
  }

  /** What {@code ts_headline} found, one by one. */
  Stream<String> passages(String headline) {
    return Pattern.compile(between, Pattern.LITERAL).splitAsStream(headline);
  }

  boolean marked(String text) {
    return text.contains(start);
  }

  /** Marks what matches, but not inside of what is marked. */
  String mark(String text, Pattern what) {
    Pattern either =
        Pattern.compile(start + ".*?" + stop + "|(?<found>" + what.pattern() + ")", Pattern.DOTALL);
    return either
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    match.group("found") == null ? match.group() : start + match.group() + stop));
  }

  String html(String text) {
    return text.replace(HIDDEN_LESS_THAN, '<')
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;")
        .replace(start, "<mark>")
        .replace(stop, "</mark>");
  }
}
