package news.broadsheet.ingest.document.date;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Writes a line and the words looked for in it the same way: small letters without accents, digits
 * 0 to 9 whatever the script, no full stops after letters, single spaces.
 */
final class Fold {

  /** Of scripts where marks are optional. In Thai and the Indian scripts they are vowels. */
  private static final Pattern ACCENTS =
      Pattern.compile("[\\u0300-\\u036F\\u0591-\\u05C7\\u064B-\\u065F\\u0670\\u0640]");

  private static final Pattern STOP_INSIDE_WORD =
      Pattern.compile("(?<=[\\p{L}\\p{M}])\\.(?=\\p{L})");
  private static final Pattern STOP_AFTER_WORD = Pattern.compile("(?<=[\\p{L}\\p{M}])[.॰]");
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private Fold() {}

  static String of(String text) {
    String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String open = Normalizer.normalize(compatible, Normalizer.Form.NFD);
    String plain = INVISIBLE.matcher(ACCENTS.matcher(open).replaceAll("")).replaceAll("");
    // Turkish prints both letters for one; a line in capitals has lost which.
    String word =
        Normalizer.normalize(plain, Normalizer.Form.NFC).replace('ı', 'i').replace('ς', 'σ');
    String joined = STOP_INSIDE_WORD.matcher(word).replaceAll("");
    String spaced = STOP_AFTER_WORD.matcher(joined).replaceAll(" ");
    return SPACES.matcher(digits(spaced)).replaceAll(" ").strip();
  }

  private static String digits(String text) {
    var result = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            codePoint -> {
              if (Character.isDigit(codePoint)) {
                result.append(Character.digit(codePoint, 10));
              } else {
                result.appendCodePoint(codePoint);
              }
            });
    return result.toString();
  }
}
