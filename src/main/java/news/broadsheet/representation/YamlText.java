package news.broadsheet.representation;

/**
 * A text as a scalar of YAML, always in double quotes: unquoted, YAML takes many a text for
 * something else. What could be markup is escaped too, for a program that knows no front matter
 * renders it with the text.
 */
final class YamlText {
  private YamlText() {}

  static String quoted(String text) {
    var quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean linkTarget = c == '(' && i > 0 && text.charAt(i - 1) == ']';
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c == '\n') {
        quoted.append("\\n");
      } else if (c == '<' || linkTarget || !isPlain(c)) {
        quoted.append(String.format("\\u%04X", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  /** What YAML allows unescaped on one line; surrogates come in pairs here. */
  private static boolean isPlain(char c) {
    boolean control = c < ' ' || (c >= 0x7F && c <= 0x9F);
    boolean lineEnd = c == '\u2028' || c == '\u2029';
    return !control && !lineEnd && c != '\uFEFF' && c < '\uFFFE';
  }
}
