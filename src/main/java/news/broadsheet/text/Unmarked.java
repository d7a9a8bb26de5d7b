package news.broadsheet.text;

import java.util.Optional;

/**
 * Most articles are paragraphs on lines of their own, without any markup, and are spared a parser:
 * it takes ten times as long to find nothing.
 */
final class Unmarked {

  /** What begins inline markup somewhere in a line. */
  private static final String MARKS = "*_`[]<&\\\r\0";

  /** What a line of prose begins with beside letters; other signs may begin a block. */
  private static final String OPENING = "\"'(“‘«„";

  private Unmarked() {}

  /**
   * The paragraphs as CommonMark would read them, a blank line between; empty where only a parser
   * can tell.
   */
  static Optional<String> paragraphs(String markdown) {
    var text = new StringBuilder(markdown.length());
    int at = 0;
    while (at < markdown.length()) {
      int newline = markdown.indexOf('\n', at);
      int end = newline < 0 ? markdown.length() : newline;
      if (end > at) {
        boolean alone = end + 1 >= markdown.length() || markdown.startsWith("\n\n", end);
        if (!alone || !isProse(markdown, at, end)) {
          return Optional.empty();
        }
        text.append(text.isEmpty() ? "" : "\n\n").append(markdown, at, end);
      }
      at = end + 1;
    }
    return Optional.of(text.toString());
  }

  private static boolean isProse(String text, int start, int end) {
    int first = text.codePointAt(start);
    if ((!Character.isLetter(first) && OPENING.indexOf(first) < 0)
        || Character.isWhitespace(text.charAt(end - 1))) {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < 0x80 && MARKS.indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }
}
