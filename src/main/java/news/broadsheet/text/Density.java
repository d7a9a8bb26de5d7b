package news.broadsheet.text;

/**
 * How much a parser of CommonMark has to remember at once, which is what stands without a blank
 * line between: a line that could begin another block costs it all lines of the paragraph before,
 * and a link all emphasis. Two megabytes of "1" on lines of their own would take hours.
 */
final class Density {
  private static final int MAX_LINES = 1000;

  /** Of the signs of links with those of emphasis. */
  private static final long MAX_PRODUCT = 250_000;

  private int lines;
  private long brackets;
  private long marks;

  private Density() {}

  /** Whether no part of it is denser than any article is. */
  static boolean isBearable(String markdown) {
    var density = new Density();
    boolean blank = true;
    for (int i = 0; i < markdown.length(); i++) {
      char c = markdown.charAt(i);
      if (c == '\n' || (c == '\r' && !markdown.startsWith("\n", i + 1))) {
        density.endLine(blank);
        blank = true;
      } else if (c != ' ' && c != '\t' && c != '\r') {
        density.count(c);
        blank = false;
      }
      if (density.isTooMuch()) {
        return false;
      }
    }
    return true;
  }

  private void endLine(boolean blank) {
    lines = blank ? 0 : lines + 1;
    brackets = blank ? 0 : brackets;
    marks = blank ? 0 : marks;
  }

  private void count(char c) {
    brackets += c == ']' ? 1 : 0;
    marks += c == '*' || c == '_' ? 1 : 0;
  }

  private boolean isTooMuch() {
    return lines > MAX_LINES || brackets * marks > MAX_PRODUCT;
  }
}
