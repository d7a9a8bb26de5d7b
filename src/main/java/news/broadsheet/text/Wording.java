package news.broadsheet.text;

import java.text.Normalizer;

/**
 * A text without its typography: the words and numbers, separated by single spaces.
 *
 * <ul>
 *   <li>Punctuation, dashes, quotes and white space only separate; between two letters of a script
 *       without spaces they do not even do that, since lines are wrapped there at will.
 *   <li>An apostrophe separates too: "its" and "it's" stay two different wordings.
 *   <li>What stands inside a number stays ("1.5", "10:30", "1/2"), and so does a minus sign.
 *   <li>Symbols stay, and of the punctuation those signs that are read aloud: % &amp; @ # §.
 *   <li>Compatibility variants are one (NFKC), except raised digits and fractions: "10²" is not
 *       "102".
 *   <li>Soft hyphens and zero-width characters vanish.
 * </ul>
 */
final class Wording {

  private static final String READ_ALOUD = "%‰٪&@#§";
  private static final String INSIDE_NUMBERS = ".,:/٫٬";

  /** What stays of ASCII: most of what most texts are made of, and so spared the questions. */
  private static final boolean[] ASCII = new boolean[0x80];

  static {
    for (int codePoint = 0; codePoint < ASCII.length; codePoint++) {
      ASCII[codePoint] = kept(codePoint);
    }
  }

  private final StringBuilder out;
  private boolean separated;

  private Wording(int length) {
    out = new StringBuilder(length);
  }

  static String of(String text) {
    return new Wording(text.length()).read(compatible(text));
  }

  private String read(String text) {
    int previous = ' ';
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      int following = at < text.length() ? text.codePointAt(at) : ' ';
      if (minus(codePoint)) {
        if (Character.isDigit(following) && beforeNumber(previous)) {
          append('-');
        } else {
          separated = true;
        }
      } else if (stays(codePoint)
          || (Character.isDigit(previous)
              && Character.isDigit(following)
              && INSIDE_NUMBERS.indexOf(codePoint) >= 0)) {
        append(codePoint);
      } else {
        separated = true;
      }
      previous = codePoint;
    }
    return out.toString();
  }

  private void append(int codePoint) {
    if (separated && !out.isEmpty()) {
      boolean wrapped =
          codePoint > 0x7F
              && Scripts.withoutSpaces(codePoint)
              && Scripts.withoutSpaces(out.codePointBefore(out.length()));
      if (!wrapped) {
        out.append(' ');
      }
    }
    separated = false;
    out.appendCodePoint(codePoint);
  }

  private static boolean stays(int codePoint) {
    return codePoint < ASCII.length ? ASCII[codePoint] : kept(codePoint);
  }

  private static boolean kept(int codePoint) {
    if (Character.isLetterOrDigit(codePoint)) {
      return !apostrophe(codePoint);
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER,
          Character.CURRENCY_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      // These two draw lines and tables more often than they mean anything.
      case Character.MATH_SYMBOL -> codePoint != '~' && codePoint != '|';
      default -> READ_ALOUD.indexOf(codePoint) >= 0;
    };
  }

  private static boolean minus(int codePoint) {
    return codePoint == '-' || codePoint == '−' || codePoint == '–';
  }

  /** Whether a minus can follow; after a letter or digit it would be a hyphen or a range. */
  private static boolean beforeNumber(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == '('
        || codePoint == '['
        || Character.getType(codePoint) == Character.CURRENCY_SYMBOL;
  }

  /** Letters by category that are apostrophes and primes by use, as in Ukrainian and Hawaiian. */
  private static boolean apostrophe(int codePoint) {
    return codePoint >= 0x02B9 && codePoint <= 0x02BF;
  }

  private static String compatible(String text) {
    if (Ascii.only(text)) {
      return text;
    }
    var result = new StringBuilder(text.length());
    var plain = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      if (codePoint > 0x7F && Character.getType(codePoint) == Character.OTHER_NUMBER) {
        result.append(nfkc(plain)).appendCodePoint(codePoint);
        plain.setLength(0);
      } else if (codePoint <= 0x7F || !Scripts.invisible(codePoint)) {
        plain.appendCodePoint(codePoint);
      }
    }
    return result.append(nfkc(plain)).toString();
  }

  private static String nfkc(CharSequence text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }
}
