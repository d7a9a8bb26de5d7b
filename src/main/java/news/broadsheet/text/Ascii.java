package news.broadsheet.text;

/** Text that is spared the questions of Unicode: what most of most news in English is. */
public final class Ascii {
  private Ascii() {}

  public static boolean only(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  /** The words of it, as they are. */
  static String withSingleSpaces(String text) {
    var words = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        space = !words.isEmpty();
      } else {
        if (space) {
          words.append(' ');
          space = false;
        }
        words.append(c);
      }
    }
    return words.toString();
  }
}
