package news.broadsheet.text.language;

/**
 * The letter that stands for a letter in the profiles: they were made of texts in which these were
 * one, and capitals tell nothing.
 */
final class Fold {

  private static final char VIETNAMESE = '\u1EC3';

  private Fold() {}

  static char of(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
    if (c >= '\u1EA0' && c <= '\u1EFF') {
      return VIETNAMESE;
    }
    return switch (c) {
      case '\u0218', '\u0219' -> '\u015F'; // s with a comma, of Romanian: with a cedilla
      case '\u021A', '\u021B' -> '\u0163';
      case '\u06CC' -> '\u064A'; // the Persian ye: the Arabic one
      default -> Character.toLowerCase(c);
    };
  }
}
